/** Every way a query can name a craft, a department or a territory, by a key that forgives. */
import { isRank, isSmall, keyOf, significant, wordsOf } from './name-keys.ts';
import type { SearchWords } from './vocabulary.ts';

export type NameKind = 'crafts' | 'territories' | 'departments';

/**
 * How a name stands for its record: `whole` as it is; `rankless` without "chef", "first"…;
 * `partly` by the noun of its title, which other titles may share.
 */
type NameMatch = 'whole' | 'rankless' | 'partly';

/** A name of one record: its words, folded. */
export type IndexedName = { kind: NameKind; slug: string; match: NameMatch; words: string[] };

/** Names by their key (`keyOf`). */
export type NameIndex = Map<string, IndexedName[]>;

/** Takes some milliseconds: make it once for a vocabulary. */
export const makeNameIndex = (vocabulary: SearchWords): NameIndex => {
  const index: NameIndex = new Map();
  const names = [
    ...vocabulary.crafts.flatMap(craftNames),
    ...vocabulary.departments.flatMap(departmentNames),
    ...vocabulary.territories.flatMap(territoryNames),
  ];
  for (const name of names) {
    const key = keyOf(name.words, { isPlace: name.kind === 'territories' });
    if (key !== '') index.set(key, [...(index.get(key) ?? []), name]);
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
  const name = (words: string[], match: NameMatch): IndexedName => ({
    kind: 'crafts',
    slug,
    match,
    words,
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
  const kind = 'departments';
  const parts = [french, english].flatMap((name) => [name, ...name.split(/, | et | and /)]);
  // "Effets spéciaux" of "Effets spéciaux physiques", but not "films" of "Films d’animation".
  const shorter = beginnings(wordsOf(french)).filter((words) => significant(words).length > 1);
  return [
    ...parts.map((part): IndexedName => ({ kind, slug, match: 'whole', words: wordsOf(part) })),
    ...shorter.map((words): IndexedName => ({ kind, slug, match: 'partly', words })),
  ];
};

const territoryNames = ([
  slug,
  french,
  english,
]: SearchWords['territories'][number]): IndexedName[] =>
  [french, english].map((name) => ({
    kind: 'territories',
    slug,
    match: 'whole',
    words: wordsOf(name),
  }));

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
