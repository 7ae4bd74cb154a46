import fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { letterHref, rangeHref } from '../../../../content/routes.ts';
import { letterOf, letters, rangesAt } from '../../../../site/data/letters.ts';
import { changedPagesOfList, pagesOfList } from '../../../../site/data/lists.ts';
import { rangesOf, sortKey } from '../../../../site/data/people-lists.ts';
import { knownRecord } from '../../../../site/data/snapshot.ts';
import { listsOf, talentsByCraft } from '../../../../site/data/talents.ts';
import { putRecord, write } from '../../../fixtures/snapshot.ts';
import { uuidOf } from '../../../fixtures/seeded.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 5 });
const list = '/metiers/perchman';
const model = knownRecord('talent', 'jean-nu');
/** People by slug, with their names. */
const present = new Map<string, string>();

describe('the pages of a list', () => {
  it('are the lists that a person stands in', () => {
    const crafts = [{ craft: 'perchman' }, { craft: 'sound-mixer' }] as typeof model.crafts;
    const person = {
      crafts,
      bases: ['finistere', 'bretagne'],
      specialties: ['Nuit ', 'nuit', 'ночь'],
    };
    const lists = [
      '/talents',
      list,
      '/metiers/sound-mixer',
      '/metiers/equipes/son/talents',
      '/talents/specialites/nuit',
      '/regions/bretagne/talents',
      '/regions/bretagne/son',
      '/metiers/perchman/bretagne',
      '/metiers/sound-mixer/bretagne',
    ];
    expect(listsOf(person)).toEqual(lists);
    expect(listsOf({ ...person, reuse: true })).toEqual([
      ...lists,
      '/integrer/bretagne',
      '/integrer/bretagne/perchman',
      '/integrer/bretagne/sound-mixer',
    ]);
  });

  it('that may differ after any change are named, those that are gone too, and few after one person', () => {
    fc.assert(
      fc.property(fc.array(steps, { minLength: 3, maxLength: 6 }), (sequence) => {
        for (const step of sequence) {
          const [before, shown] = [pagesOfList(list), pageModels()];
          const keys = apply(step);
          const { made, gone } = changedPagesOfList({ list, keys, before });
          const [after, shows] = [pagesOfList(list), pageModels()];
          const different = [...shows].filter(([page, words]) => shown.get(page) !== words);
          const pages = new Set(made);
          expect(different.map(([page]) => page).filter((page) => !pages.has(page))).toEqual([]);
          expect(gone).toEqual(before.filter((page) => !after.includes(page)));
          expect(made.filter((page) => page !== list && !after.includes(page))).toEqual([]);
          expect(pages.has(list)).toBe(talentsByCraft('perchman').length > 0);
          const isSplit = before.join(' ') !== after.join(' ');
          if (keys.length === 1 && !isSplit) expect(made.length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('the letters of a long list', () => {
  it('lead to every range, each to one at least, and back from a range of one letter', () => {
    apply({ size: 2200, seed: 5 });
    const ranges = rangesOf(talentsByCraft('perchman'));
    expect(ranges.length).toBeGreaterThan(30);
    expect(new Set(letters.flatMap((letter) => rangesAt(ranges, letter)))).toEqual(new Set(ranges));
    for (const letter of letters) expect(rangesAt(ranges, letter).length).toBeGreaterThan(0);
    for (const { address, label } of rangesAt(ranges, 'a'))
      if (label.split(' – ').every((words) => words.startsWith('A')))
        expect(letterOf(ranges, address)).toBe('a');
    const [first] = ranges;
    if (first) expect(first.people.every(({ key }) => key.startsWith('a'))).toBe(true);
  });

  it('give names that begin with no letter a place of their own', () => {
    apply({ size: 2200, seed: 5 });
    const ranges = rangesOf(talentsByCraft('perchman'));
    const others = rangesAt(ranges, 'zz').flatMap(({ people }) => people);
    expect(others.some(({ sortName }) => sortName.startsWith('2FIK'))).toBe(true);
  });

  it('are refused where the list has none', () => {
    apply({ size: 100, seed: 1 });
    expect(() => rangesAt(rangesOf(talentsByCraft('perchman')), 'a')).toThrow(
      'The list has no letter "a".',
    );
  });
});

/** Sizes about which pages split, join, get letters and lose them. */
const steps = fc.oneof(
  { weight: 3, arbitrary: fc.record({ more: fc.constant(1), seed: fc.nat(1e6) }) },
  fc.record({ more: fc.constantFrom(-40, -3, 4, 90), seed: fc.nat(1e6) }),
  fc.record({ size: fc.constantFrom(0, 1, 60, 62, 300, 1000, 1250, 1300, 2200), seed: fc.nat(9) }),
);

/** Brings the list to its new size; gives the keys of who came and left. */
function apply({ size, more = 0, seed }: Step): string[] {
  const aim = Math.max(0, size ?? present.size + more);
  const [removed, added] = [new Map<string, string>(), new Map<string, string>()];
  for (const [slug, sortName] of present) {
    if (present.size - removed.size <= aim) break;
    if ((slug.length + seed) % 2 || size !== undefined) removed.set(slug, sortName);
  }
  for (let n = 0; present.size + added.size < aim; n += 1)
    if (!present.has(`p-${seed}-${n}`)) added.set(`p-${seed}-${n}`, nameOf(seed + n * 31));
  const db = new DatabaseSync(snapshot.file);
  write(db, {}, (writing) => {
    for (const slug of removed.keys()) writing.remove({ kind: 'talent', slug });
    for (const [slug, sortName] of added)
      putRecord(writing, 'talent', { ...model, id: uuidOf(slug), slug, sortName, crafts });
  });
  db.close();
  for (const slug of removed.keys()) present.delete(slug);
  for (const [slug, sortName] of added) present.set(slug, sortName);
  return [...removed, ...added].map(([slug, sortName]) => sortKey({ slug, sortName }));
}

const crafts = [
  {
    ...model.crafts[0],
    craft: 'perchman',
    form: 'feminine' as const,
    experience: 'senior' as const,
  },
];

function nameOf(n: number): string {
  const letter = (k: number) => String.fromCharCode(65 + (Math.floor((k % 101) ** 2 / 393) % 26));
  if (n % 97 === 0) return `2FIK ${n}`;
  return n % 5 === 0 ? `LE ${letter(n * 7)}` : `${letter(n)}${letter(n * 3)}${letter(n * 11)} Zoé`;
}

/** What pages show of their list, its entry page apart: as the templates do, without them. */
function pageModels(): Map<string, string> {
  const ranges = rangesOf(talentsByCraft('perchman'));
  if (ranges.length < 2) return new Map();
  const ways = ranges.map(({ address, label }) => [address, label]);
  const isLong = ranges.length > 30;
  const models = new Map<string, string>();
  ranges.forEach(({ address, label, people }, i) => {
    const shown = isLong ? [ways[i - 1], ways[i + 1], letterOf(ranges, address)] : ways;
    const names = people.map(({ slug }) => slug);
    models.set(rangeHref(list, address, 'fr'), JSON.stringify([label, names, isLong, shown]));
  });
  for (const letter of isLong ? letters : [])
    models.set(
      letterHref(list, letter, 'fr'),
      JSON.stringify(rangesAt(ranges, letter).map(({ address, label }) => [address, label])),
    );
  return models;
}

type Step = { size?: number; more?: number; seed: number };
