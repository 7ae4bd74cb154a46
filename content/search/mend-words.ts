/** Reads slips of the finger in words of trades, places and languages: "chef oprateur", "Bretange". */
import { editDistance } from './edit-distance.ts';
import { indexOf } from './find-names.ts';
import { isSmall, singular } from './name-keys.ts';
import { isOrdinary } from './ordinary-words.ts';
import type { SearchWords } from './vocabulary.ts';

/**
 * Words of the vocabulary that a folded word may have been meant as, the nearest first: one mistake in 5 to 7 letters,
 * two from 8 on. None for ordinary words and names of people that stand close to one ("montagne", "Langlais").
 */
export const meantWords = (word: string, vocabulary: SearchWords): string[] => {
  const most = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  if (most === 0 || word.length > longest || /\d/.test(word) || isOrdinary(word)) return [];
  const known = wordsIn(vocabulary);
  if (known.has(word) || known.has(singular(word))) return [];
  const letters = lettersOf(word);
  const near: { other: string; mistakes: number }[] = [];
  for (const [other, otherLetters] of known) {
    // A mistake changes two letters at most: cheaper to see than to count mistakes.
    if (bitsIn(letters ^ otherLetters) > 2 * most) continue;
    const mistakes = editDistance({ a: word, b: other, most });
    // Two mistakes and another beginning is another word.
    if (mistakes <= (other[0] === word[0] ? most : 1)) near.push({ other, mistakes });
  }
  return near
    .toSorted((a, b) => a.mistakes - b.mistakes)
    .slice(0, mostTried)
    .map(({ other }) => other);
};

/** The words of all names, in the singular too, with their letters. */
const wordsIn = (vocabulary: SearchWords): Map<string, number> => {
  const made = known.get(vocabulary);
  if (made) return made;
  const words = new Map<string, number>();
  for (const names of indexOf(vocabulary).values()) {
    for (const name of names) {
      for (const word of name.words.filter((one) => one.length >= 4 && !isSmall(one))) {
        words.set(word, lettersOf(word));
        // "Bordeau" is a slip: places have no plural.
        if (name.kind !== 'territory') words.set(singular(word), lettersOf(singular(word)));
      }
    }
  }
  known.set(vocabulary, words);
  return words;
};

/** A bit for each letter that a word has; what is no letter from a to z shares bits with some. */
const lettersOf = (word: string): number =>
  [...word].reduce((bits, letter) => bits | (1 << ((letter.codePointAt(0) ?? 0) % 32)), 0);

const bitsIn = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};

const known = new WeakMap<SearchWords, Map<string, number>>();

/** Letters; what is longer is no word of the trade. */
const longest = 24;
const mostTried = 3;
