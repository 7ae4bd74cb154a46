/** Changes to the words of a query: some taken out, some put in quotes so that they are read as plain words. */
import { foldedWords } from '../../../content/search/fold.ts';
import { isSmall } from '../../../content/search/name-keys.ts';

/** The query without some of its words and the small words that led to them. */
export const withoutWords = (query: string, typed: string): string => {
  const text = query.normalize('NFC');
  const words = foldedWords(text);
  const at = placeOf(typed, words);
  if (!at) return query;
  let { first } = at;
  while (first > 0 && isSmall(words[first - 1]?.folded ?? '')) first -= 1;
  const [from, to] = [words[first]?.start ?? 0, words[at.last]?.end ?? text.length];
  return tidy(`${text.slice(0, from)} ${text.slice(to)}`);
};

/** The query with some of its words in quotes. */
export const quoted = (query: string, typed: string): string => {
  const text = query.normalize('NFC');
  const words = foldedWords(text);
  const at = placeOf(typed, words);
  if (!at) return query;
  const [from, to] = [words[at.first]?.start ?? 0, words[at.last]?.end ?? text.length];
  return tidy(`${text.slice(0, from)}"${text.slice(from, to)}"${text.slice(to)}`);
};

/** The query with others in the place of its last words, ready for more. */
export const withLastWords = (query: string, { count, by }: LastWords): string => {
  const text = query.normalize('NFC');
  const from = foldedWords(text).at(-count)?.start ?? text.length;
  return `${text.slice(0, from)}${by} `;
};

/** Where the words stand, one after the other. */
const placeOf = (
  typed: string,
  words: { folded: string }[],
): { first: number; last: number } | undefined => {
  const looked = foldedWords(typed).map(({ folded }) => folded);
  if (looked.length === 0) return undefined;
  const first = words.findIndex((_, from) =>
    looked.every((word, n) => words[from + n]?.folded === word),
  );
  return first < 0 ? undefined : { first, last: first + looked.length - 1 };
};

/** Quotes left empty, blanks left double, signs left alone at the ends. */
const tidy = (text: string): string =>
  text
    .replace(/"\s*"/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/([,;:])(?: [,;:])+/g, '$1')
    .replace(/^[\s,;:]+|[\s,;:]+$/g, '');

type LastWords = {
  /** How many. */
  count: number;
  by: string;
};
