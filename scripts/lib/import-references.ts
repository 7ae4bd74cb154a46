/** What texts refer to, as the CMS keeps it: themes, resources, words, pay references. */
import { noon } from '../../cms/fields/day.ts';
import type { SeedCharter, SeedPayReference, SeedResource } from '../../content/schema/seed.ts';
import type { Term } from '../../content/schema/term.ts';
import type { Theme } from '../../content/schema/theme.ts';
import type { Data } from './import-content.ts';
import { asRows, type Ids } from './link-crafts.ts';

export const themeData = ({ slug, kind, name, description }: Theme): Data => ({
  slug,
  kind,
  name: name.fr,
  english: name.en,
  ...bothLanguages({ description }),
});

export const resourceData = (resource: SeedResource, ids: Ids): Data => {
  const { summary, territories, departments, sources, ...facts } = resource;
  return {
    ...facts,
    ...bothLanguages({ summary }),
    territories: ids('territories', territories),
    departments: ids('departments', departments),
    startsOn: facts.startsOn && noon(facts.startsOn),
    endsOn: facts.endsOn && noon(facts.endsOn),
    deadline: facts.deadline && noon(facts.deadline),
    checkedOn: noon(facts.checkedOn),
    sources: sources.map(withReadDay),
  };
};

/** Without the terms it names: they may not be there yet (see link-texts.ts). */
export const termData = ({ slug, name, synonyms, definition, crafts }: Term, ids: Ids): Data => ({
  slug,
  name: name.fr,
  english: name.en,
  synonyms: asRows(synonyms),
  ...bothLanguages({ definition }),
  crafts: ids('crafts', crafts),
});

export const payData = (reference: SeedPayReference, ids: Ids): Data => ({
  ...reference,
  title: reference.slug,
  craft: ids('crafts', [reference.craft])[0],
  validFrom: noon(reference.validFrom),
  raisedOn: reference.raisedOn && noon(reference.raisedOn),
  source: withReadDay(reference.source),
});

export const charterData = ({ title, text, versionOn, ...facts }: SeedCharter): Data => ({
  ...facts,
  title: title.fr,
  text: text.fr,
  versionOn: noon(versionOn),
  isEnglishReady: text.en !== undefined,
  inEnglish:
    text.en === undefined
      ? undefined
      : { title: title.en ?? title.fr, text: text.en, _status: 'published' },
  _status: 'published',
});

/** A source with its day as the CMS keeps days. */
export const withReadDay = <T extends { readOn: string }>(source: T) => ({
  ...source,
  readOn: noon(source.readOn),
});

const bothLanguages = (text: Record<string, { fr: string; en?: string | undefined }>): Data => {
  const [[field = '', { fr = '', en = undefined } = {}] = []] = Object.entries(text);
  return {
    [field]: fr,
    isEnglishReady: en !== undefined,
    inEnglish: en === undefined ? undefined : { [field]: en },
  };
};
