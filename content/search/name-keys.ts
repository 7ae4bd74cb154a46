/** How far two spellings of one name may differ: small words, plurals, spaces, ordinals. */
import { fold } from './fold.ts';

/**
 * What two spellings of one name have in common: no small words, no plurals, no spaces
 * ("post-production", "postproduction"). With `isPlace` a single word keeps its last letter:
 * "Lande" is not the Landes.
 */
export const keyOf = (words: string[], { isPlace = false } = {}): string => {
  const kept = significant(words);
  return (isPlace && kept.length === 1 ? ['=', ...kept] : kept.map(singular)).join('');
};

/** Words of a text, folded, ordinals spelled one way. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .map(spellOrdinal);

/** "1er", "second", "2nde"… as titles are indexed. */
export const spellOrdinal = (word: string): string => ordinals[word] ?? word;

/** Words that only join others. */
export const isSmall = (word: string): boolean => smallWords.has(word);

/** "Chef", "first"…: what a title may add to the trade itself. */
export const isRank = (word: string): boolean => ranks.has(word);

/** Words that carry meaning. */
export const significant = (words: string[]): string[] => words.filter((word) => !isSmall(word));

const singular = (word: string): string => {
  if (word.length <= 3) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return word.replace(/[sx]$/, '');
};

const smallWords = new Set(
  'a au aux d dans de des du en et l la le les ou par pour sur an and at for in of on the to'.split(
    ' ',
  ),
);

const ranks = new Set(
  'chef cheffe premier premiere deuxieme troisieme sous first third head lead'.split(' '),
);

const ordinals: Record<string, string> = {
  '1er': 'premier',
  '1re': 'premiere',
  '1ere': 'premiere',
  '1st': 'first',
  second: 'deuxieme',
  seconde: 'deuxieme',
  '2e': 'deuxieme',
  '2eme': 'deuxieme',
  '2nd': 'deuxieme',
  '2nde': 'deuxieme',
  '3e': 'troisieme',
  '3eme': 'troisieme',
  '3rd': 'third',
};
