/** Every way a query can name something, by a key that forgives. */
import { bothForms, capitalised } from '../locales/both-forms.ts';
import { isRank, isSmall, keyOf, significant, wordsOf } from './name-keys.ts';
import type { ChipKind } from './understand.ts';
import type { SearchWords } from './vocabulary.ts';

/**
 * How a name stands for its record: `whole` as it is; `rankless` without "chef", "first"…;
 * `partly` by the noun of its title, which other titles may share.
 */
type NameMatch = 'whole' | 'rankless' | 'partly';

/** A name: its words, folded, what it stands for, and what a chip says of it. */
export type IndexedName = {
  kind: ChipKind;
  /** Values of the facet. */
  values: string[];
  match: NameMatch;
  words: string[];
  label: { fr: string; en: string };
};

/** Names by their key (`keyOf`). */
export type NameIndex = Map<string, IndexedName[]>;

/** Takes some milliseconds: make it once for a vocabulary. */
export const makeNameIndex = (vocabulary: SearchWords): NameIndex => {
  const index: NameIndex = new Map();
  const add = (name: IndexedName, isPlace = false) => {
    const key = keyOf(name.words, { isPlace });
    if (key !== '') index.set(key, [...(index.get(key) ?? []), name]);
  };
  for (const name of vocabulary.crafts.flatMap(craftNames)) add(name);
  for (const name of vocabulary.departments.flatMap(departmentNames)) add(name);
  for (const { name, isPlace } of placeNames(vocabulary)) add(name, isPlace);
  for (const saying of vocabulary.sayings) {
    for (const { name, isPlace } of sayingNames(saying)) add(name, isPlace);
  }
  return index;
};

const craftNames = ([
  slug,
  masculine,
  feminine,
  english,
  ...usual
]: SearchWords['crafts'][number]): IndexedName[] => {
  const label = {
    fr: bothForms(bare(feminine || masculine), bare(masculine)),
    en: capitalised(bare(english)),
  };
  const name = (words: string[], match: NameMatch): IndexedName => ({
    kind: 'craft',
    values: [slug],
    match,
    words,
    label,
  });
  const french = [masculine, feminine].flatMap(titlesIn);
  const titles = [...french, ...titlesIn(english)];
  const others = [masculine, feminine, english].flatMap(aliasesIn);
  return [
    ...[...titles, ...others, ...usual.flatMap(titlesIn)].map((words) => name(words, 'whole')),
    ...titles.flatMap(withoutRank).map((words) => name(words, 'rankless')),
    ...french.flatMap(beginnings).map((words) => name(words, 'partly')),
    ...titlesIn(english)
      .flatMap(endings)
      .map((words) => name(words, 'partly')),
  ];
};

const departmentNames = ([
  slug,
  french,
  english,
]: SearchWords['departments'][number]): IndexedName[] => {
  const parts = [french, english].flatMap((name) => [name, ...name.split(/, | et | and /)]);
  // "Effets spéciaux" of "Effets spéciaux physiques", but not "films" of "Films d’animation".
  const shorter = beginnings(wordsOf(french)).filter((words) => significant(words).length > 1);
  const name = (words: string[], match: NameMatch): IndexedName => ({
    kind: 'department',
    values: [slug],
    match,
    words,
    label: { fr: french, en: english || french },
  });
  return [
    ...parts.map((part) => name(wordsOf(part), 'whole')),
    ...shorter.map((words) => name(words, 'partly')),
  ];
};

const placeNames = ({ territories, towns }: SearchWords): Placed[] => {
  const place =
    (slug: string, label: IndexedName['label']) =>
    (words: string[]): Placed => ({
      name: { kind: 'territory', values: [slug], match: 'whole', words, label },
      isPlace: true,
    });
  const labels = new Map(
    territories.map(([slug, fr, english]) => [slug, { fr, en: english || fr }] as const),
  );
  return [
    ...territories.flatMap(([slug, fr, english, ...numbers]) =>
      [fr, english, ...numbers].map(wordsOf).map(place(slug, { fr, en: english || fr })),
    ),
    ...towns.flatMap(([slug, ...names]) =>
      names.flatMap((town) => {
        const of = labels.get(slug) ?? { fr: slug, en: slug };
        const label = { fr: `${bare(town)} (${of.fr})`, en: `${bare(town)} (${of.en})` };
        return [...titlesIn(town), ...aliasesIn(town)].map(place(slug, label));
      }),
    ),
  ];
};

const sayingNames = ([
  kind,
  values,
  french,
  english,
  ...names
]: SearchWords['sayings'][number]): Placed[] => {
  const label = { fr: french, en: english || french };
  const own = kind === 'language' ? [french, english] : [];
  return [...own, ...names].map((name) => ({
    name: { kind, values: values.split(' '), match: 'whole', words: wordsOf(name), label },
    isPlace: kind === 'territory' && !/^\p{Ll}/u.test(name),
  }));
};

/** Without the other name that parentheses hold. */
const bare = (title: string): string => title.replace(/ \([^)]*\)/g, '');

/** "Editor / film editor" is two titles. */
const titlesIn = (title: string): string[][] =>
  title
    .replace(/\([^)]*\)/g, ' ')
    .split(' / ')
    .map(wordsOf)
    .filter((words) => words.length > 0);

/** "DIT" of "Digital imaging technician (DIT)". */
const aliasesIn = (title: string): string[][] =>
  [...title.matchAll(/\(([^)]*)\)/g)].map(([, alias = '']) => wordsOf(alias));

/** Nothing for "Chef de studio" and "Head of layout": what follows their rank is no trade. */
const withoutRank = (words: string[]): string[][] => {
  const first = words.findIndex((word) => !isRank(word));
  return first > 0 && !isSmall(words[first] ?? '') ? [words.slice(first)] : [];
};

/** French titles begin with their noun: "régisseur" of "Régisseur général". */
const beginnings = (words: string[]): string[][] =>
  words
    .map((_, index) => words.slice(0, index))
    .filter((part) => !isSmall(part.at(-1) ?? ''))
    .filter(hasNoun);

/** English titles end with it: "designer" of "Costume designer"; "Head of layout" does not. */
const endings = (words: string[]): string[][] =>
  words.includes('of')
    ? []
    : words
        .slice(1)
        .map((_, index) => words.slice(index + 1))
        .filter(hasNoun);

const hasNoun = (words: string[]): boolean => significant(words).some((word) => !isRank(word));

/** `isPlace`: its key keeps the last letter. */
type Placed = { name: IndexedName; isPlace: boolean };
