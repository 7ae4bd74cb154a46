/** The terms that a word with a typing mistake may be read as: all of the tier `names`, in alphabetical order. */
import { mistakesIn } from '../edit-distance.ts';
import { decodeShard, encodeShard } from './shards.ts';

export const encodeSpellings = (terms: string[]): Uint8Array =>
  encodeShard(terms.map((term) => ({ term, postings: nothing })));

export const decodeSpellings = (bytes: Uint8Array): string[] =>
  decodeShard(bytes).map(({ term }) => term);

/**
 * The terms that a word may be a mistyping of, with as many mistakes as the longer of both may hold, those with fewest mistakes first and among them those
 * with the same first letter; the word itself is none. `terms` in alphabetical order: what two neighbours begin with
 * alike is compared once, and whatever goes on from a beginning that is too far off is passed over.
 */
export const spelledLike = (word: string, terms: string[]): Likeness[] => {
  // A term that may hold more mistakes than the word is longer by as many letters at most.
  const most = mistakesIn(`${word}  `);
  if (most === 0) return [];
  const found: Likeness[] = [];
  const rows = [Array.from({ length: word.length + 1 }, (_, n) => n)];
  /** Letters of `last` that the rows stand for; what begins like it up to `hopeless` is too far off. */
  let last = '';
  let hopeless = Infinity;
  for (const term of terms) {
    const shared = sharedLength(last, term);
    last = term;
    if (shared >= hopeless) continue;
    hopeless = Infinity;
    rows.length = Math.min(rows.length, shared + 1);
    while (rows.length <= term.length && hopeless === Infinity) {
      const row = nextRow(rows, term, word);
      rows.push(row);
      if (Math.min(...row) > most) hopeless = rows.length - 1;
    }
    const mistakes = rows[term.length]?.[word.length] ?? Infinity;
    const bearable = Math.max(mistakesIn(word), mistakesIn(term));
    if (hopeless === Infinity && mistakes > 0 && mistakes <= bearable)
      found.push({ term, mistakes });
  }
  const startsOtherwise = ({ term }: Likeness) => Number(term[0] !== word[0]);
  return found.toSorted(
    (a, b) => a.mistakes - b.mistakes || startsOtherwise(a) - startsOtherwise(b),
  );
};

/**
 * What the word at a place of a query may be read as: terms spelled like it; before them the word with its neighbour, as
 * one, where there is such a term ("jean luc": Jeanluc), which is one mistake for both together.
 */
export const readingsOf = (words: string[], place: number, terms: string[]): Likeness[] => {
  const word = words[place] ?? '';
  const [before, after] = [words[place - 1], words[place + 1]];
  const joined = [
    ...(before === undefined ? [] : [{ term: before + word, mistakes: 0 }]),
    ...(after === undefined ? [] : [{ term: word + after, mistakes: 1 }]),
  ].filter(({ term }) => holds(terms, term));
  return [...joined, ...spelledLike(word, terms)];
};

/** By bisection: `terms` are in order. */
const holds = (terms: string[], term: string): boolean => {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term;
};

/** Distances of one more letter of a term to all beginnings of the word (see edit-distance.ts). */
const nextRow = (rows: number[][], term: string, word: string): number[] => {
  const i = rows.length;
  const [before, last] = [rows[i - 2] ?? [], rows[i - 1] ?? []];
  const letter = term.charCodeAt(i - 1);
  const row = [i];
  for (let j = 1; j <= word.length; j += 1) {
    const other = word.charCodeAt(j - 1);
    let cost = Math.min(
      (last[j] ?? 0) + 1,
      (row[j - 1] ?? 0) + 1,
      (last[j - 1] ?? 0) + (letter === other ? 0 : 1),
    );
    const isChangedOver =
      i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && term.charCodeAt(i - 2) === other;
    if (isChangedOver) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
    row.push(cost);
  }
  return row;
};

const sharedLength = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return length;
};

const nothing = new Uint8Array(0);

export type Likeness = { term: string; mistakes: number };
