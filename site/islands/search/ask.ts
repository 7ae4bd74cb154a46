/** Finds people, works and texts for a search that was read. */
import { tellingTerms, termsOf } from '../../../content/search/collection/document-terms.ts';
import { readPersonCard, type PersonCard } from '../../../content/search/collection/people.ts';
import type { Exactness, Found } from '../../../content/search/collection/query.ts';
import { readWorkCard, type WorkCard } from '../../../content/search/collection/works.ts';
import { singular } from '../../../content/search/name-keys.ts';
import { stem } from '../../../content/search/stem.ts';
import type { SearchIndex } from './load-index.ts';
import type { FoundPage, Pagefind } from './pagefind.ts';
import type { ReadState } from './read-state.ts';

/** Finds people by all that is asked; works by words alone: a work has neither trade nor place. */
export const ask = async (read: ReadState, index: SearchIndex): Promise<Answer> => {
  const [people, works] = await find(read, index);
  return {
    people: {
      count: people.count,
      tiers: people.tiers,
      mended: people.mended,
      counts: people.counts,
      some: readWith(people.cards, readPersonCard),
    },
    works: { count: works.count, some: readWith(works.cards, readWorkCard) },
  };
};

/**
 * The reading that is meant: a slip is none where somebody’s name or a work has the words as they were typed, and one
 * of a place none where a text has them ("anguilles" is not the Antilles; "cadrer" stays a trade, though texts have
 * the word). Where texts cannot be loaded, names and works tell alone.
 */
export const settle = async (
  { asTyped, ...read }: ReadState,
  { index, loadPagefind }: Settling,
): Promise<ReadState> => {
  if (!asTyped) return read;
  const found = await find(asTyped, index);
  const isName = found.some(({ tiers }) => tiers.some(({ exactness }) => asName.has(exactness)));
  if (isName) return asTyped;
  if (!read.chips.some(({ isMended, kind }) => isMended && kind === 'territory')) return read;
  const texts = await loadPagefind()
    .then((pagefind) => askTexts(asTyped, pagefind, { isWhole: true }))
    .catch(() => none);
  return texts.count > 0 ? asTyped : read;
};

const asName = new Set<Exactness>(['name', 'words']);

const find = ({ people }: ReadState, index: SearchIndex): Promise<[Found, Found]> => {
  const { words, filters, available } = people;
  const isOnlyWords = Object.keys(filters).length === 0 && !available;
  return Promise.all([
    index.find('people', people),
    index.find('works', { ...people, words: isOnlyWords ? words : [], filters: {} }),
  ]);
};

/** How many people a search would find. */
export const countPeople = async ({ people }: ReadState, index: SearchIndex): Promise<number> =>
  (await index.find('people', people)).count;

/** True where people are found by what they are, not by what they tell alone: texts stand below them then. */
export const isAboutPeople = (read: ReadState, { people }: Answer): boolean =>
  read.chips.length > 0 || people.tiers.some(({ exactness }) => !asText.has(exactness));

const asText = new Set<Exactness>(['text', 'mended']);

/**
 * Finds guides, articles, resources and words of the glossary: nothing where one of the words is in none of them.
 * `isWhole`: words are not the beginnings of others.
 */
export const askTexts = async (
  { people, rest }: ReadState,
  pagefind: Pagefind,
  { isWhole = false } = {},
): Promise<Results<FoundPage>> => {
  const words = rest.replace(/["«»“”]/g, ' ').trim() || null;
  const telling = tellingTerms([words ?? '']).filter(({ length }) => length > 2);
  const has = isWhole ? hasWhole : hasBeginning;
  const areKnown = await Promise.all(
    telling.map(async (word) => {
      const { results } = await pagefind.search(word, { filters: {} });
      return (await Promise.all(first(results).map(termsIn))).some((terms) => has(terms, word));
    }),
  );
  if (!areKnown.every(Boolean)) return none;
  const any = (filter: string, values: string[] = []) =>
    values.length > 0 ? { [filter]: { any: values } } : {};
  const { craft, department, territory } = people.filters;
  const { results } = await pagefind.search(words, {
    filters: { ...any('craft', craft), ...any('team', department), ...any('place', territory) },
    ...(words === null && { sort: { order: 'asc' } }),
  });
  const best = await Promise.all(
    first(results).map(async (one) => {
      const terms = telling.length > 0 ? await termsIn(one) : [];
      return { one, isMeant: telling.every((word) => has(terms, word)) };
    }),
  );
  const meant = best.filter(({ isMeant }) => isMeant).map(({ one }) => one);
  // Where each word is in another text, none is better than the others.
  const kept =
    meant.length > 0 ? [...meant, ...results.slice(best.length)] : isWhole ? [] : results;
  return {
    count: kept.length,
    some: (from, to) => Promise.all(kept.slice(from, to).map((one) => one.data())),
  };
};

/** For a word that few texts have, Pagefind also answers with those that begin like it, at times before the others. */
const first = <T>(results: T[]): T[] => results.slice(0, 5);

const termsIn = async (one: { data: () => Promise<FoundPage> }): Promise<string[]> => {
  const { content, meta } = await one.data();
  return termsOf([content, ...Object.values(meta)]);
};

const hasBeginning = (terms: string[], word: string): boolean =>
  terms.some((term) => term.startsWith(word) || stem(term) === stem(word));

const hasWhole = (terms: string[], word: string): boolean =>
  terms.some((term) => singular(term) === singular(word));

const none = { count: 0, some: () => Promise.resolve([]) };

const readWith =
  <T>(cards: (from: number, to: number) => Promise<unknown[]>, read: (card: unknown) => T) =>
  async (from: number, to: number): Promise<T[]> =>
    (await cards(from, to)).map(read);

type Settling = { index: SearchIndex; loadPagefind: () => Promise<Pagefind> };

/** Things found: how many, and those from one place to before another. */
export type Results<T> = { count: number; some: (from: number, to: number) => Promise<T[]> };
export type Answer = {
  people: Results<PersonCard> & Pick<Found, 'tiers' | 'mended' | 'counts'>;
  works: Results<WorkCard>;
};
