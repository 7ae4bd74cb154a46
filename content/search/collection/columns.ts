/** One facet of every document, in the order of their numbers: what counts beside filters are made of. */
import { makeReader, makeWriter } from './bytes.ts';

/** The values of each document by their places in the facet's list of values; none: an empty list. */
export const encodeSets = (rows: number[][]): Uint8Array => {
  const writer = makeWriter();
  for (const row of rows) {
    writer.number(row.length);
    for (const value of row) writer.number(value);
  }
  return writer.bytes();
};

/** Tells each value of each document, without making a list of them. */
export const eachInSets = (bytes: Uint8Array, tell: (n: number, value: number) => void): void => {
  const reader = makeReader(bytes);
  for (let n = 0; !reader.isAtEnd(); n += 1)
    for (let left = reader.number(); left > 0; left -= 1) tell(n, reader.number());
};

export const decodeSets = (bytes: Uint8Array): number[][] => {
  const reader = makeReader(bytes);
  const rows: number[][] = [];
  while (!reader.isAtEnd())
    rows.push(Array.from({ length: reader.number() }, () => reader.number()));
  return rows;
};

/** The same column of sets with nothing for some documents. */
export const withoutSets = (bytes: Uint8Array, gone: Set<number>): Uint8Array => {
  const reader = makeReader(bytes);
  const writer = makeWriter(bytes.length);
  for (let n = 0; !reader.isAtEnd(); n += 1) {
    const from = reader.place();
    for (let left = reader.number(); left > 0; left -= 1) reader.number();
    if (gone.has(n)) writer.number(0);
    else writer.raw(bytes.subarray(from, reader.place()));
  }
  return writer.bytes();
};

/** The same column of numbers with none for some documents. */
export const withoutNumbers = (bytes: Uint8Array, gone: Set<number>): Uint8Array => {
  const reader = makeReader(bytes);
  const writer = makeWriter(bytes.length);
  for (let n = 0; !reader.isAtEnd(); n += 1) {
    const step = reader.number();
    writer.number(gone.has(n) ? 0 : step);
  }
  return writer.bytes();
};

/** A number of each document, or none; `least` is the smallest there is. */
export const encodeNumbers = (rows: (number | undefined)[], least: number): Uint8Array => {
  const writer = makeWriter();
  for (const row of rows) writer.number(row === undefined ? 0 : row - least + 1);
  return writer.bytes();
};

export const decodeNumbers = (bytes: Uint8Array, least: number): (number | undefined)[] => {
  const reader = makeReader(bytes);
  const rows: (number | undefined)[] = [];
  while (!reader.isAtEnd()) {
    const step = reader.number();
    rows.push(step === 0 ? undefined : step - 1 + least);
  }
  return rows;
};
