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
  lengthOfName,
  nameCode,
  numberOfName,
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
  spelledLike,
} from '../../../../../content/search/collection/spellings.ts';
import {
  decodeCard,
  encodeCards,
  withoutCards,
} from '../../../../../content/search/collection/cards.ts';
import { editDistance, mistakesIn } from '../../../../../content/search/edit-distance.ts';

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

test('a name stands with how many words it has, eight for more', () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(12), (number, length) => {
      const code = nameCode(number, length);
      expect(numberOfName(code)).toBe(number);
      expect(lengthOfName(code)).toBe(Math.min(Math.max(length, 1), 8));
    }),
  );
});

test('cards come back as they were given, and those taken out are empty', () => {
  const values = ['son', 'image', 'decor'];
  const card = fc.tuple(fc.string(), fc.array(fc.nat(2)), fc.array(fc.string()));
  fc.assert(
    fc.property(fc.array(card, { minLength: 1 }), fc.nat(5), (cards, gone) => {
      const columns = JSON.parse(JSON.stringify(encodeCards(cards))) as unknown[][];
      const wanted = cards.map(([name, places, more]) => [
        name,
        places.map((n) => values[n]),
        more,
      ]);
      const facets = new Map([[1, values]]);
      expect(cards.map((_, n) => decodeCard(columns, n, facets))).toEqual(wanted);
      const fewer = withoutCards(columns, (place) => place === gone);
      expect(cards.map((_, n) => decodeCard(fewer, n, facets))).toEqual(
        wanted.map((one, n) => (n === gone ? [null, null, null] : one)),
      );
    }),
  );
});

describe('a mistyped word', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 2, maxLength: 9 });

  test('is like all terms that so few mistakes part from it, the likest first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 40, maxLength: 90 }),
        letters,
        (list, word) => {
          const terms = list.toSorted();
          const distance = (b: string) => editDistance({ a: word, b, most: 2 });
          const wanted = terms.filter(
            (term) =>
              term !== word && distance(term) <= Math.max(mistakesIn(word), mistakesIn(term)),
          );
          const found = spelledLike(word, terms);
          expect(found.map(({ term }) => term).toSorted()).toEqual(wanted);
          expect(found.map(({ mistakes }) => mistakes)).toEqual(
            found.map(({ term }) => distance(term)).toSorted(),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['martin', 'martin', 0],
    ['martin', 'matrin', 1],
    ['martin', 'martn', 1],
    ['martin', 'marttin', 1],
    ['martin', 'nartin', 1],
    ['martin', 'amrtni', 2],
    ['martin', 'dupont', 3],
    ['', 'ab', 2],
  ])('%s is %s but for %i', (a, b, mistakes) => {
    expect(editDistance({ a, b, most: 2 })).toBe(mistakes);
    expect(editDistance({ a: b, b: a, most: 2 })).toBe(mistakes);
  });

  test('may hold one mistake from four letters, two from eight', () => {
    expect(['lea', 'jean', 'camille', 'clémence'].map(mistakesIn)).toEqual([0, 1, 1, 2]);
  });
});
