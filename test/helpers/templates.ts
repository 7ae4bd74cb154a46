import {
  compareHref,
  craftRegionHref,
  glossaryHref,
  inLocale,
  interestHref,
  pages,
  recordHref,
  regionBriefsHref,
  regionPeopleHref,
  regionTeamHref,
  resourcesHref,
  teamBriefsHref,
  teamHref,
  teamPayHref,
  teamPeopleHref,
  writeHref,
  yearHref,
} from '../../content/routes.ts';
import { locales, type Locale } from '../../content/schema/basics.ts';

/** One address of every kind of page, and of the kinds of content that look different on it. */
export const templates = (): Template[] =>
  locales.flatMap((locale) =>
    [...Object.values(pages), ...records].map((path) => ({ locale, path: inLocale(path, locale) })),
  );

/** Path without language; slugs of the seed content. */
const records = [
  recordHref('talent', 'gwenola-kerbrazic', 'fr'),
  recordHref('talent', 'ourse', 'fr'),
  recordHref('craft', 'regisseur-general', 'fr'),
  recordHref('craft', 'ingenieur-du-son', 'fr'),
  recordHref('craft', 'coiffeur-perruquier', 'fr'),
  recordHref('article', 'ce-que-credits-verifies-veut-dire', 'fr'),
  recordHref('article', 'cent-trois-fonctions-un-seul-genre', 'fr'),
  recordHref('territory', 'bretagne', 'fr'),
  recordHref('territory', 'mayotte', 'fr'),
  recordHref('work', 'un-phare-pour-honorine', 'fr'),
  recordHref('brief', 'un-scenariste-pour-le-phare-aux-anguilles', 'fr'),
  recordHref('brief', 'un-son-pour-un-documentaire-de-nuit', 'fr'),
  recordHref('brief', 'une-comedienne-ou-un-comedien-pour-la-cantine', 'fr'),
  recordHref('charter', 'des-tournages-sans-violence', 'fr'),
  teamBriefsHref('son', 'fr'),
  regionBriefsHref('grand-est', 'fr'),
  regionTeamHref('bretagne', 'son', 'fr'),
  regionPeopleHref('bretagne', 'fr'),
  craftRegionHref('ingenieur-du-son', 'bretagne', 'fr'),
  teamPeopleHref('son', 'fr'),
  ...(['article', 'guide'] as const).map((kind) => {
    const slug = kind === 'guide' ? 'ingenieur-du-son' : 'ce-que-credits-verifies-veut-dire';
    return writeHref({ form: 'question', kind, slug }, 'fr');
  }),
  teamHref('image', 'fr'),
  teamHref('ecriture', 'fr'),
  teamHref('web', 'fr'),
  compareHref('chef-monteur', 'scripte', 'fr'),
  interestHref('fr', 'images'),
  recordHref('craft', 'audiodescripteur', 'fr'),
  recordHref('theme', 'premiers-pas', 'fr'),
  yearHref('2026', 'fr'),
  teamPayHref('image', 'fr'),
  teamPayHref('animation', 'fr'),
  resourcesHref('workshop', 'fr'),
  glossaryHref('c', 'fr'),
];

export type Template = { locale: Locale; path: string };
