import { expect, test } from 'vitest';
import { searchEn } from '../../../../../content/locales/en/search.ts';
import { searchFr } from '../../../../../content/locales/fr/search.ts';
import type { Locale } from '../../../../../content/schema/basics.ts';
import type { SearchWords } from '../../../../../content/search/vocabulary.ts';
import { suggest } from '../../../../../site/islands/search/suggest.ts';

const vocabulary: SearchWords = {
  crafts: [
    ['monteur', 'monteur', 'monteuse', 'Editor / film editor'],
    [
      'directeur-photo',
      'directeur de la photographie',
      '',
      'Cinematographer (DOP)',
      'chef opérateur',
    ],
  ],
  departments: [['montage', 'Montage', 'Editing']],
  territories: [
    ['bretagne', 'Bretagne', 'Brittany'],
    ['aude', 'Aude', ''],
  ],
  towns: [['bretagne', 'Brest']],
  sayings: [['language', 'br', 'breton', 'Breton']],
};
const suggested = (query: string, locale: Locale = 'fr') =>
  suggest(query, {
    said: {
      vocabulary: { ...vocabulary },
      words: locale === 'fr' ? searchFr : searchEn,
      phrases: undefined,
      locale,
    },
    today: '2026-11-22',
  });
const labels = (query: string, locale?: Locale) =>
  suggested(query, locale).map(({ label, note }) => `${label}, ${note}`);

test('trades, places, teams and languages are suggested by the beginning of any of their words', () => {
  expect(labels('bre')).toEqual(['Bretagne, lieu', 'Brest, lieu', 'breton, langue']);
  expect(labels('photo')).toEqual(['Directeur de la photographie, métier']);
  expect(labels('brit', 'en')).toEqual(['Brittany, place']);
});

test('only the last words are completed, those before them stay', () => {
  const [first] = suggested('monteuse bre');
  expect(first?.leads).toEqual({ to: 'words', query: 'monteuse Bretagne ' });
});

test('several words may begin one name; jargon is completed by the title that it means', () => {
  expect(suggested('un chef op')[0]).toMatchObject({
    label: 'Directeur de la photographie',
    leads: { query: 'un directeur de la photographie ' },
  });
});

test('one letter is too little, and what is whole already is not suggested', () => {
  expect(labels('b')).toEqual([]);
  expect(labels('bretagne')).toEqual([]);
});
