/** The terms of a tier with their documents, in alphabetical order (of UTF-16 units), cut into shards. */
import { makeReader, makeWriter } from './bytes.ts';

/** Writes one shard: of each term only what differs from the one before. */
export const encodeShard = (terms: Term[]): Uint8Array => {
  const writer = makeWriter();
  let last = '';
  for (const { term, postings } of terms) {
    const shared = sharedLength(last, term);
    writer.number(shared);
    writer.text(term.slice(shared));
    writer.number(postings.length);
    writer.raw(postings);
    last = term;
  }
  return writer.bytes();
};

/** The terms of a shard, as they were written. */
export const decodeShard = (bytes: Uint8Array): Term[] => {
  const reader = makeReader(bytes);
  const terms: Term[] = [];
  let term = '';
  while (!reader.isAtEnd()) {
    term = term.slice(0, reader.number()) + reader.text();
    terms.push({ term, postings: reader.raw(reader.number()) });
  }
  return terms;
};

/** Cuts a tier into shards of about `size` bytes; a term is never cut. */
export const cutShards = (terms: Iterable<Term>, size: number): Term[][] => {
  const shards: Term[][] = [];
  let room = 0;
  for (const term of terms) {
    const needed = term.term.length + term.postings.length;
    if (room < needed) {
      shards.push([]);
      room = size;
    }
    shards.at(-1)?.push(term);
    room -= needed;
  }
  return shards;
};

/** What each shard begins with: the fewest letters that part it from the shard before. `shards` has no empty one. */
export const startsOf = (shards: { first: string; last: string }[]): string[] =>
  shards.map(({ first }, place) => {
    const before = shards[place - 1]?.last;
    if (before === undefined) return '';
    let length = 1;
    while (first.slice(0, length) <= before) length += 1;
    return first.slice(0, length);
  });

/** The places of the shards that hold a word or, if so asked, all that begins with it. */
export const shardsWith = (starts: string[], word: string, isBeginning: boolean): number[] => {
  const end = isBeginning ? `${word}\uffff` : word;
  const first = starts.findLastIndex((start) => start <= word);
  const last = starts.findLastIndex((start) => start <= end);
  return first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, n) => first + n);
};

/** Never between the halves of a letter that UTF-16 writes in two. */
const sharedLength = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  const before = one.charCodeAt(length - 1);
  return before >= 0xd800 && before < 0xdc00 ? length - 1 : length;
};

/** A term and its documents, as `encodePostings` writes them. */
export type Term = { term: string; postings: Uint8Array };
