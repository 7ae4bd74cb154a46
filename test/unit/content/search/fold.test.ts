import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldedWords } from '../../../../content/search/fold.ts';

test.each([
  ['Cheffe Opératrice', 'cheffe operatrice'],
  ['ŒUVRE, Lætitia & Straße', 'oeuvre laetitia strasse'],
  ['L’Île-de-France', 'l ile de france'],
  ["  Val-d'Oise\t(95) ", 'val d oise 95'],
  ['E\u0301lodie', 'elodie'],
  ['1ᵉʳ assistant', '1er assistant'],
  ['… — !', ''],
])('“%s” folds to “%s”', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding what is folded changes nothing, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('a word keeps its place in the text, so that it can be shown as typed', () => {
  const text = 'Anne-Élise Œuvrard';
  const words = foldedWords(text).map(({ start, end }) => text.slice(start, end));
  expect(words).toEqual(['Anne', 'Élise', 'Œuvrard']);
});
