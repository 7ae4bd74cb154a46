/** The terms that a word with a typing mistake may be mended to, in alphabetical order. */
import { decodeShard, encodeShard } from './shards.ts';

export const encodeSpellings = (terms: string[]): Uint8Array =>
  encodeShard(terms.map((term) => ({ term, postings: nothing })));

export const decodeSpellings = (bytes: Uint8Array): string[] =>
  decodeShard(bytes).map(({ term }) => term);

const nothing = new Uint8Array(0);
