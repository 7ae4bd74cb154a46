import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCollection } from '../../../../../content/search/collection/open-collection.ts';
import type { Query } from '../../../../../content/search/collection/query.ts';
import { queryTerms } from '../../../../../content/search/collection/tiers.ts';
import { readPacked } from '../../../../../scripts/lib/search-index/index-folder.ts';
import { documentOf, indexOf, lastIndex, root } from '../../../../helpers/small-index.ts';

describe('what people typed finds them:', () => {
  const names = [
    'Camille Martel',
    'Camille de Martel',
    'Jean-Luc Le Goff',
    'Zoé N’Gartin',
    'Éloïse Œuvrard',
    'Martelle Camus',
    'Annelaure Kern',
  ];
  const documents = names.map((name) =>
    documentOf({ name, roles: [], bio: '', crafts: [], phrases: [], days: undefined }),
  );
  const index = indexOf(documents);
  const first = async (typed: string): Promise<unknown> => {
    const found = await index.find({ words: queryTerms(typed), filters: {} });
    const [card] = (await found.cards(0, 1)) as [unknown[]?];
    return card?.[0];
  };

  test.each([
    ['Camille Martel', 'Camille Martel'],
    ['MARTEL camille', 'Camille Martel'],
    ['camille de martel', 'Camille de Martel'],
    ['jean luc', 'Jean-Luc Le Goff'],
    ['jeanluc le goff', 'Jean-Luc Le Goff'],
    ['legoff', 'Jean-Luc Le Goff'],
    ['ngartin zoe', 'Zoé N’Gartin'],
    ["n'gar", 'Zoé N’Gartin'],
    ['eloise oeuvrard', 'Éloïse Œuvrard'],
    ['camlle martel', 'Camille Martel'],
    ['camille matrel', 'Camille Martel'],
    ['anne laure kern', 'Annelaure Kern'],
    ['oeuvrrad', 'Éloïse Œuvrard'],
    ['oevuratd eloise', 'Éloïse Œuvrard'],
  ])('%s', async (typed, name) => {
    expect(await first(typed)).toBe(name);
  });

  test('and says which words were read as others, unless told not to', async () => {
    const words = queryTerms('camlle martel');
    const { mended, tiers } = await index.find({ words, filters: {} });
    expect(mended).toEqual([{ typed: 'camlle', read: ['camille'] }]);
    expect(tiers).toEqual([{ exactness: 'mended', count: 2 }]);
    expect((await index.find({ words, filters: {}, isMendable: false })).count).toBe(0);
  });

  test.each([
    'x'.repeat(100_000),
    '🎬'.repeat(500),
    'שלום עולם',
    '(.*)+$ [^a] \\',
    'mot '.repeat(5000),
    '__proto__ constructor toString',
  ])('nothing hostile breaks it (%#)', async (typed) => {
    const words = queryTerms(typed);
    expect(words.length).toBeLessThanOrEqual(24);
    const { count, cards } = await index.find({
      words,
      filters: { constructor: [typed], specialty: [typed] },
    });
    expect(await cards(0, count)).toEqual([]);
  });
});

test('of what a word is read as, somebody of each reading comes first', async () => {
  const names = ['Ana Carmin', 'Bea Carmin', 'Zoe Carmin', 'Ana Larmin', 'Zoe Marmin'];
  const documents = names.map((name) =>
    documentOf({ name, roles: [], bio: '', crafts: [], phrases: [], days: undefined }),
  );
  const found = await indexOf(documents).find({ words: ['zarmin'], filters: {} });
  const cards = (await found.cards(0, 9)) as [string][];
  expect(cards.map(([name]) => name)).toEqual([
    'Ana Carmin',
    'Ana Larmin',
    'Zoe Marmin',
    'Bea Carmin',
    'Zoe Carmin',
  ]);
});

test('only phrases that three share are offered, as most write them; any can be asked for', async () => {
  const said = [
    ['Stop motion'],
    ['Stop motion'],
    ['stop MOTION', 'Drone'],
    ['Drone'],
    ['Seule au monde'],
  ];
  const documents = said.map((phrases, n) =>
    documentOf({ name: `Ana ${n}`, roles: [], bio: '', crafts: [], phrases, days: undefined }),
  );
  const index = indexOf(documents);
  expect((await index.phrases()).specialty).toEqual([['stop motion', 'Stop motion']]);
  const found = await index.find({
    words: [],
    filters: { specialty: ['drone', 'seule au monde'] },
  });
  expect(found.count).toBe(3);
  expect(await found.counts('specialty')).toEqual(new Map([['stop motion', 3]]));
});

describe('when a file cannot be had', () => {
  const names = Array.from(
    { length: 40 },
    (_, n) => `Ana${String.fromCharCode(97 + (n % 26))} Martel${n}`,
  );
  const documents = names.map((name, n) =>
    documentOf({
      name,
      roles: ['Monteuse'],
      bio: 'nuit',
      crafts: ['son'],
      phrases: ['Drone'],
      days: [n, n],
    }),
  );
  const queries: Query[] = [
    { words: ['anab', 'martel1'], filters: {} },
    { words: ['anna'], filters: {} },
    {
      words: ['mont'],
      filters: { craft: ['son'], specialty: ['drone'] },
      available: { from: 0, until: 9 },
    },
  ];

  test('the query says so once, whichever file it is, and the next one is answered', async () => {
    indexOf(documents);
    const entry = {
      build: lastIndex(),
      collections: { people: { documents: 40 }, works: { documents: 0 } },
    };
    const files = new Set<string>();
    let missing = '';
    const read = async (file: string) => {
      files.add(file);
      if (file === missing) throw new Error(`${file} cannot be had`);
      return readPacked(path.join(root, file));
    };
    const ask = async (index: ReturnType<typeof openCollection>, query: Query) => {
      const found = await index.find(query);
      return [await found.cards(0, 40), [...(await found.counts('craft'))]];
    };
    for (const query of queries) {
      files.clear();
      const wanted = await ask(openCollection({ read, entry, name: 'people' }), query);
      expect(files.size).toBeGreaterThan(3);
      const asked = [...files];
      for (const file of asked) {
        missing = file;
        const index = openCollection({ read, entry, name: 'people' });
        await expect(ask(index, query), file).rejects.toThrow(`${file} cannot be had`);
        missing = '';
        expect(await ask(index, query)).toEqual(wanted);
      }
    }
  });
});
