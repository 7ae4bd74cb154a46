import { expect, test } from 'vitest';
import type { SearchWords } from '../../../../../content/search/vocabulary.ts';
import { ask } from '../../../../../site/islands/search/ask.ts';
import type { Pagefind } from '../../../../../site/islands/search/pagefind.ts';

const vocabulary: SearchWords = {
  crafts: [['ingenieur-du-son', 'ingénieur du son', 'ingénieure du son', 'sound mixer']],
  departments: [['regie', 'Régie', 'Locations']],
  territories: [['bretagne', 'Bretagne', 'Brittany']],
};

/** What Pagefind was asked about people, for a query. */
const askedFor = async (query: string): Promise<Parameters<Pagefind['search']>> => {
  const asked: Parameters<Pagefind['search']>[] = [];
  const search: Pagefind['search'] = (...question) => {
    asked.push(question);
    return Promise.resolve({ results: [] });
  };
  await ask(query, { pagefind: { init: () => Promise.resolve(), search }, vocabulary });
  const aboutPeople = asked.find(([, { filters }]) => filters['kind']?.any.includes('talent'));
  if (!aboutPeople) throw new Error('Nobody was looked for.');
  return aboutPeople;
};

test('the name of a trade and of a place are filters, not words', async () => {
  expect(await askedFor('ingénieure du son en Bretagne')).toEqual([
    null,
    {
      filters: {
        craft: { any: ['ingenieur-du-son'] },
        place: { any: ['bretagne'] },
        kind: { any: ['talent'] },
      },
      sort: { order: 'asc' },
    },
  ]);
});

test('words that name nothing known are searched for, the closest first', async () => {
  expect(await askedFor('Kerbrazic régie')).toEqual([
    'Kerbrazic',
    { filters: { team: { any: ['regie'] }, kind: { any: ['talent'] } } },
  ]);
});

test('texts and people are looked for apart', async () => {
  const [, { filters }] = await askedFor('Martel');
  expect(filters).toEqual({ kind: { any: ['talent'] } });
});
