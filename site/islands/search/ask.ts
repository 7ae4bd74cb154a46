import { resolveWords, type ResolvedWords } from '../../../content/search/resolve-words.ts';
import { readPersonCard } from '../../../content/search/collection/people.ts';
import { queryTerms } from '../../../content/search/collection/tiers.ts';
import { readWorkCard } from '../../../content/search/collection/works.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';
import type { PersonCard } from '../../../content/search/collection/people.ts';
import type { WorkCard } from '../../../content/search/collection/works.ts';
import type { SearchIndex } from './load-index.ts';
import type { FoundPage, Pagefind } from './pagefind.ts';

/**
 * Reads a query and finds people and works: names of trades, teams and places become filters.
 * A work has neither trade nor place: it is found by words alone.
 */
export const ask = async (query: string, { index, vocabulary }: Tools): Promise<Answer> => {
  const read = resolveWords(query, vocabulary);
  const words = queryTerms(read.rest);
  const filters = {
    ...some('craft', read.crafts),
    ...some('department', read.departments),
    ...some('territory', read.territories),
  };
  const isOnlyWords = Object.keys(filters).length === 0;
  const [people, works] = await Promise.all([
    index.find('people', { words, filters }),
    index.find('works', { words: isOnlyWords ? words : [], filters: {} }),
  ]);
  return {
    read,
    people: { count: people.count, some: readWith(people.cards, readPersonCard) },
    works: { count: works.count, some: readWith(works.cards, readWorkCard) },
  };
};

/** Finds guides and articles for a query that was read. */
export const askTexts = async (
  { crafts, departments, territories, rest }: ResolvedWords,
  pagefind: Pagefind,
): Promise<Results<FoundPage>> => {
  const words = rest.trim() || null;
  const any = (filter: string, slugs: string[]) =>
    slugs.length > 0 ? { [filter]: { any: slugs } } : {};
  const { results } = await pagefind.search(words, {
    filters: { ...any('craft', crafts), ...any('team', departments), ...any('place', territories) },
    ...(words === null && { sort: { order: 'asc' } }),
  });
  return {
    count: results.length,
    some: (from, to) => Promise.all(results.slice(from, to).map((one) => one.data())),
  };
};

const some = (facet: string, values: string[]): Record<string, string[]> =>
  values.length > 0 ? { [facet]: values } : {};

const readWith =
  <T>(cards: (from: number, to: number) => Promise<unknown[]>, read: (card: unknown) => T) =>
  async (from: number, to: number): Promise<T[]> =>
    (await cards(from, to)).map(read);

/** Things found: how many, and those from one place to before another. */
export type Results<T> = { count: number; some: (from: number, to: number) => Promise<T[]> };
export type Tools = { index: SearchIndex; vocabulary: SearchWords };
export type Answer = {
  read: ResolvedWords;
  people: Results<PersonCard>;
  works: Results<WorkCard>;
};
