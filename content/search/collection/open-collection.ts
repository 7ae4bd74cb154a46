/** Answers queries from the files of a collection: the base, with the overlay over it. */
import {
  cardsInFile,
  parts,
  type CollectionName,
  type Entry,
  type Head,
  type Overlay,
  type OverlayDocument,
  type OverlayTexts,
} from './files.ts';
import { decodePostings, inAny, inBoth } from './postings.ts';
import { postingsWhere, shardsWith } from './shards.ts';
import { answers, isBeginning, tiers, type Tier } from './tiers.ts';

/**
 * Opens a collection of an index. `read` gets a file by its path under `search/`, uncompressed; a file is asked
 * for once. Nothing is read before the first query.
 */
export const openCollection = ({ read, entry, name }: Opened): Collection => {
  const remembered = new Map<string, Promise<Uint8Array>>();
  const file = (path: string): Promise<Uint8Array> => {
    const bytes = remembered.get(path) ?? read(path);
    remembered.set(path, bytes);
    return bytes;
  };
  const part = (path: string) => file(`${entry.build}/${name}/${path}`);
  const { overlay, overlayTexts } = entry.collections[name];
  const once = { head: undefined, overlay: undefined, texts: undefined } as Once;
  const head = () => (once.head ??= json<Head>(part(parts.head)));
  const newer = () => (once.overlay ??= overlay ? json<Overlay>(file(overlay)) : empty);
  const newerTexts = () =>
    (once.texts ??= overlayTexts ? json<OverlayTexts>(file(overlayTexts)) : none);

  const withWord = async (word: string, isLast: boolean): Promise<number[]> => {
    const { tiers: starts } = await head();
    const inTier = async (tier: Tier): Promise<number[]> => {
      const asked = { word, isLast, tier };
      const shards = await Promise.all(
        shardsWith(starts[tier], word, isBeginning(asked)).map((shard) =>
          part(parts.terms(tier, shard)),
        ),
      );
      return inAny(shards.flatMap((shard) => postingsWhere(shard, (term) => answers(term, asked))));
    };
    return inAny(await Promise.all(tiers.map(inTier)));
  };

  const withValue = async (facet: string, values: string[]): Promise<number[]> => {
    const places = values.map((value) =>
      head().then((it) => it.facets[facet]?.indexOf(value) ?? -1),
    );
    const known = (await Promise.all(places)).filter((place) => place >= 0);
    const lists = await Promise.all(known.map((place) => part(parts.facet(facet, place))));
    return inAny(lists.map(decodePostings));
  };

  const inOverlay = async ({ words, filters }: Query): Promise<OverlayDocument[]> => {
    const { documents } = await newer();
    const texts = documents.length > 0 && words.length > 0 ? await newerTexts() : [];
    return documents.filter(({ names, credits, facets }, place) => {
      const own: Record<Tier, string> = { names, credits, texts: texts[place] ?? '' };
      const hasWord = (word: string, n: number): boolean =>
        tiers.some((tier) =>
          own[tier]
            .split(' ')
            .some((term) => answers(term, { word, isLast: n === words.length - 1, tier })),
        );
      const passes = ([facet, values]: [string, string[]]): boolean =>
        values.some((value) => facets[facet]?.includes(value));
      return words.every(hasWord) && Object.entries(filters).every(passes);
    });
  };

  const cardOf = async (number: number): Promise<unknown> => {
    const cards = await json<unknown[]>(part(parts.cards(Math.floor(number / cardsInFile))));
    return cards[number % cardsInFile];
  };

  const find = async (query: Query): Promise<Found> => {
    const { words, filters } = query;
    const asked = [
      ...words.map((word, n) => withWord(word, n === words.length - 1)),
      ...Object.entries(filters).map(([facet, values]) => withValue(facet, values)),
    ];
    if (asked.length === 0) return { count: 0, cards: () => Promise.resolve([]) };
    const [lists, documents, { removed }] = await Promise.all([
      Promise.all(asked),
      inOverlay(query),
      newer(),
    ]);
    const gone = new Set(fromSteps(removed));
    const numbers = lists.reduce(inBoth).filter((number) => !gone.has(number));
    const found = merged(numbers, documents);
    const cards = (from: number, to: number): Promise<unknown[]> =>
      Promise.all(
        found.slice(from, to).map((one) => (typeof one === 'number' ? cardOf(one) : one.card)),
      );
    return { count: found.length, cards };
  };
  return { find };
};

/** Documents of the overlay each stand before one of the base. */
const merged = (numbers: number[], documents: OverlayDocument[]): (number | OverlayDocument)[] => {
  const found: (number | OverlayDocument)[] = [];
  let place = 0;
  for (const number of numbers) {
    for (let one = documents[place]; one && one.before <= number; one = documents[(place += 1)])
      found.push(one);
    found.push(number);
  }
  return [...found, ...documents.slice(place)];
};

const fromSteps = (steps: number[]): number[] => {
  let last = 0;
  return steps.map((step) => (last += step));
};

const json = async <T>(bytes: Promise<Uint8Array>): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await bytes)) as T;

const empty: Promise<Overlay> = Promise.resolve({ removed: [], documents: [] });
const none: Promise<OverlayTexts> = Promise.resolve([]);

type Opened = {
  read: (path: string) => Promise<Uint8Array>;
  entry: Entry;
  name: CollectionName;
};
type Once = {
  head: Promise<Head> | undefined;
  overlay: Promise<Overlay> | undefined;
  texts: Promise<OverlayTexts> | undefined;
};

/** All words and, of each facet named, any of its values. Words are terms (see `queryTerms`); the last may be a beginning. */
export type Query = { words: string[]; filters: Record<string, string[]> };

/** What was found, in the order of lists. */
export type Found = {
  count: number;
  /** Cards from one place to before another. */
  cards: (from: number, to: number) => Promise<unknown[]>;
};

export type Collection = { find: (query: Query) => Promise<Found> };
