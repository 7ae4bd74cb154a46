/** The files of the index, by their paths under the folder `search/` (see README.md beside). */
import type { Tier } from './tiers.ts';

export const collections = ['people', 'works'] as const;
export type CollectionName = (typeof collections)[number];

/** What is read first, each time; everything else it leads to never changes. */
export const entryFile = 'entry.json';

/** How many cards a file holds. */
export const cardsInFile = 50;

/** Paths inside `<build>/<collection>/`. */
export const parts = {
  head: 'head.bin',
  terms: (tier: Tier, shard: number) => `${tier}/${shard}.bin`,
  facet: (facet: string, value: number) => `facets/${facet}/${value}.bin`,
  column: (name: string) => `columns/${name}.bin`,
  cards: (file: number) => `cards/${file}.bin`,
  spellings: 'spellings.bin',
} as const;

/** `search/entry.json`. */
export type Entry = {
  /** Folder of the base. */
  build: string;
  collections: Record<CollectionName, CollectionEntry>;
};

export type CollectionEntry = {
  /** How many documents answer, those of the overlay included. */
  documents: number;
  /** File of the overlay; absent where nothing changed since the base. */
  overlay?: string;
  /** File of the overlay's tier `texts`; there where `overlay` is. */
  overlayTexts?: string;
};

/** `head.bin`, JSON. */
export type Head = {
  /** How many numbers were given: documents are 0 to this minus one, and some may be gone. */
  documents: number;
  /** What each shard begins with. */
  tiers: Record<Tier, string[]>;
  /** Values of each facet; their places here are their numbers. */
  facets: Record<string, string[]>;
  /** The smallest value of each number. */
  numbers: Record<string, number>;
};

/** The overlay, JSON: documents that are newer than the base, in the order of lists. */
export type Overlay = {
  /** Numbers of the base that answer no more, as the steps between them. */
  removed: number[];
  documents: OverlayDocument[];
};

export type OverlayDocument = {
  /** The number of the base before which it stands. */
  before: number;
  /** Terms, with spaces between. */
  names: string;
  credits: string;
  facets: Record<string, string[]>;
  numbers: Record<string, number>;
  card: unknown;
};

/** The overlay's texts, JSON: terms of each document with spaces between, in the same order. */
export type OverlayTexts = string[];

/** Facet values and numbers are JSON keys and file names: letters and hyphens. */
export type Document = {
  terms: Record<Tier, string[]>;
  facets: Record<string, string[]>;
  numbers: Record<string, number>;
  /** Terms that spelling may be mended to, among those of `names` and `credits`. */
  spellings: string[];
  /** JSON. */
  card: unknown;
};
