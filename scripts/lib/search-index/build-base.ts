/**
 * Makes a base: all people and works of a snapshot as files that never change.
 * As a program: `node build-base.ts <snapshot.db> <index folder>`.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Talent } from '../../../content/schema/talent.ts';
import { personDocument } from '../../../content/search/collection/people.ts';
import { encodePostings } from '../../../content/search/collection/postings.ts';
import { workDocument } from '../../../content/search/collection/works.ts';
import { createState, stateIndexes } from './base-state.ts';
import { makeBase } from './index-folder.ts';
import { withSource, type IndexSource } from './index-source.ts';
import { startCollection } from './write-collection.ts';

/** Writes `<indexDir>/<build>/`. The same snapshot gives the same build. */
export const buildBase = ({ snapshotFile, indexDir }: BaseToMake): Promise<{ build: string }> =>
  withSource(snapshotFile, async (source) => ({ build: await buildFrom(source, indexDir) }));

/** The same from a snapshot that is open. */
export const buildFrom = (source: IndexSource, indexDir: string): Promise<string> =>
  makeBase(indexDir, (folder) => fillBase(folder, source));

async function fillBase(folder: string, source: IndexSource): Promise<string> {
  const state = createState(path.join(folder, 'state.db'));
  const files = (name: string): string => path.join(folder, 'files', name);
  try {
    state
      .prepare('INSERT INTO base VALUES (?, ?, ?, 0)')
      .run(source.epoch, source.seq, source.stamp);
    const named: Named = new Map();
    const people = await fillPeople({ state, source, named, folder: files('people') });
    const works = await fillWorks({ state, source, named, folder: files('works') });
    state.exec(`${stateIndexes} COMMIT`);
    return createHash('sha256').update(`${people} ${works}`).digest('hex').slice(0, 16);
  } finally {
    state.close();
  }
}

async function fillPeople({ state, source, named, folder }: Filling): Promise<string> {
  const making = startCollection(folder);
  const put = state.prepare('INSERT INTO person VALUES (?, ?, ?, ?)');
  for (const { slug, key } of source.inOrder('talent')) {
    const talent = source.read('talent', slug);
    if (!talent) continue;
    const n = making.add(personDocument(talent, source.taxonomy));
    const works = [...worksNamed(talent)].map(([work, isChecked]) => {
      const standing = named.get(work) ?? { place: named.size, namers: [] };
      named.set(work, standing);
      standing.namers.push(n * 2 + Number(isChecked));
      return standing.place;
    });
    put.run(n, talent.id, key, encodePostings(works.toSorted((a, b) => a - b)));
    // A worker that makes its first index goes on with its mails meanwhile.
    if (n % 500 === 499) await nextTurn();
  }
  return making.end();
}

async function fillWorks({ state, source, named, folder }: Filling): Promise<string> {
  const making = startCollection(folder);
  const put = state.prepare('INSERT INTO work VALUES (?, ?, ?, ?, ?, ?)');
  let unnamed = named.size;
  for (const { slug, key } of source.inOrder('work')) {
    const work = source.read('work', slug);
    if (!work) continue;
    const { place, namers } = named.get(slug) ?? { place: unnamed++, namers: [] };
    const doc = isShown(namers) ? making.add(workDocument(work)) : null;
    put.run(place, slug, work.id, doc, key, encodePostings(namers));
    named.delete(slug);
    if (place % 500 === 499) await nextTurn();
  }
  for (const [slug, { place, namers }] of named)
    put.run(place, slug, null, null, null, encodePostings(namers));
  return making.end();
}

/** Works that a person names, and whether a credit in it was checked. */
export function worksNamed({ credits }: Pick<Talent, 'credits'>): Map<string, boolean> {
  const named = new Map<string, boolean>();
  for (const { work, isChecked } of credits) named.set(work, named.get(work) === true || isChecked);
  return named;
}

/** As `hasPage` of site/data/works.ts: a checked credit, or two people. `namers` as in the state. */
export const isShown = (namers: number[]): boolean =>
  namers.length > 1 || namers.some((namer) => namer % 2 === 1);

/** Works by slug: their numbers, and who names them. */
type Named = Map<string, { place: number; namers: number[] }>;
type Filling = { state: DatabaseSync; source: IndexSource; named: Named; folder: string };
export type BaseToMake = { snapshotFile: string; indexDir: string };

if (import.meta.main) {
  const [snapshotFile = '', indexDir = ''] = process.argv.slice(2);
  const { build } = await buildBase({ snapshotFile, indexDir });
  console.log(build);
}
