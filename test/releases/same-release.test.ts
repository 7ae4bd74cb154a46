/** SEED=7 tries other sequences, LONG=1 a thousand of them. What fails is printed as a sequence that can be tried again. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataFile, nameSnapshot } from '../../cms/env.ts';
import { openKit, type Kit } from '../../scripts/lib/kit.ts';
import { prepareKit } from '../../scripts/lib/prepare.ts';
import { formerRelease } from '../../scripts/lib/release/copies.ts';
import type { Asked } from '../../scripts/lib/release/make-release.ts';
import { recoverReleases, switchTo } from '../../scripts/lib/releases.ts';
import { referenceChanges } from '../fixtures/reference-changes.ts';
import {
  everywhereChanges,
  makeChange,
  otherChanges,
  type NamedChange,
} from '../fixtures/site-changes.ts';
import { peopleChanges } from '../fixtures/people-changes.ts';
import { readState, writeState, type SiteState } from '../fixtures/site-state.ts';
import { makeSnapshot } from '../fixtures/snapshot.ts';
import { otherAnswers } from '../helpers/fresh-index.ts';
import { keepState } from '../helpers/kept-state.ts';
import {
  copiesOnDisk,
  differencesTo,
  otherImages,
  pagesAfresh,
  peopleGoneFrom,
  recordsIn,
  recordsShown,
  release,
  snapshotFile,
  stateOfCopy,
  untrueLists,
} from '../helpers/made-releases.ts';

const isLong = process.env['LONG'] === '1';
const seed = Number(process.env['SEED'] ?? (isLong ? Date.now() % 1e9 : 1));
const sequences = isLong ? 1000 : 100;

let kit: Kit;
let tried = 0;
let beginAgain: () => void;

beforeAll(async () => {
  await prepareKit();
  kit = await openKit();
  makeSnapshot(snapshotFile(), { people: 72, works: 20 });
  nameSnapshot(snapshotFile());
  crowd();
  recoverReleases();
  await release(kit);
  beginAgain = keepState();
  console.log(`${sequences} sequences, SEED=${seed}`);
});

describe('a release of changes', () => {
  it('is, after any sequence of them, what a release of everything would be', async () => {
    const property = fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 5 }), sequence);
    await fc.assert(property, { seed, numRuns: sequences });
  }, 3_600_000);
});

/** Writes and releases in turn; then nothing may differ from what is made afresh. */
async function sequence(turns: Turn[]): Promise<void> {
  beginAgain();
  const state = readState(snapshotFile());
  for (const { changes, ending } of turns) {
    for (const change of changes) makeChange(state, change);
    writeState(snapshotFile(), state);
    await endings[ending](state);
  }
  await publishAll(state);
  tried += 1;
  expect(differencesTo(await pagesAfresh(kit))).toEqual([]);
  expect(otherImages(kit)).toEqual([]);
  expect(recordsShown()).toEqual(recordsIn());
  expect(copiesOnDisk().flatMap(untrueLists)).toEqual([]);
  expect(copiesOnDisk().flatMap(peopleGoneFrom)).toEqual([]);
  expect(stateOfCopy(dataFile('releases/.next'))).toBe(stateOfCopy(dataFile('current')));
  if (tried % 10 > 0) return;
  expect(await otherAnswers()).toEqual([]);
  const whole = await release(kitOf(state), { scope: 'full' });
  expect([whole?.written, whole?.removed, whole?.names]).toEqual([0, 0, []]);
}

/** What the worker does where something left: that first, then the rest. */
async function publishAll(state: SiteState): Promise<void> {
  await release(kitOf(state), { scope: 'removal' });
  await release(kitOf(state));
}

/** How a writing can end. */
const endings = {
  none: async () => {},
  release: async (state) => void (await release(kitOf(state))),
  publish: publishAll,
  full: async (state) => void (await release(kitOf(state), { scope: 'full' })),
  held: async (state) => void (await release(kitOf(state), { scope: 'removal', isHeld: true })),
  rollBack: async () => {
    const former = formerRelease();
    if (former !== undefined) switchTo(former);
  },
  cutAfterPages: (state) => cut(state, { after: 'lists' }),
  cutAfterIndex: (state) => cut(state, { after: 'index' }),
  cutAfterChecks: (state) => cut(state, { after: 'checks' }),
  cutBeforeSwitch: (state) => cut(state, { before: 'switch' }),
  cutAfterSwitch: (state) => cut(state, { after: 'switch' }),
} satisfies Record<string, (state: SiteState) => Promise<void>>;

/** A release that ends before or after one of its steps without a word of clearing up. */
async function cut(state: SiteState, { before, after }: { before?: string; after?: string }) {
  const end = new Error('cut');
  const asked: Partial<Asked> = {
    step: async (name, work) => {
      if (name === before) throw end;
      const result = await work();
      if (name === after) throw end;
      return result;
    },
  };
  await release(kitOf(state), asked).catch((error: unknown) => {
    if (error !== end) throw error;
  });
}

const kitOf = ({ code }: SiteState): Kit => ({ ...kit, stamp: `${kit.stamp}${code}` });

/** Lists that a few more or fewer people split and join, and texts that link to all there is and may come. */
function crowd(): void {
  const state = readState(snapshotFile());
  for (const [n, person] of state.talent.slice(12).entries()) {
    person.crafts = [{ craft: 'sound-mixer', form: 'both', experience: 'senior' }];
    person.bases = ['bretagne'];
    // With the others half of them each way: one more, and the list has another title.
    person.specialties = [n < 26 ? 'plongée' : 'Plongée'];
    person.reuse = true;
  }
  const numbers = Array.from({ length: 10 }, (_, n) => n);
  const targets = [
    ...state.talent.map(({ slug }) => `/talents/${slug}`),
    ...state.work.map(({ slug }) => `/oeuvres/${slug}`),
    ...numbers.flatMap((n) => [
      `/talents/z-${n}`,
      `/oeuvres/oeuvre-${n}`,
      `/articles/article-${n}`,
    ]),
    ...state.territory.flatMap(({ slug }) =>
      state.department.map((department) => `/regions/${slug}/${department.slug}`),
    ),
    ...state.craft.flatMap(({ slug }) =>
      state.territory.map((place) => `/metiers/${slug}/${place.slug}`),
    ),
    ...['plongee', 'nuit', 'drone'].map((slug) => `/talents/specialites/${slug}`),
    ...kit.paths().filter((page) => page.includes('/noms/')),
  ];
  const body = `<p>${targets.map((target) => `<a href="${target}">ici</a>`).join(' ')}</p>`;
  for (const text of [state.article[0], state.guide[0]]) if (text) text.body = { fr: body };
  writeState(snapshotFile(), state);
}

const of = (changes: object) =>
  fc.tuple(fc.constantFrom(...Object.keys(changes)), fc.nat(79), fc.nat(9));
const change = fc.oneof(
  { weight: 12, arbitrary: of(peopleChanges) },
  { weight: 8, arbitrary: of(otherChanges) },
  { weight: 8, arbitrary: of(referenceChanges) },
  { weight: 1, arbitrary: of(everywhereChanges) },
);
const turn: fc.Arbitrary<Turn> = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 4 }),
  ending: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('release', 'publish') },
    {
      weight: 4,
      arbitrary: fc.constantFrom(...(Object.keys(endings) as (keyof typeof endings)[])),
    },
  ),
});

type Turn = { changes: NamedChange[]; ending: keyof typeof endings };
