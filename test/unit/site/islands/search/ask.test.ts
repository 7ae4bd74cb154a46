import { expect, test } from 'vitest';
import { searchFr } from '../../../../../content/locales/fr/search.ts';
import type { CollectionName } from '../../../../../content/search/collection/files.ts';
import type { Exactness, Query } from '../../../../../content/search/collection/query.ts';
import type { SearchWords } from '../../../../../content/search/vocabulary.ts';
import { ask, askTexts, isAboutPeople, settle } from '../../../../../site/islands/search/ask.ts';
import type { SearchIndex } from '../../../../../site/islands/search/load-index.ts';
import type { Pagefind } from '../../../../../site/islands/search/pagefind.ts';
import { readState, stateOf } from '../../../../../site/islands/search/read-state.ts';

const vocabulary: SearchWords = {
  crafts: [['ingenieur-du-son', 'ingénieur du son', 'ingénieure du son', 'sound mixer']],
  departments: [['regie', 'Régie', 'Locations']],
  territories: [['bretagne', 'Bretagne', 'Brittany']],
  towns: [],
  sayings: [],
};
const said = { vocabulary, words: searchFr, phrases: undefined, locale: 'fr' } as const;
const read = (query: string) => readState(stateOf(query), { said, today: '2026-11-22' });

/** What the index was asked for a query, by collection; it finds one person, in the way given. */
const askedFor = async (query: string, exactness: Exactness = 'name') => {
  const asked = new Map<CollectionName, Query>();
  const find: SearchIndex['find'] = (name, asking) => {
    asked.set(name, asking);
    return Promise.resolve({
      count: 1,
      tiers: [{ exactness, count: 1 }],
      mended: [],
      cards: () => Promise.resolve([]),
      counts: () => Promise.resolve(new Map()),
    });
  };
  const index = { find, phrases: () => Promise.reject(new Error('Unasked.')), startName: () => '' };
  return { asked, answer: await ask(read(query), index) };
};

test('works are found by words, and none where a trade or a place is meant', async () => {
  expect((await askedFor('un phare')).asked.get('works')?.words).toEqual(['un', 'phare']);
  expect((await askedFor('phare bretagne')).asked.get('works')?.words).toEqual([]);
});

test('people stand first where a chip, a name or a role was found; texts where only texts were', async () => {
  const isFirst = async (query: string, exactness: Exactness) =>
    isAboutPeople(read(query), (await askedFor(query, exactness)).answer);
  expect(await isFirst('martel', 'beginning')).toBe(true);
  expect(await isFirst('phare', 'credit')).toBe(true);
  expect(await isFirst('intermittence', 'text')).toBe(false);
  expect(await isFirst('régie lumière', 'text')).toBe(true);
});

test('texts are found by the same words, trades and teams, without the quotes', async () => {
  const asked: Parameters<Pagefind['search']>[] = [];
  const page = { url: '/x.html', content: 'La perche et le son.', meta: {} };
  const search: Pagefind['search'] = (...question) => {
    asked.push(question);
    return Promise.resolve({ results: [{ data: () => Promise.resolve(page) }] });
  };
  const pagefind = { init: () => Promise.resolve(), search };
  await askTexts(read('ingénieure du son'), pagefind);
  await askTexts(read('"perche" régie'), pagefind);
  expect(asked).toEqual([
    [null, { filters: { craft: { any: ['ingenieur-du-son'] } }, sort: { order: 'asc' } }],
    ['perche', { filters: {} }],
    ['perche', { filters: { team: { any: ['regie'] } } }],
  ]);
});

test('no text is found by a word that only begins like one of theirs', async () => {
  const content = 'Les phares de la pointe.';
  const data = () => Promise.resolve({ url: '/x.html', content, meta: {} });
  const search = () => Promise.resolve({ results: [{ data }] });
  const pagefind = { init: () => Promise.resolve(), search };
  const count = async (query: string) => (await askTexts(read(query), pagefind)).count;
  expect(await count('phare')).toBe(1);
  expect(await count('le phare de la pointe')).toBe(1);
  expect(await count('phare eckmühl')).toBe(0);
});

test('of the first texts those stay that have the word, also where the best only begins like it', async () => {
  const pageOf = (content: string) => ({
    data: () => Promise.resolve({ url: `/${content}.html`, content, meta: {} }),
  });
  const results = ['Les fonctions au féminin', 'La Fémis', 'Femmes', 'Après la Fémis'].map(pageOf);
  const pagefind = {
    init: () => Promise.resolve(),
    search: () => Promise.resolve({ results }),
  };
  const found = await askTexts(read('La Fémis'), pagefind);
  expect((await found.some(0, 9)).map(({ content }) => content)).toEqual([
    'La Fémis',
    'Après la Fémis',
  ]);
  expect((await askTexts(read('Fémur'), pagefind)).count).toBe(0);
});

test('a slip is none where a text, a name or a work has the words as they were typed', async () => {
  const settled = async (query: string, { content, exactness }: Known) => {
    const data = () => Promise.resolve({ url: '/x.html', content, meta: {} });
    const found = { count: 1, tiers: [{ exactness, count: 1 }], mended: [] };
    const cards = () => Promise.resolve([]);
    const counts = () => Promise.resolve(new Map());
    const index: SearchIndex = {
      find: () => Promise.resolve({ ...found, cards, counts }),
      phrases: () => Promise.reject(new Error('Unasked.')),
      startName: () => '',
    };
    const search = () => Promise.resolve({ results: [{ data }] });
    const loadPagefind = () => Promise.resolve({ init: () => Promise.resolve(), search });
    const { chips, rest, offers, people } = await settle(read(query), { index, loadPagefind });
    return { chips: chips.length, rest, offers: offers.length, words: people.words };
  };
  const slip = { chips: 1, rest: '', offers: 0, words: [] };
  const asTyped = { chips: 0, rest: 'Bretange', offers: 1, words: ['bretange'] };
  expect(await settled('Bretange', { content: 'La Bretagne.', exactness: 'mended' })).toEqual(slip);
  expect(await settled('Bretange', { content: 'Bretangerie.', exactness: 'beginning' })).toEqual(
    slip,
  );
  expect(await settled('Bretange', { content: 'Le bretange.', exactness: 'text' })).toEqual(
    asTyped,
  );
  expect(await settled('Bretange', { content: 'La Bretagne.', exactness: 'words' })).toEqual(
    asTyped,
  );
  const trade = await settled('inginieur', { content: 'Un inginieur.', exactness: 'text' });
  expect(trade.chips).toBe(1);
});

type Known = { content: string; exactness: Exactness };
