/** Reads a query: which of its words name crafts, territories and departments, and what is left. */
import { foldedWords } from './fold.ts';
import type { FoldedWord } from './fold.ts';
import { makeNameIndex } from './name-index.ts';
import type { IndexedName, NameIndex, NameKind } from './name-index.ts';
import { isSmall, keyOf, spellOrdinal } from './name-keys.ts';
import type { SearchWords } from './vocabulary.ts';

/** Slugs, each once, in the order of the query. `rest`: the words not recognised, as typed. */
export type ResolvedWords = {
  crafts: string[];
  territories: string[];
  departments: string[];
  rest: string;
};

/**
 * "ingénieure du son en Bretagne" → the craft and the region. The longest name wins; accents, case,
 * plurals and small words do not matter; several crafts may share a name.
 */
export const resolveWords = (query: string, vocabulary: SearchWords): ResolvedWords => {
  const text = query.normalize('NFC');
  const words = foldedWords(text).map((word) => ({ ...word, folded: spellOrdinal(word.folded) }));
  const found = withoutPeople(findNames(words, indexOf(vocabulary)), words);
  const slugs = (kind: NameKind) => [
    ...new Set(
      found.flatMap(({ names }) =>
        names.filter((name) => name.kind === kind).map(({ slug }) => slug),
      ),
    ),
  ];
  return {
    crafts: slugs('crafts'),
    territories: slugs('territories'),
    departments: slugs('departments'),
    rest: restOf(text, words, found),
  };
};

/** The longest names first from the left; a name begins and ends with a word that is not small. */
const findNames = (words: FoldedWord[], index: NameIndex): Found[] => {
  const found: Found[] = [];
  let from = 0;
  while (from < words.length) {
    const match = longestName(words, from, index);
    if (match) found.push(match);
    from = match ? match.to : from + 1;
  }
  return found;
};

const longestName = (words: FoldedWord[], from: number, index: NameIndex): Found | undefined => {
  if (isSmall(words[from]?.folded ?? '')) return undefined;
  for (let to = Math.min(words.length, from + longestPhrase); to > from; to -= 1) {
    if (isSmall(words[to - 1]?.folded ?? '')) continue;
    const phrase = words.slice(from, to).map(({ folded }) => folded);
    const keys = new Set([keyOf(phrase), keyOf(phrase, { isPlace: true })]);
    const names = meant(
      [...keys].flatMap((key) => index.get(key) ?? []),
      phrase,
    );
    if (names.length > 0) return { from, to, names };
  }
  return undefined;
};

/**
 * Of the names that share a key, those that are meant: whole names, with those a rank apart
 * ("monteuse": also "cheffe monteuse"); else partial ones, unless too many share the noun.
 * Among them the closest to the letter ("directeur des productions" is not "de production").
 */
const meant = (names: IndexedName[], phrase: string[]): IndexedName[] => {
  const isWhole = names.some(({ match }) => match === 'whole');
  const candidates = isWhole ? names.filter(({ match }) => match !== 'partly') : names;
  if (!isWhole && new Set(candidates.map(({ slug }) => slug)).size > mostSharing) return [];
  const likeness = ({ words }: IndexedName) => words.filter((word) => phrase.includes(word)).length;
  const best = Math.max(...candidates.map(likeness));
  return candidates.filter((name) => likeness(name) === best);
};

/** "Aude Martin" is somebody; "Aude", "monteuse Aude" and "dans l’Aude" are the place. */
const withoutPeople = (found: Found[], words: FoldedWord[]): Found[] => {
  const [only] = found;
  if (!only || found.length > 1 || only.to - only.from > 1 || words.length === 1) return found;
  const isPersonName = personNames.has(words[only.from]?.folded ?? '');
  const isAfterPreposition = isSmall(words[only.from - 1]?.folded ?? '');
  return isPersonName && !isAfterPreposition ? [] : found;
};

/** What is left, as typed, without the small words that led to a recognised name. */
const restOf = (text: string, words: FoldedWord[], found: Found[]): string => {
  const pieces: string[] = [];
  const edges = [...found, { from: words.length, to: words.length }];
  let from = 0;
  for (const [place, { from: to, to: next }] of edges.entries()) {
    const gap = words.slice(from, to);
    if (place > 0) while (isLink(gap[0])) gap.shift();
    if (place < found.length) while (isLink(gap.at(-1))) gap.pop();
    const [first, last] = [gap[0], gap.at(-1)];
    if (first && last) pieces.push(text.slice(first.start, last.end));
    from = next;
  }
  return pieces.join(' ');
};

const isLink = (word: FoldedWord | undefined): boolean =>
  word !== undefined && (isSmall(word.folded) || linkWords.has(word.folded));

/** The index of a vocabulary is made once. */
const indexOf = (vocabulary: SearchWords): NameIndex => {
  const index = indexes.get(vocabulary) ?? makeNameIndex(vocabulary);
  indexes.set(vocabulary, index);
  return index;
};

const indexes = new WeakMap<SearchWords, NameIndex>();

/** Words; the longest title has ten. */
const longestPhrase = 12;
/** A noun shared by more crafts than this ("assistant", "directeur") says too little. */
const mostSharing = 12;
/** Places and trades that are also the names of many people, folded. */
const personNames = new Set(
  'aude brittany booker carpenter couturier dyer macon mason menuisier painter serrurier tapissier'.split(
    ' ',
  ),
);
/** Besides the small words, what people write beside a team or a place. */
const linkWords = new Set('equipe team region departement department metier pres chez'.split(' '));

type Found = { from: number; to: number; names: IndexedName[] };
