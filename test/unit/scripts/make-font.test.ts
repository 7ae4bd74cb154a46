import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { locales } from '../../../content/schema/basics.ts';
import { texts } from '../../../content/locales/locale.ts';
import { fontLetters } from '../../../scripts/make-font.ts';

const fonts = new URL('../../../site/public/fonts/', import.meta.url);

test.each(locales)(
  'the condensed face can set every word of the interface (%s), capitals too',
  (locale) => {
    const words = JSON.stringify(Object.values(texts(locale)));
    const known = new Set(fontLetters + 'Ÿ\\{}');
    const missing = [...words, ...words.toUpperCase()].filter((letter) => !known.has(letter));
    expect([...new Set(missing)]).toEqual([]);
  },
);

test('the face that is preloaded weighs 10 kB at most', () => {
  expect(readFileSync(new URL('barlow-condensed-500.woff2', fonts)).length).toBeLessThanOrEqual(
    10_000,
  );
});
