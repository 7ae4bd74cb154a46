import { expect, test } from 'vitest';
import {
  quoted,
  withLastWords,
  withoutWords,
} from '../../../../../site/islands/search/typed-words.ts';

test.each([
  ['perchman en Bretagne', 'bretagne', 'perchman'],
  ['perchman en Bretagne', 'Perchman', 'en Bretagne'],
  ['scripte, Île-de-France, anglais', 'ile de france', 'scripte, anglais'],
  ['"Aude" dans l’Aude', 'Aude', 'dans l’Aude'],
  ['perchman "bretagne"', 'bretagne', 'perchman'],
  ['perchman', 'scripte', 'perchman'],
  ['perchman', '', 'perchman'],
])('of “%s” without “%s” stays “%s”', (query, typed, rest) => {
  expect(withoutWords(query, typed)).toBe(rest);
});

test('words put in quotes stay where they were', () => {
  expect(quoted('un perchmann à Brest', 'Perchmann')).toBe('un "perchmann" à Brest');
});

test('a name takes the place of the letters that began it, and leaves room for the next word', () => {
  expect(withLastWords('scripte bret', { count: 1, by: 'Bretagne' })).toBe('scripte Bretagne ');
  expect(withLastWords('chef op', { count: 2, by: 'Directeur de la photographie' })).toBe(
    'Directeur de la photographie ',
  );
});
