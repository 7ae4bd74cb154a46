/** What a collection is asked, and what it answers. */

/**
 * All words and, of each facet named, any of its values. Words are terms (see `queryTerms`); the last may be a
 * beginning; small ones ("de") are looked for only where there are no others. Facets of phrases (`specialty`, `equipment`, `certificate`) take any phrase, folded.
 */
export type Query = {
  words: string[];
  filters: Record<string, string[]>;
  /** People free on some day of it; days since 1970, both included. */
  available?: { from: number; until: number };
  /** Whether words may be read as others where nobody answers to them as typed. Default true. */
  isMendable?: boolean;
};

/** What was found, the best answers first (see RANKING.md). */
export type Found = {
  count: number;
  /** How results answer, best first: runs of the list, none of them empty. */
  tiers: { exactness: Exactness; count: number }[];
  /** Cards from one place to before another. */
  cards: (from: number, to: number) => Promise<unknown[]>;
  /**
   * How many of what is found have each value of a facet, as if the facet itself were not filtered, so that one may
   * widen. Values that nobody has are left out. Reads a column of everybody: only when it is to be shown.
   */
  counts: (facet: string) => Promise<Map<string, number>>;
  /** Words that were read as others; empty where the query answers as typed. */
  mended: { typed: string; read: string[] }[];
};

/**
 * How a result answers the words: by its whole name, by words of its name, by the beginning of one; by a role, a title
 * or who directed; by its texts; by words read as others. `filter`: there were no words.
 */
export type Exactness = (typeof exactnesses)[number];

/** Best first. */
export const exactnesses = [
  'name',
  'words',
  'beginning',
  'credit',
  'text',
  'mended',
  'filter',
] as const;

/** Facets whose values people wrote themselves. */
export const phraseFacets = ['specialty', 'equipment', 'certificate'] as const;
export type PhraseFacet = (typeof phraseFacets)[number];

/** Phrases that several people share, the most shared first: as the facet takes them (folded), and as they are written. */
export type Phrases = Record<PhraseFacet, [value: string, label: string][]>;

export type Collection = {
  find: (query: Query) => Promise<Found>;
  phrases: () => Promise<Phrases>;
};
