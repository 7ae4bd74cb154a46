/** People whom other sites may show: those who agreed, by region and by craft there. */
import { embedHref, openPeopleFile, pages, type OpenList } from '../../content/routes.ts';
import type { OpenPeople } from '../../content/schema/embed.ts';
import { titleOf } from './crafts.ts';
import { everyList, isPlainList, peopleOf } from './lists.ts';
import { absolute, knownRecord } from './snapshot.ts';
import type { TalentLine } from './talents.ts';
import { regions } from './territories.ts';
import { recordHref } from '../../content/routes.ts';

/** French paths of the lists of whole regions: there whoever agreed, so that a page that shows one keeps it. */
export const embedRegions = (): string[] =>
  regions().map(({ slug }) => embedHref({ region: slug }, 'fr'));

/** True for a region that has one. */
export const isEmbedRegion = (region: string): boolean =>
  regions().some(({ slug }) => slug === region);

/** The lists, each once. */
export const openLists = (): OpenList[] => [
  ...regions().map(({ slug }) => ({ region: slug })),
  ...everyList().flatMap((list) => {
    const open = openListAt(list);
    return open?.craft === undefined ? [] : [open];
  }),
];

/** Paths of their files. */
export const openFiles = (): string[] => openLists().map(openPeopleFile);

/** True for the path of one of those. */
export const isOpenFile = (path: string): boolean => {
  const [, region = '', craft] = /^\/data\/gens\/([^/.]+)(?:\/([^/.]+))?\.json$/.exec(path) ?? [];
  if (region === '') return false;
  return craft === undefined
    ? isEmbedRegion(region)
    : isPlainList(embedHref({ region, craft }, 'fr'));
};

/** What a list holds by the French path of its entry page; undefined for another path. */
export const openListAt = (list: string): OpenList | undefined => {
  if (!list.startsWith(`${pages.embed}/`)) return undefined;
  const [, , region = '', craft] = list.split('/');
  return { region, craft };
};

/** Who stands in one, in the order of lists. */
export const openPeopleOf = (list: OpenList): TalentLine[] => peopleOf(embedHref(list, 'fr'));

/** The contents of a file. Throws for a region or a craft that is not there. */
export const openPeople = ({ region, craft }: OpenList): OpenPeople => ({
  version: 1,
  region: placeOf(region),
  ...(craft !== undefined && {
    craft: {
      slug: craft,
      name: { fr: titleOf(craft, 'both', 'fr'), en: titleOf(craft, 'both', 'en') },
    },
  }),
  people: openPeopleOf({ region, craft }).map((person) => ({
    name: person.name,
    page: absolute(recordHref('talent', person.slug, 'fr')),
    crafts: person.crafts.map(({ craft: slug, form, experience }) => ({
      slug,
      name: { fr: titleOf(slug, form, 'fr'), en: titleOf(slug, form, 'en') },
      experience,
    })),
    bases: person.bases.map(placeOf),
    hasCheckedCredits: person.verified,
  })),
});

const placeOf = (slug: string) => ({ slug, name: knownRecord('territory', slug).name });
