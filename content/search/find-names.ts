/** Finds the names of a vocabulary among the words of a query. */
import { findPhrase } from './find-phrase.ts';
import { makeNameIndex } from './name-index.ts';
import type { IndexedName, NameIndex } from './name-index.ts';
import { isSmall, keyOf } from './name-keys.ts';
import type { QueryWord } from './read-words.ts';
import type { Phrases } from './collection/query.ts';
import type { SearchWords } from './vocabulary.ts';

/** Words from one place to before another that name something. */
export type Found = { from: number; to: number; names: IndexedName[] };

/** The longest names first from the left; a name begins and ends with a word that is not small. */
export const findNames = ({
  words,
  vocabulary,
  phrases,
  isTaken = () => false,
}: Finding): Found[] => {
  const index = indexOf(vocabulary);
  const found: Found[] = [];
  let from = 0;
  while (from < words.length) {
    const match = longestName({ words, from, index, phrases, isTaken });
    if (match) found.push(match);
    from = match ? match.to : from + 1;
  }
  return found;
};

/** The index of a vocabulary is made once. */
export const indexOf = (vocabulary: SearchWords): NameIndex => {
  const index = indexes.get(vocabulary) ?? makeNameIndex(vocabulary);
  indexes.set(vocabulary, index);
  return index;
};

const indexes = new WeakMap<SearchWords, NameIndex>();

const longestName = ({ words, from, index, phrases, isTaken }: Place): Found | undefined => {
  if (isSmall(words[from]?.spelled ?? '')) return undefined;
  let most = from;
  while (
    most < Math.min(words.length, from + longestPhrase) &&
    !isTaken(most) &&
    !words[most]?.isPlain
  )
    most += 1;
  for (let to = most; to > from; to -= 1) {
    if (isSmall(words[to - 1]?.spelled ?? '')) continue;
    const phrase = words.slice(from, to).map(({ spelled }) => spelled);
    const keys = new Set([keyOf(phrase), keyOf(phrase, { isPlace: true })]);
    const known = meant(
      [...keys].flatMap((key) => index.get(key) ?? []),
      phrase,
    );
    const shared = phrases
      ? findPhrase({ words: words.slice(from, to), next: words[to], phrases })
      : [];
    if (known.length + shared.length > 0) return { from, to, names: [...known, ...shared] };
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
  if (!isWhole && new Set(candidates.flatMap(({ values }) => values)).size > mostSharing) return [];
  const likeness = ({ words }: IndexedName) => words.filter((word) => phrase.includes(word)).length;
  const best = Math.max(...candidates.map(likeness));
  return candidates.filter((name) => likeness(name) === best);
};

/** Words; the longest title has ten. */
const longestPhrase = 12;
/** A noun shared by more crafts than this ("assistant", "directeur") says too little. */
const mostSharing = 12;

type Finding = {
  words: QueryWord[];
  vocabulary: SearchWords;
  phrases?: Phrases | undefined;
  /** Places of words that mean something else. */
  isTaken?: (place: number) => boolean;
};
type Place = Required<Omit<Finding, 'vocabulary' | 'phrases'>> & {
  from: number;
  index: NameIndex;
  phrases: Phrases | undefined;
};
