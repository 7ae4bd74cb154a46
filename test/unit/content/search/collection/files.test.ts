import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeReader, makeWriter } from '../../../../../content/search/collection/bytes.ts';
import {
  decodeNumbers,
  decodeSets,
  encodeNumbers,
  encodeSets,
  withoutNumbers,
  withoutSets,
} from '../../../../../content/search/collection/columns.ts';
import {
  decodePostings,
  encodePostings,
  inAny,
  inBoth,
} from '../../../../../content/search/collection/postings.ts';
import {
  cutShards,
  decodeShard,
  encodeShard,
  shardsWith,
  startsOf,
} from '../../../../../content/search/collection/shards.ts';
import {
  decodeSpellings,
  encodeSpellings,
} from '../../../../../content/search/collection/spellings.ts';

const number = fc.nat(2 ** 31 - 1);
const numbers = fc.uniqueArray(fc.nat(200_000)).map((list) => list.toSorted((a, b) => a - b));
/** Terms of any script, those written in two halves too, with their documents. */
const terms = fc
  .uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), { minLength: 1 })
  .map((list) =>
    list.toSorted().map((term, n) => ({ term, postings: encodePostings([n, n + 300]) })),
  );

describe('a file of the index gives back what was written:', () => {
  test('numbers and texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, fc.string({ unit: 'grapheme' }))), (pairs) => {
        const writer = makeWriter();
        for (const [value, text] of pairs) {
          writer.number(value);
          writer.text(text);
        }
        const reader = makeReader(writer.bytes());
        expect(pairs.map(() => [reader.number(), reader.text()])).toEqual(pairs);
        expect(reader.isAtEnd()).toBe(true);
      }),
    );
  });

  test('lists of documents', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        expect(decodePostings(encodePostings(list))).toEqual(list);
      }),
    );
  });

  test('columns of values and of numbers, empty rows too', () => {
    const sets = fc.array(fc.array(fc.nat(500), { maxLength: 4 }));
    const rows = fc.array(fc.option(fc.nat(30_000), { nil: undefined }));
    fc.assert(
      fc.property(sets, rows, (values, days) => {
        expect(decodeSets(encodeSets(values))).toEqual(values);
        const least = Math.min(...days.filter((day) => day !== undefined), 30_000);
        expect(decodeNumbers(encodeNumbers(days, least), least)).toEqual(days);
        const gone = new Set([0, 2, 5]);
        const kept = <T>(rows: T[], none: T) => rows.map((row, n) => (gone.has(n) ? none : row));
        expect(decodeSets(withoutSets(encodeSets(values), gone))).toEqual(kept(values, []));
        const numbers = withoutNumbers(encodeNumbers(days, least), gone);
        expect(decodeNumbers(numbers, least)).toEqual(kept(days, undefined));
      }),
    );
  });

  test('terms with their documents', () => {
    fc.assert(
      fc.property(terms, (list) => {
        expect(decodeShard(encodeShard(list))).toEqual(list);
        const words = list.map(({ term }) => term);
        expect(decodeSpellings(encodeSpellings(words))).toEqual(words);
      }),
    );
  });
});

describe('shards', () => {
  test('hold every term once, and the right ones are asked for a word or its beginning', () => {
    fc.assert(
      fc.property(
        terms,
        fc.integer({ min: 1, max: 60 }),
        fc.string({ maxLength: 2 }),
        (list, size, word) => {
          const shards = cutShards(list, size);
          expect(shards.flat()).toEqual(list);
          const starts = startsOf(
            shards.map((shard) => ({
              first: shard[0]?.term ?? '',
              last: shard.at(-1)?.term ?? '',
            })),
          );
          const found = (asked: string, isBeginning: boolean) =>
            shardsWith(starts, asked, isBeginning).flatMap((n) => shards[n] ?? []);
          for (const { term } of list)
            expect(found(term, false).map((one) => one.term)).toContain(term);
          const beginning = list.filter(({ term }) => term.startsWith(word));
          expect(found(word, true)).toEqual(expect.arrayContaining(beginning));
        },
      ),
    );
  });

  test('are named by the fewest letters', () => {
    const shards = [
      { first: 'abbe', last: 'martel' },
      { first: 'martin', last: 'zidi' },
    ];
    expect(startsOf(shards)).toEqual(['', 'marti']);
    expect(shardsWith(['', 'marti'], 'mart', true)).toEqual([0, 1]);
    expect(shardsWith(['', 'marti'], 'mart', false)).toEqual([0]);
  });
});

test('lists are joined and crossed as sets are', () => {
  fc.assert(
    fc.property(numbers, numbers, numbers, (one, other, third) => {
      expect(inBoth(one, other)).toEqual(one.filter((n) => other.includes(n)));
      const all = new Set([...one, ...other, ...third]);
      expect(inAny([one, other, third])).toEqual([...all].toSorted((a, b) => a - b));
    }),
  );
});
