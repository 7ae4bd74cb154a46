import { expect, test } from 'vitest';
import { searchFr } from '../../../../../content/locales/fr/search.ts';
import { listOf } from '../../../../../site/islands/search/list-of.ts';

const vocabulary = {
  crafts: [],
  departments: [],
  territories: [
    ['bretagne', 'Bretagne', 'Brittany'],
    ['finistere', 'Finistère', '', '29'],
  ] as [string, string, string, ...string[]][],
  towns: [],
  sayings: [],
};
const said = { vocabulary, words: searchFr, phrases: undefined, locale: 'fr' } as const;
const list = (filters: Record<string, string[]>, more: object = {}, people = 5) =>
  listOf({ words: [], filters, ...more }, people, said);

test('a trade, a team, a region or a specialty, and two of them where both make a list, lead to it', () => {
  expect([
    list({ craft: ['mixeur'] }),
    list({ territory: ['bretagne'], craft: ['mixeur'] }),
    list({ department: ['son'] }),
    list({ department: ['son'], territory: ['bretagne'] }),
    list({ territory: ['bretagne'] }),
    list({ specialty: ['Prise de vues sous-marine'] }),
  ]).toEqual([
    '/metiers/mixeur',
    '/metiers/mixeur/bretagne',
    '/metiers/equipes/son/talents',
    '/regions/bretagne/son',
    '/regions/bretagne/talents',
    '/talents/specialites/prise-de-vues-sous-marine',
  ]);
});

test('what no list holds leads to none', () => {
  const none = [
    list({}),
    list({ craft: ['mixeur'] }, {}, 0),
    list({ craft: ['mixeur'] }, { words: ['ana'] }),
    list({ craft: ['mixeur'] }, { available: { from: 1, until: 2 } }),
    list({ craft: ['mixeur', 'monteur'] }),
    list({ craft: ['mixeur'], language: ['br'] }),
    list({ craft: ['mixeur'], department: ['son'] }),
    list({ craft: ['mixeur'], territory: ['finistere'] }),
    list({ specialty: ['nuit'] }, {}, 2),
    list({ specialty: ['ночь'] }),
    list({ specialty: ['nuit'], territory: ['bretagne'] }),
  ];
  expect(none.filter((path) => path !== undefined)).toEqual([]);
});
