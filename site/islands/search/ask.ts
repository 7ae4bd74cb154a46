/** Finds people, works and texts for a search that was read. */
import { tellingTerms, termsOf } from '../../../content/search/collection/document-terms.ts';
import { readPersonCard, type PersonCard } from '../../../content/search/collection/people.ts';
import type { Exactness, Found } from '../../../content/search/collection/query.ts';
import { readWorkCard, type WorkCard } from '../../../content/search/collection/works.ts';
import { stem } from '../../../content/search/stem.ts';
import type { SearchIndex } from './load-index.ts';
import type { FoundPage, Pagefind } from './pagefind.ts';
import type { ReadState } from './read-state.ts';

/** Finds people by all that is asked; works by words alone: a work has neither trade nor place. */
export const ask = async (read: ReadState, index: SearchIndex): Promise<Answer> => {
  const { words, filters, available } = read.people;
  const isOnlyWords = Object.keys(filters).length === 0 && !available;
  const [people, works] = await Promise.all([
    index.find('people', read.people),
    index.find('works', { ...read.people, words: isOnlyWords ? words : [], filters: {} }),
  ]);
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

/** How many people a search would find. */
export const countPeople = async ({ people }: ReadState, index: SearchIndex): Promise<number> =>
  (await index.find('people', people)).count;

/** True where people are found by what they are, not by what they tell alone: texts stand below them then. */
export const isAboutPeople = (read: ReadState, { people }: Answer): boolean =>
  read.chips.length > 0 || people.tiers.some(({ exactness }) => !asText.has(exactness));

const asText = new Set<Exactness>(['text', 'mended']);

/** Finds guides, articles, resources and words of the glossary: nothing where one of the words is in none of them. */
export const askTexts = async (
  { people, rest }: ReadState,
  pagefind: Pagefind,
): Promise<Results<FoundPage>> => {
  const words = rest.replace(/["«»“”]/g, ' ').trim() || null;
  if (words !== null && !(await areKnown(words, pagefind))) return none;
  const any = (filter: string, values: string[] = []) =>
    values.length > 0 ? { [filter]: { any: values } } : {};
  const { craft, department, territory } = people.filters;
  const { results } = await pagefind.search(words, {
    filters: { ...any('craft', craft), ...any('team', department), ...any('place', territory) },
    ...(words === null && { sort: { order: 'asc' } }),
  });
  return {
    count: results.length,
    some: (from, to) => Promise.all(results.slice(from, to).map((one) => one.data())),
  };
};

/** For a word that no text has, Pagefind answers with those that begin like it: the best of them tells. */
const areKnown = async (words: string, pagefind: Pagefind): Promise<boolean> => {
  const telling = tellingTerms([words]).filter(({ length }) => length > 2);
  const known = telling.map(async (word) => {
    const [best] = (await pagefind.search(word, { filters: {} })).results;
    if (!best) return false;
    const { content, meta } = await best.data();
    const found = termsOf([content, ...Object.values(meta)]);
    return found.some((term) => term.startsWith(word) || stem(term) === stem(word));
  });
  return (await Promise.all(known)).every(Boolean);
};

const none = { count: 0, some: () => Promise.resolve([]) };

const readWith =
  <T>(cards: (from: number, to: number) => Promise<unknown[]>, read: (card: unknown) => T) =>
  async (from: number, to: number): Promise<T[]> =>
    (await cards(from, to)).map(read);

/** Things found: how many, and those from one place to before another. */
export type Results<T> = { count: number; some: (from: number, to: number) => Promise<T[]> };
export type Answer = {
  people: Results<PersonCard> & Pick<Found, 'tiers' | 'mended' | 'counts'>;
  works: Results<WorkCard>;
};
