import { expect, test } from 'vitest';
import {
  listedPeople,
  queries,
  queryOf,
  understood,
  written,
  type AskedQuery,
} from '../../../fixtures/queries.ts';
import { bruteForce } from '../../../helpers/brute-force.ts';

const documents = listedPeople.map(({ document }) => document);

/** What comes out for a query, in the shape of what is expected of it. */
const answered = (asked: AskedQuery): Answered => {
  const { chips, rest, offers } = understood(asked);
  const found = bruteForce({ documents, query: queryOf({ chips, rest, offers }) }).numbers.map(
    (n) => listedPeople[n]?.slug ?? '',
  );
  return {
    chips: inOrder(chips.map(written)),
    rest,
    offers: offers.map(written),
    others: asked.others
      ? chips
          .flatMap((chip) => chip.others.map((one) => (one ? written(one) : '')))
          .filter((one) => one !== '')
      : [],
    isMended: chips.some((chip) => chip.mended),
    people: asked.people ? (asked.ordered ? found : found.toSorted()) : [],
  };
};

const expected = ({
  chips,
  rest = '',
  offers = [],
  others = [],
  mended = false,
  people = [],
  ordered,
}: AskedQuery): Answered => ({
  chips: inOrder(chips),
  rest,
  offers,
  others,
  isMended: mended,
  people: ordered ? people : people.toSorted(),
});

/** Several values in any order. */
const inOrder = (chips: string[]): string[] =>
  chips.map((chip) => {
    const [kind = '', values = ''] = chip.split(/ (.*)/);
    return `${kind} ${values.split('+').toSorted().join('+')}`;
  });

const all = queries();
const known = all.filter(({ miss }) => miss === undefined);

test.each(known)('“$q” is understood, and finds who is meant', (asked) => {
  expect(answered(asked)).toEqual(expected(asked));
});

test('at least 95 of 100 queries are right, and each that is not says why', () => {
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(new Set(all.map(({ q }) => q)).size).toBe(all.length);
  expect(known.length / all.length).toBeGreaterThanOrEqual(0.95);
  for (const asked of all.filter(({ miss }) => miss !== undefined)) {
    expect(asked.miss?.length).toBeGreaterThan(20);
    expect(answered(asked), `“${asked.q}” is right: it is no miss any more`).not.toEqual(
      expected(asked),
    );
  }
});

type Answered = {
  chips: string[];
  rest: string;
  offers: string[];
  others: string[];
  isMended: boolean;
  people: string[];
};
