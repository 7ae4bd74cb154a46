import { expect, test } from 'vitest';
import type { CollectionName } from '../../../../../content/search/collection/files.ts';
import type { Query } from '../../../../../content/search/collection/open-collection.ts';
import type { SearchWords } from '../../../../../content/search/vocabulary.ts';
import { ask, askTexts } from '../../../../../site/islands/search/ask.ts';
import type { Pagefind } from '../../../../../site/islands/search/pagefind.ts';

const vocabulary: SearchWords = {
  crafts: [['ingenieur-du-son', 'ingénieur du son', 'ingénieure du son', 'sound mixer']],
  departments: [['regie', 'Régie', 'Locations']],
  territories: [['bretagne', 'Bretagne', 'Brittany']],
};

/** What the index was asked for a query, by collection, and what a first card makes of its answer. */
const askedFor = async (query: string) => {
  const asked = new Map<CollectionName, Query>();
  const card = ['camille-martel', 'Camille Martel', [['monteur', 0]], ['bretagne'], 3, null];
  const find = (name: CollectionName, asking: Query) => {
    asked.set(name, asking);
    return Promise.resolve({ count: 1, cards: () => Promise.resolve([card]) });
  };
  const answer = await ask(query, { index: { find }, vocabulary });
  return { asked, answer };
};

test('the name of a trade and of a place are filters, not words', async () => {
  const { asked } = await askedFor('ingénieure du son en Bretagne');
  expect(asked.get('people')).toEqual({
    words: [],
    filters: { craft: ['ingenieur-du-son'], territory: ['bretagne'] },
  });
});

test('words that name nothing known are looked for, folded, small ones left out', async () => {
  const { asked } = await askedFor('Élodie de Kerbrazic régie');
  expect(asked.get('people')).toEqual({
    words: ['elodie', 'kerbrazic'],
    filters: { department: ['regie'] },
  });
});

test('a name of small words only is looked for as it is', async () => {
  expect((await askedFor('An')).asked.get('people')?.words).toEqual(['an']);
});

test('works are found by words, and none where a trade or a place is meant', async () => {
  expect((await askedFor('un phare')).asked.get('works')?.words).toEqual(['un', 'phare']);
  expect((await askedFor('phare bretagne')).asked.get('works')?.words).toEqual([]);
});

test('a person found says their trades in the form they chose', async () => {
  const { answer } = await askedFor('martel');
  expect(await answer.people.some(0, 1)).toEqual([
    {
      slug: 'camille-martel',
      name: 'Camille Martel',
      crafts: [{ craft: 'monteur', form: 'feminine' }],
      bases: ['bretagne'],
      hasCheckedCredits: true,
      isDemo: true,
      photo: null,
    },
  ]);
});

test('texts are found by the same words and trades', async () => {
  const asked: Parameters<Pagefind['search']>[] = [];
  const search: Pagefind['search'] = (...question) => {
    asked.push(question);
    return Promise.resolve({ results: [] });
  };
  const { answer } = await askedFor('ingénieure du son');
  await askTexts(answer.read, { init: () => Promise.resolve(), search });
  expect(asked).toEqual([
    [null, { filters: { craft: { any: ['ingenieur-du-son'] } }, sort: { order: 'asc' } }],
  ]);
});
