/** Lists of document numbers, ascending, each once: written as the steps between them. */
import { makeReader, makeWriter } from './bytes.ts';

export const encodePostings = (numbers: number[]): Uint8Array => {
  const writer = makeWriter();
  let last = 0;
  for (const number of numbers) {
    writer.number(number - last);
    last = number;
  }
  return writer.bytes();
};

export const decodePostings = (bytes: Uint8Array): number[] => {
  const reader = makeReader(bytes);
  const numbers: number[] = [];
  let last = 0;
  while (!reader.isAtEnd()) numbers.push((last += reader.number()));
  return numbers;
};

/** The numbers that stand in both lists. */
export const inBoth = (one: number[], other: number[]): number[] => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const found: number[] = [];
  let place = 0;
  for (const number of short) {
    while ((long[place] ?? Infinity) < number) place += 1;
    if (long[place] === number) found.push(number);
  }
  return found;
};

/** The numbers that stand in any of the lists. */
export const inAny = (lists: number[][]): number[] => {
  const [first = [], ...more] = lists.filter((list) => list.length > 0);
  if (more.length === 0) return first;
  return [...new Set([first, ...more].flat())].toSorted((a, b) => a - b);
};
