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

/**
 * In the tier `names` a document stands with how many words of its own its name has (eight for more): whether a query
 * is the whole name needs no other file then.
 */
export const nameCode = (number: number, length: number): number =>
  number * 8 + Math.min(Math.max(length, 1), 8) - 1;

export const numberOfName = (code: number): number => code >> 3;
export const lengthOfName = (code: number): number => (code & 7) + 1;
