import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entryRange,
  knownRange,
  rangeMax,
  rangesOf,
  sortKey,
  weekStart,
} from '../../../../site/data/people-lists.ts';

const names = fc.array(
  fc.record({
    sortName: fc.oneof(
      fc.constantFrom(
        'MARTIN Camille',
        'MARTIN Zoé',
        'MARTINEAU Anna',
        'LE GOFF Yann',
        '2FIK',
        '李',
      ),
      fc.stringMatching(/^[A-E]{1,2} [A-Z]$/),
    ),
  }),
  { minLength: 1, maxLength: 400, size: 'max' },
);
const lists = names.map((people) => inOrder(people.map((one, i) => ({ ...one, slug: `x-${i}` }))));

describe('a list of people', () => {
  it('shows everybody once, in order, on pages of at most sixty', () => {
    fc.assert(
      fc.property(lists, (people) => {
        const ranges = rangesOf(people);
        expect(ranges.flatMap((range) => range.people)).toEqual(people);
        for (const range of ranges) expect(range.people.length).toBeLessThanOrEqual(rangeMax);
      }),
    );
  });

  it('gives every range an address of its own that needs no escaping', () => {
    fc.assert(
      fc.property(lists, (people) => {
        const addresses = rangesOf(people).map(({ address }) => address);
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const address of addresses) expect(address).toMatch(/^[a-z0-9_]+(-[a-z0-9_]+)?$/);
      }),
    );
  });

  it('gives the same address to the same stretch of the alphabet only, whoever is there', () => {
    const near = fc.array(fc.stringMatching(/^A[BC][ 0]A$/), { minLength: 60, maxLength: 250 });
    const stretches = new Map<string, string>();
    fc.assert(
      fc.property(near, (sortNames) => {
        const people = inOrder(sortNames.map((sortName, i) => ({ sortName, slug: `${i}-x` })));
        const ranges = rangesOf(people);
        ranges.forEach(({ from, address }, i) => {
          const stretch = `${from} to ${ranges[i + 1]?.from}`;
          expect([address, stretches.get(address) ?? stretch]).toEqual([address, stretch]);
          stretches.set(address, stretch);
        });
      }),
    );
  });

  it('changes few pages when one more person comes', () => {
    fc.assert(
      fc.property(lists, fc.stringMatching(/^[A-Z]{3}$/), (people, sortName) => {
        const more = inOrder([...people, { sortName, slug: 'new' }]);
        const before = new Set(rangesOf(people).map(bytesOf));
        const changed = rangesOf(more).filter((range) => !before.has(bytesOf(range)));
        expect(changed.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('keeps a family together: MARTIN stands before MARTINEAU', () => {
    const people = inOrder([
      { sortName: 'MARTINEAU Anna', slug: 'a' },
      { sortName: 'MARTIN Zoé', slug: 'b' },
      { sortName: 'Élie Anne', slug: 'c' },
      { sortName: 'LE GOFF Yann', slug: 'd' },
      { sortName: 'LEBLANC Ana', slug: 'e' },
    ]);
    expect(people.map(({ slug }) => slug)).toEqual(['c', 'd', 'e', 'b', 'a']);
  });

  it('has a range for every name that may come', () => {
    const labels = rangesOf([...crowd('C', 40), ...crowd('H', 40)]).map(({ label }) => label);
    expect(labels).toEqual(['A – G', 'H – Z']);
  });

  it('is parted where one would look: between letters, and all of a family together', () => {
    const family = (name: string, n: number) =>
      inOrder(
        Array.from({ length: n }, (_, i) => ({ sortName: `${name} Z${i}`, slug: `${i}-${name}` })),
      );
    const people = inOrder([...family('NA', 40), ...family('N', 40), ...family('NINO', 40)]);
    expect(rangesOf(people).map(({ label }) => label)).toEqual(['A – N', 'Na – Nf', 'Ng – Z']);
  });

  it('joins a range of a few names with its neighbour', () => {
    const people = inOrder([...crowd('B', 5), ...crowd('P', 40), ...crowd('T', 30)]);
    expect(rangesOf(people).map(({ label, people }) => [label, people.length])).toEqual([
      ['A – Q', 45],
      ['R – Z', 30],
    ]);
  });

  it('is one range while it fits on a page, and none for nobody', () => {
    expect(rangesOf(crowd('A', 60)).map(({ label }) => label)).toEqual(['A – Z']);
    expect(rangesOf([])).toEqual([]);
    expect(entryRange([], '2026-11-21')).toBeUndefined();
  });

  it('refuses an address that no range has', () => {
    expect(() => knownRange(crowd('A', 3), 'q')).toThrow('The list has no range "q".');
  });
});

describe('the name that lists begin at', () => {
  const people = inOrder(crowd('D', 50));

  it('is the same from Monday to Sunday and another the week after', () => {
    const monday = weekStart(people, '2026-11-16');
    expect(weekStart(people, '2026-11-22')).toBe(monday);
    expect(weekStart(people, '2026-11-23')).not.toBe(monday);
  });

  it('is the same in the week that two years share', () => {
    expect(weekStart(people, '2027-01-03')).toBe(weekStart(people, '2026-12-28'));
  });

  it('can be anybody: over 200 weeks, more than 40 of 50 people', () => {
    const monday = Date.parse('2026-01-05');
    const weeks = Array.from({ length: 200 }, (_, i) => new Date(monday + i * 7 * 86_400_000));
    const starts = weeks.map((day) => weekStart(people, day.toISOString().slice(0, 10)));
    expect(new Set(starts).size).toBeGreaterThan(40);
  });

  it('begins the entry page, whose range then comes round', () => {
    const entry = entryRange(people, '2026-11-21');
    expect(entry?.people[0]).toBe(entry?.start);
    expect(inOrder([...(entry?.people ?? [])])).toEqual(entry?.range.people);
  });
});

const bytesOf = (range: object): string => JSON.stringify(range);

function crowd(letter: string, n: number) {
  return inOrder(
    Array.from({ length: n }, (_, i) => ({
      sortName: `${letter} ${i}`,
      slug: `${letter.toLowerCase()}-${i}`,
    })),
  );
}

function inOrder<P extends { sortName: string; slug: string }>(people: P[]) {
  return people
    .map((person) => ({ ...person, key: sortKey(person) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
