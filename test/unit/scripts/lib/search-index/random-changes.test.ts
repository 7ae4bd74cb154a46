import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Talent } from '../../../../../content/schema/talent.ts';
import type { Work } from '../../../../../content/schema/work.ts';
import type { Query } from '../../../../../content/search/collection/query.ts';
import { buildBase } from '../../../../../scripts/lib/search-index/build-base.ts';
import { indexRelease } from '../../../../../scripts/lib/search-index/index-release.ts';
import { makePeople } from '../../../../fixtures/people.ts';
import { makeWorks } from '../../../../fixtures/works.ts';
import { wholeAnswerOf, wordsOfIndex } from '../../../../helpers/search-index.ts';
import { useSnapshot } from '../../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 60, works: 20 });
const snapshotFile = snapshot.file;
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-index-'));
const [site, indexDir, freshSite, freshDir] = ['site', 'index', 'fresh-site', 'fresh-index'].map(
  (name) => path.join(root, name),
) as [string, string, string, string];
afterAll(() => fs.rmSync(root, { recursive: true }));

const works = makeWorks(26);
const people = makePeople(70, works);
/** What is public: changes name records by their place among all that may be. */
const state = {
  people: new Map<number, Talent>(people.slice(0, 60).map((talent, n) => [n, talent])),
  works: new Map<number, Work>(works.slice(0, 20).map((work, n) => [n, work])),
};
snapshot.remake({ people: 60, works: 20 });

const someone = fc.nat(people.length - 1);
const aWork = fc.nat(works.length - 1);
const change = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('person' as const),
      n: someone,
      name: fc.constantFrom('Zoé', 'Ana', 'Œuvrard', 'Le Goff', 'Martel'),
      works: fc.array(fc.tuple(aWork, fc.boolean()), { maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('personLeaves' as const), n: someone }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('slug' as const),
      n: someone,
      to: fc.constantFrom('a', 'm', 'z'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('work' as const),
      n: aWork,
      title: fc.constantFrom('Nuit', 'Le Dernier Bac', 'Zone'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('workLeaves' as const), n: aWork }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'fold' as const }) },
);

const queries: Partial<Query>[] = [
  ...[
    'm',
    'mar',
    'martel',
    'zoe',
    'goff',
    'nuit',
    'perch',
    'perchman',
    'dernier',
    'lign',
    'seconde',
    'ana',
  ].map((word) => ({ words: [word] })),
  { words: ['premiere', 'cam'] },
  { filters: { mark: ['demo'] } },
  { filters: { craft: ['sound-mixer', 'perchman'] } },
  { filters: { territory: ['bretagne'], department: ['son'] } },
  { words: ['perchman'], filters: { experience: ['senior'], language: ['en'] } },
  { filters: { kind: ['series', 'short'] } },
  { filters: { specialty: ['drone', 'chez qxaaw'] } },
  { filters: {}, available: { from: 20_700, until: 20_800 } },
  { words: ['perchman'], filters: {}, available: { from: 20_780, until: 20_780 } },
  // Mistyped, and typed whole.
  ...['martle', 'zoee', 'oevrard', 'goof', 'perhcman', 'nuti', 'derneir'].map((word) => ({
    words: [word],
  })),
  { words: ['matrel', 'qxaaw'] },
  { words: ['goff', 'le', 'qxbaw'] },
];

test('a base with an overlay, patched and folded, answers as a new base does', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      run += 1;
      for (const one of changes) await apply(one);
      const { people: count } = await indexRelease({ site, indexDir, snapshotFile });
      expect(count).toBe(state.people.size);
      for (const folder of [freshSite, freshDir])
        fs.rmSync(folder, { recursive: true, force: true });
      await indexRelease({ site: freshSite, indexDir: freshDir, snapshotFile });
      for (const name of ['people', 'works'] as const)
        for (const query of queries)
          expect(
            await wholeAnswerOf(site, name, query),
            JSON.stringify({ name, query, changes }),
          ).toEqual(await wholeAnswerOf(freshSite, name, query));
      const words = wordsOfIndex(site);
      for (const [n, { slug }] of people.entries())
        if (!state.people.has(n)) {
          expect(words).not.toContain(`"${slug}"`);
          // A name of their own, in whatever form files have it.
          expect(words).not.toMatch(new RegExp(`\\b${markOf(n)}\\b`, 'i'));
        }
    }),
    { numRuns: 110, endOnFailure: true },
  );
  expect(run).toBeGreaterThan(100);
}, 120_000);

/** A word that nobody else has. */
const markOf = (n: number): string =>
  `qx${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}w`;

async function apply(one: Change): Promise<void> {
  if (one.kind === 'fold') return void (await buildBase({ snapshotFile, indexDir }));
  if (one.kind === 'person') {
    const before = state.people.get(one.n) ?? people[one.n];
    if (!before) return;
    const credits = one.works.flatMap(([n, isChecked]) => {
      const work = state.works.get(n);
      return work
        ? [{ work: work.slug, title: work.title, role: 'Perchman', year: work.year, isChecked }]
        : [];
    });
    const talent = {
      ...before,
      name: `${one.name} ${markOf(one.n)}`,
      sortName: `${one.name.toUpperCase()} ${markOf(one.n)}`,
      specialties: [...(one.n % 2 ? ['Drone'] : []), `Chez ${markOf(one.n)}`],
      credits,
    };
    state.people.set(one.n, talent);
    snapshot.put('talent', talent);
  } else if (one.kind === 'personLeaves') {
    const before = state.people.get(one.n);
    if (before) snapshot.remove('talent', before.slug);
    state.people.delete(one.n);
  } else if (one.kind === 'slug') {
    const before = state.people.get(one.n);
    if (!before) return;
    const talent = { ...before, slug: `${one.to}-${one.n}` };
    if (talent.slug === before.slug) return;
    snapshot.remove('talent', before.slug);
    state.people.set(one.n, talent);
    snapshot.put('talent', talent);
  } else if (one.kind === 'work') {
    const before = state.works.get(one.n) ?? works[one.n];
    if (!before) return;
    const work = { ...before, title: `${one.title} ${one.n}` };
    state.works.set(one.n, work);
    snapshot.put('work', work);
  } else {
    const before = state.works.get(one.n);
    if (before) snapshot.remove('work', before.slug);
    state.works.delete(one.n);
  }
}

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
