import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressOf,
  facets,
  isEmpty,
  nothingAsked,
  readAddress,
  type SearchState,
} from '../../../../../site/islands/search/state.ts';

const value = fc.string({ minLength: 1, maxLength: 80 });
const values = fc.uniqueArray(value, { minLength: 1, maxLength: 5 });
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const period = fc.tuple(day, day).map((days) => {
  const [from = '', until = ''] = days.toSorted();
  return { from, until };
});
const state: fc.Arbitrary<SearchState> = fc
  .record({
    query: fc.string({ maxLength: 200 }).map((text) => text.trim()),
    filters: fc.dictionary(fc.constantFrom(...facets), values),
    period: fc.option(period, { nil: undefined }),
    page: fc.integer({ min: 1, max: 10_000 }),
  })
  .map(({ period: chosen, filters, ...others }) => ({
    ...others,
    filters: { ...filters },
    ...(chosen && { period: chosen }),
  }));

test('an address says the whole state: what is read of it is what was asked', () => {
  fc.assert(
    fc.property(state, (asked) => {
      expect(readAddress(addressOf(asked))).toEqual(asked);
    }),
  );
});

test('an address is short and says what it means', () => {
  const asked = {
    query: 'perchman',
    filters: { territory: ['bretagne', 'normandie'], verified: ['credits'] },
    period: { from: '2026-03-01', until: '2026-03-31' },
    page: 2,
  };
  expect(addressOf(asked)).toBe(
    '?q=perchman&base=bretagne&base=normandie&verifie=credits&libre=2026-03-01..2026-03-31&page=2',
  );
  expect(addressOf(nothingAsked)).toBe('');
});

test.each([
  ['?libre=2026-02-31..2026-03-02', 'a day that no month has'],
  ['?libre=2026-03-10..2026-03-02', 'a period that ends before it begins'],
  ['?libre=hier', 'no period at all'],
  [`?base=${'x'.repeat(81)}&metier=`, 'values that no facet has'],
  ['?page=-3&nonsense=1', 'a page before the first and names that mean nothing'],
])('%s asks nothing: %s', (address) => {
  expect(readAddress(address)).toEqual(nothingAsked);
  expect(isEmpty(readAddress(address))).toBe(true);
});

test('whatever stands in an address is read without harm', () => {
  fc.assert(
    fc.property(fc.string(), (address) => {
      const { query, page } = readAddress(address);
      expect(query.length).toBeLessThanOrEqual(200);
      expect(page).toBeGreaterThan(0);
    }),
  );
});
