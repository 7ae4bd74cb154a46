/**
 * Lists too long for all their ranges to stand on each of their pages have a page for each letter instead. The
 * letters are always the same: a first X in a list of 80,000 would otherwise change its 2,000 pages.
 */
import type { Range } from './people-lists.ts';

/** The letters of a list, as they stand in addresses; the last one is of names that begin with none. */
export const letters: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz', 'zz'];

/** The letter of names that no letter begins (see `sortKey`). */
export const otherLetter = 'zz';

/** True where a list has pages of letters. */
export const hasLetters = (ranges: Range<unknown>[]): boolean => ranges.length > 30;

/** The ranges that may hold names of a letter, nobody of them perhaps. Throws for an unknown letter. */
export const rangesAt = <P>(ranges: Range<P>[], letter: string): Range<P>[] => {
  const at = letters.indexOf(letter);
  if (at < 0 || !hasLetters(ranges)) throw new Error(`The list has no letter "${letter}".`);
  const until = letters[at + 1] ?? last;
  return ranges.filter((range, i) => range.from < until && (ranges[i + 1]?.from ?? last) > letter);
};

/** The letter of all names that a range may hold, if it is one. */
export const letterOf = <P>(ranges: Range<P>[], address: string): string | undefined => {
  const at = ranges.findIndex((range) => range.address === address);
  const [from, until] = [ranges[at]?.from ?? '', ranges[at + 1]?.from ?? last];
  const letter = letters.findLastIndex((one) => one <= from);
  return until <= (letters[letter + 1] ?? last) ? letters[letter] : undefined;
};

/** After every key. */
const last = '~';
