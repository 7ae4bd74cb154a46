import { resolveWords, type ResolvedWords } from '../../../content/search/resolve-words.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';
import type { Filters, Found, Pagefind } from './pagefind.ts';

/** Reads a query and finds people and texts: names of trades, teams and places become filters. */
export const ask = async (query: string, { pagefind, vocabulary }: Tools): Promise<Answer> => {
  const read = resolveWords(query, vocabulary);
  const filters: Filters = {
    ...some('craft', read.crafts),
    ...some('team', read.departments),
    ...some('place', read.territories),
  };
  const find = async (kinds: string[]): Promise<Found[]> => {
    const words = read.rest.trim() || null;
    const found = await pagefind.search(words, {
      filters: { ...filters, kind: { any: kinds } },
      ...(words === null && { sort: { order: 'asc' } }),
    });
    return found.results;
  };
  const [people, texts] = await Promise.all([find(['talent']), find(['craft', 'article', 'work'])]);
  return { read, people, texts };
};

const some = (filter: string, any: string[]): Filters =>
  any.length > 0 ? { [filter]: { any } } : {};

export type Tools = { pagefind: Pagefind; vocabulary: SearchWords };
export type Answer = { read: ResolvedWords; people: Found[]; texts: Found[] };
