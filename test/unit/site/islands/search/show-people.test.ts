// @vitest-environment happy-dom
import { beforeAll, afterAll, expect, test, vi } from 'vitest';
import { searchFr } from '../../../../../content/locales/fr/search.ts';
import type { SearchWords } from '../../../../../content/search/vocabulary.ts';
import { readState } from '../../../../../site/islands/search/read-state.ts';
import { peopleLines, peopleNotes } from '../../../../../site/islands/search/show-people.ts';
import { nothingAsked, type SearchState } from '../../../../../site/islands/search/state.ts';

const vocabulary: SearchWords = {
  crafts: [
    ['monteur', 'Monteur', 'Monteuse', 'Editor'],
    ['mixeur', 'Mixeur', 'Mixeuse', 'Mixer'],
  ],
  departments: [],
  territories: [
    ['bretagne', 'Bretagne', 'Brittany'],
    ['corse', 'Corse', 'Corsica'],
  ],
  towns: [],
  sayings: [],
};
const said = { vocabulary, words: searchFr, phrases: undefined, locale: 'fr' } as const;
const person = (n: number) => ({
  slug: `camille-${n}`,
  name: `Camille ${n}`,
  crafts: [
    { craft: 'monteur', form: 'feminine' as const },
    { craft: 'mixeur', form: 'both' as const },
  ],
  bases: ['bretagne', 'corse'],
  hasCheckedCredits: false,
  isDemo: true,
});
const gone: SearchState[] = [];
/** So many people found in a state, and what was fetched of them. */
const shownOf = (
  all: number,
  state: SearchState,
  mended: { typed: string; read: string[] }[] = [],
) => {
  const fetched: [number, number][] = [];
  const people = {
    count: all,
    tiers: [],
    mended,
    counts: () => Promise.resolve(new Map<string, number>()),
    some: (from: number, to: number) => {
      fetched.push([from, to]);
      return Promise.resolve(Array.from({ length: to - from }, (_, n) => person(from + n)));
    },
  };
  const works = { count: 0, some: () => Promise.resolve([]) };
  const read = readState(state, { said, today: '2026-11-22' });
  const go = (next: SearchState) => void gone.push(next);
  const answer = { people, works };
  return { fetched, shown: { answer, read, state, said, startName: 'MARTEL Ana', go } };
};
const page = async (all: number, state: SearchState) => {
  const { shown, fetched } = shownOf(all, state);
  const parts = await peopleLines(shown);
  const links = parts.flatMap((part) => [...part.querySelectorAll('nav a, a[rel]')]);
  return { parts, fetched, links: links.map((one) => one.getAttribute('href')) };
};

beforeAll(() => {
  // What is near the screen: nothing.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterAll(() => vi.unstubAllGlobals());

test('ten lines are fetched at once, the others have their room until they come near', async () => {
  const { parts, fetched } = await page(200, { ...nothingAsked, query: 'camille' });
  expect(fetched).toEqual([[0, 10]]);
  const [first, rest] = parts;
  expect(first?.querySelectorAll('a')).toHaveLength(10);
  expect(rest?.querySelectorAll('li')).toHaveLength(30);
});

test('pages of forty lead to each other by addresses', async () => {
  const state = { ...nothingAsked, query: 'camille' };
  expect((await page(40, state)).links).toEqual([]);
  expect((await page(81, state)).links).toEqual(['?q=camille&page=2']);
  expect((await page(81, { ...state, page: 2 })).links).toEqual([
    '?q=camille',
    '?q=camille&page=3',
  ]);
  const past = await page(81, { ...state, page: 9 });
  expect(past.links).toEqual(['?q=camille&page=2']);
  expect(past.fetched).toEqual([[80, 81]]);
});

test('a line says the trade and the place that were asked, else the main ones', async () => {
  const label = async (state: SearchState) =>
    (await page(1, state)).parts[0]?.querySelector('span')?.textContent;
  expect(await label({ ...nothingAsked, query: 'camille' })).toBe('Monteuse, Bretagne +1');
  const filters = { craft: ['mixeur'], territory: ['corse'] };
  expect(await label({ ...nothingAsked, filters })).toBe('Mixeuse, mixeur, Corse +1');
});

test('the order is said, and a word read as another can be searched as it is', () => {
  const state = { ...nothingAsked, query: 'dupnt', page: 2 };
  const { shown } = shownOf(3, state, [{ typed: 'dupnt', read: ['dupont'] }]);
  const notes = peopleNotes(shown);
  expect(notes.map((one) => one.textContent).join(' ')).toContain(
    'commence cette semaine à MARTEL Ana',
  );
  expect(notes[0]?.textContent).toContain('« dupnt » lu dupont');
  notes[0]?.querySelector('button')?.click();
  expect(gone).toEqual([{ ...nothingAsked, query: '"dupnt"' }]);
});
