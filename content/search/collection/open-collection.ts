/** Answers queries from the files of a collection: the base, with the overlay over it. */
import { answerWords, everybody, rankOf } from './answer-words.ts';
import { decodeNumbers, eachInSets } from './columns.ts';
import { fold } from '../fold.ts';
import { isSmall } from '../name-keys.ts';
import type { OverlayDocument } from './files.ts';
import { decodePostings } from './postings.ts';
import {
  exactnesses,
  phraseFacets,
  type Collection,
  type Found,
  type PhraseFacet,
  type Phrases,
  type Query,
} from './query.ts';
import { readFiles, type Opened } from './read-files.ts';
import { shardsWith } from './shards.ts';
import { mostWords, phraseTerm } from './tiers.ts';

/**
 * Opens a collection of an index. `read` gets a file by its path under `search/`, uncompressed; a file is asked for
 * once, unless that failed. Nothing is read before the first query. A query whose files cannot be had rejects with the
 * error of `read`; the next one asks for them again.
 */
export const openCollection = ({ read, entry, name }: Opened): Collection => {
  const files = readFiles({ read, entry, name });
  const start = entry.collections[name].start ?? { number: 0, newer: 0 };

  /** Marks the documents of the base that have any of the values. */
  const withValues = async (facet: string, values: string[]): Promise<Uint8Array> => {
    const { documents, facets, phrases, tiers } = await files.head();
    const has = new Uint8Array(documents);
    const mark = (numbers: number[]): void => numbers.forEach((n) => (has[n] = 1));
    const lists = values.map(async (value) => {
      if (phrases[facet] === undefined) {
        const place = facets[facet]?.indexOf(value) ?? -1;
        return place < 0 ? [] : files.facet(facet, place);
      }
      const term = phraseTerm(facet, value);
      const shards = shardsWith(tiers.phrases, term, false);
      const terms = await Promise.all(shards.map((shard) => files.terms('phrases', shard)));
      const own = terms.flat().find((one) => one.term === term);
      return own ? decodePostings(own.postings) : [];
    });
    for (const list of await Promise.all(lists)) mark(list);
    return has;
  };

  const freeIn = async ({ from, until }: Period): Promise<Uint8Array> => {
    const { documents, numbers } = await files.head();
    const free = new Uint8Array(documents);
    const column = async (name: string): Promise<(number | undefined)[]> =>
      numbers[name] === undefined ? [] : decodeNumbers(await files.column(name), numbers[name]);
    const [first, last] = await Promise.all([column('availableFrom'), column('availableUntil')]);
    for (let n = 0; n < documents; n += 1)
      if ((first?.[n] ?? Infinity) <= until && (last?.[n] ?? -Infinity) >= from) free[n] = 1;
    return free;
  };

  const find = async (query: Query): Promise<Found> => {
    const { filters, available, isMendable = true } = query;
    const typed = [...new Set(query.words)].filter((word) => word !== '').slice(0, mostWords);
    const telling = typed.filter((word) => !isSmall(word));
    const words = telling.length > 0 ? telling : typed;
    const small = typed.length - words.length;
    const facets = Object.entries(filters);
    if (words.length === 0 && facets.length === 0 && !available) return nothing;
    const [{ documents }, { removed, documents: newer }] = await Promise.all([
      files.head(),
      files.newer(),
    ]);
    const gone = new Set(fromSteps(removed));
    const [{ exactness, unlikeness, reading, mended }, free, ...having] = await Promise.all([
      words.length > 0
        ? answerWords({ name, files, words, small, isMendable, newer, gone })
        : everybody(documents + newer.length, gone),
      available ? freeIn(available) : undefined,
      ...facets.map(([facet, values]) => withValues(facet, values)),
    ]);
    /** Whether a document passes all filters but that of one facet. */
    const passes = (n: number, but?: string): boolean => {
      const one = n < documents ? undefined : newer[n - documents];
      if (one)
        return (
          (!available || isFree(one, available)) &&
          facets.every(
            ([facet, values]) =>
              facet === but || values.some((value) => one.facets[facet]?.includes(value)),
          )
        );
      return (
        (!free || free[n] === 1) &&
        facets.every(([facet], place) => facet === but || having[place]?.[n] === 1)
      );
    };

    const runs: number[][] = exactnesses.map(() => []);
    eachInOrder({ documents, newer, start }, (n) => {
      const rank = exactness[n] ?? 0;
      if (rank > 0 && passes(n)) runs[rank - 1]?.push(n);
    });
    const read = new Set<string>();
    /** The likest first, and of each reading one before the others of any. */
    const places = new Map(
      runs[rankOf('mended') - 1]?.map((n) => {
        const own = `${unlikeness[n]} ${reading(n)}`;
        const isAnother = read.has(own);
        read.add(own);
        return [n, (unlikeness[n] ?? 0) * 2 + Number(isAnother)];
      }),
    );
    runs[rankOf('mended') - 1]?.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    const ordered = runs.flat();
    const counts = async (facet: string): Promise<Map<string, number>> => {
      const { facets, phrases } = await files.head();
      const offered = phrases[facet]?.map(fold);
      const values = offered ?? facets[facet] ?? [];
      const counted = new Map<string, number>();
      const count = (value: string | undefined): void => {
        if (value) counted.set(value, (counted.get(value) ?? 0) + 1);
      };
      if (values.length > 0 && documents > 0) {
        const isIn = new Uint8Array(documents);
        for (let n = 0; n < documents; n += 1)
          if (exactness[n] !== 0 && passes(n, facet)) isIn[n] = 1;
        eachInSets(await files.column(facet), (n, place) => {
          if (isIn[n] === 1) count(values[place]);
        });
      }
      for (const [place, one] of newer.entries())
        if (exactness[documents + place] !== 0 && passes(documents + place, facet))
          for (const value of one.facets[facet] ?? [])
            if (!offered || offered.includes(value)) count(value);
      return counted;
    };
    return {
      count: ordered.length,
      tiers: exactnesses.flatMap((exactness, place) => {
        const count = runs[place]?.length ?? 0;
        return count > 0 ? [{ exactness, count }] : [];
      }),
      cards: (from, to) =>
        Promise.all(
          ordered
            .slice(from, to)
            .map((n) => (n < documents ? files.card(n) : newer[n - documents]?.card)),
        ),
      counts,
      mended: (runs[rankOf('mended') - 1]?.length ?? 0) > 0 ? mended : [],
    };
  };

  const phrases = async (): Promise<Phrases> => {
    const { phrases } = await files.head();
    const offered = (facet: PhraseFacet): [string, string][] =>
      (phrases[facet] ?? []).filter((label) => label !== '').map((label) => [fold(label), label]);
    return Object.fromEntries(phraseFacets.map((facet) => [facet, offered(facet)])) as Phrases;
  };

  return { find, phrases };
};

/** Tells all numbers in the order of lists, beginning where it does this week; the overlay's stand before one of the base. */
const eachInOrder = ({ documents, newer, start }: Standing, tell: (n: number) => void): void => {
  const first = Math.min(start.number, documents);
  const stretch = ({ from, to, place, end }: Stretch): void => {
    for (let n = from; n < to; n += 1) {
      while (place < end && (newer[place]?.before ?? Infinity) <= n) tell(documents + place++);
      tell(n);
    }
    while (place < end) tell(documents + place++);
  };
  stretch({ from: first, to: documents, place: start.newer, end: newer.length });
  stretch({ from: 0, to: first, place: 0, end: start.newer });
};

const isFree = ({ numbers }: OverlayDocument, { from, until }: Period): boolean =>
  (numbers['availableFrom'] ?? Infinity) <= until &&
  (numbers['availableUntil'] ?? -Infinity) >= from;

const fromSteps = (steps: number[]): number[] => {
  let last = 0;
  return steps.map((step) => (last += step));
};

const nothing: Found = {
  count: 0,
  tiers: [],
  cards: () => Promise.resolve([]),
  counts: () => Promise.resolve(new Map()),
  mended: [],
};

type Period = NonNullable<Query['available']>;
/** Numbers of the base from one to before another, and places of the overlay. */
type Stretch = { from: number; to: number; place: number; end: number };
type Standing = {
  documents: number;
  newer: OverlayDocument[];
  start: { number: number; newer: number };
};
