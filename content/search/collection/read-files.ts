/** The files of a collection, each read once, unpacked into what queries need. */
import {
  cardsInFile,
  parts,
  type CollectionName,
  type Entry,
  type Head,
  type Overlay,
  type OverlayTexts,
} from './files.ts';
import { decodeCard } from './cards.ts';
import { decodePostings } from './postings.ts';
import { decodeShard, type Term } from './shards.ts';
import { decodeSpellings } from './spellings.ts';
import type { Tier } from './tiers.ts';

/** `read` gets a file by its path under `search/`, uncompressed. What failed is asked for again the next time. */
export const readFiles = ({ read, entry, name }: Opened): Files => {
  const kept = new Map<string, Promise<unknown>>();
  const once = <T>(path: string, unpack: (bytes: Uint8Array) => T): Promise<T> => {
    const known = kept.get(path) as Promise<T> | undefined;
    if (known) return known;
    const reading = read(path).then(unpack);
    kept.set(path, reading);
    reading.catch(() => kept.delete(path));
    return reading;
  };
  const part = <T>(path: string, unpack: (bytes: Uint8Array) => T): Promise<T> =>
    once(`${entry.build}/${name}/${path}`, unpack);
  const { overlay, overlayTexts } = entry.collections[name];

  const head = (): Promise<ReadHead> =>
    part(parts.head, (bytes) => {
      const read = json<Head>(bytes);
      const cells = Object.entries(read.cards);
      return {
        ...read,
        cards: new Map(cells.map(([cell, facet]) => [Number(cell), read.facets[facet] ?? []])),
      };
    });
  return {
    head,
    newer: () => (overlay ? once(overlay, json<Overlay>) : Promise.resolve(nothingNewer)),
    newerTexts: () => (overlayTexts ? once(overlayTexts, json<OverlayTexts>) : Promise.resolve([])),
    terms: (tier, shard) => part(parts.terms(tier, shard), decodeShard),
    facet: (facet, value) => part(parts.facet(facet, value), decodePostings),
    column: (column) => part(parts.column(column), (bytes) => bytes),
    spellings: () => part(parts.spellings, decodeSpellings),
    card: async (number) => {
      const path = parts.cards(Math.floor(number / cardsInFile));
      const [columns, { cards }] = await Promise.all([part(path, json<unknown[][]>), head()]);
      return decodeCard(columns, number % cardsInFile, cards);
    },
  };
};

const json = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

const nothingNewer: Overlay = { removed: [], documents: [] };

export type Opened = {
  read: (path: string) => Promise<Uint8Array>;
  entry: Entry;
  name: CollectionName;
};

type ReadHead = Omit<Head, 'cards'> & {
  /** By cell of a card, the values that its numbers mean. */
  cards: Map<number, string[]>;
};

export type Files = {
  head: () => Promise<ReadHead>;
  newer: () => Promise<Overlay>;
  newerTexts: () => Promise<OverlayTexts>;
  terms: (tier: Tier, shard: number) => Promise<Term[]>;
  /** Documents that have a value, by its place in the head. */
  facet: (facet: string, value: number) => Promise<number[]>;
  column: (name: string) => Promise<Uint8Array>;
  spellings: () => Promise<string[]>;
  card: (number: number) => Promise<unknown>;
};
