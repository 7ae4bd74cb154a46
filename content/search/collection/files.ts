/** The files of the index, by their paths under the folder `search/` (see README.md beside). */
import type { PhraseFacet } from './query.ts';
import type { Tier, WordTier } from './tiers.ts';

export const collections = ['people', 'works'] as const;
export type CollectionName = (typeof collections)[number];

/** What is read first, each time; everything else it leads to never changes. */
export const entryFile = 'entry.json';

/** How many cards a file holds. */
export const cardsInFile = 100;

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
  /** Where lists begin this week: the first number of the base that comes first, and the place in the overlay. */
  start?: { number: number; newer: number };
  /** Whose name that is, as lists write it. */
  startName?: string;
};

/** `head.bin`, JSON. */
export type Head = {
  /** How many numbers were given: documents are 0 to this minus one, and some may be gone. */
  documents: number;
  /** What each shard begins with. */
  tiers: Record<Tier, string[]>;
  /** Values of each facet; their places here are their numbers. */
  facets: Record<string, string[]>;
  /**
   * Phrases that several share, of facets that people write themselves, as they are written, the most shared first; ''
   * for one that few share now. Their places are the values of the facet's column. The facet takes any phrase, these and
   * others: see the tier `phrases`.
   */
  phrases: Record<string, string[]>;
  /** Columns of cards that hold values of a facet, as numbers. */
  cards: Record<number, string>;
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
  /** How many words the name has. */
  nameLength: number;
  facets: Record<string, string[]>;
  numbers: Record<string, number>;
  card: unknown;
};

/** The overlay's texts, JSON: terms of each document with spaces between, in the same order. */
export type OverlayTexts = string[];

/** Facet values and numbers are JSON keys and file names: letters and hyphens. Phrases are any text. */
export type Document = {
  terms: Record<WordTier, string[]>;
  /** How many words the name has. */
  nameLength: number;
  facets: Record<string, string[]>;
  /** Values of facets that people write themselves, as written. */
  phrases: Partial<Record<PhraseFacet, string[]>>;
  numbers: Record<string, number>;
  /** JSON: as many cells for each document of the collection. */
  card: unknown[];
  /** The cells of the card that hold values of a facet. */
  cardFacets: Record<number, string>;
};
