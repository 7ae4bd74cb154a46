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

/** Words of a text, folded, ordinals and abbreviations spelled one way. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '')
    .map(spelled);

/** "1re", "seconde", "cheffe", "prod"… as names are indexed. */
export const spelled = (word: string): string => spellings.get(word) ?? word;

/** Words that only join others. */
export const isSmall = (word: string): boolean => smallWords.has(word);

/** "Chef", "first"…: what a title may add to the trade itself. */
export const isRank = (word: string): boolean => ranks.has(word);

/** Words that carry meaning. */
export const significant = (words: string[]): string[] => words.filter((word) => !isSmall(word));

/** Without the ending of a plural. */
export const singular = (word: string): string => {
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

const ranks = new Set('chef premier deuxieme troisieme sous first third head lead'.split(' '));

const spellings = new Map(
  Object.entries({
    premier: '1er 1re 1ere premiere premieres',
    first: '1st',
    deuxieme: 'second seconde secondes 2e 2eme 2nd 2nde',
    troisieme: '3e 3eme',
    third: '3rd',
    chef: 'cheffe cheffes',
    assistant: 'assist assistante assistantes',
    ingenieur: 'inge inges',
    production: 'prod',
    postproduction: 'postprod',
  }).flatMap(([word, others]) => others.split(' ').map((other): [string, string] => [other, word])),
);
