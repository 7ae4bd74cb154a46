import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFile, env, nameSnapshot } from '../../cms/env.ts';
import { fullDiskSentence } from '../../scripts/lib/full-disk.ts';
import { openKit, type Kit } from '../../scripts/lib/kit.ts';
import { prepareKit } from '../../scripts/lib/prepare.ts';
import { liveManifest, recoverReleases } from '../../scripts/lib/releases.ts';
import { makeChange } from '../fixtures/site-changes.ts';
import { readState, writeState } from '../fixtures/site-state.ts';
import { makeSnapshot } from '../fixtures/snapshot.ts';
import {
  copiesOnDisk,
  differencesTo,
  pagesAfresh,
  release,
  snapshotFile,
  stateOfCopy,
  untrueLists,
} from '../helpers/made-releases.ts';

const isMounted = mountSmallDisk();
let kit: Kit;

beforeAll(async () => {
  if (!isMounted) return;
  await prepareKit();
  kit = await openKit();
  makeSnapshot(snapshotFile(), { people: 30, works: 12 });
  nameSnapshot(snapshotFile());
  recoverReleases();
  await release(kit);
});
afterAll(() => {
  if (isMounted) execFileSync('umount', ['--lazy', env.DATA_DIR]);
});

describe('a release on a disk that is full', () => {
  // The less room there is, the earlier it fails.
  it.for([0, 64, 256, 512])(
    'with %i kB left fails in words, leaves the live one as it is, and is made once there is room',
    async (leftKB, context) => {
      context.skip(!isMounted, 'this user may not mount a small disk');
      const before = { manifest: liveManifest(), state: stateOfCopy(dataFile('current')) };
      const state = readState(snapshotFile());
      makeChange(state, ['renameDepartment', 1, leftKB % 7]);
      for (const person of state.talent) person.bio = { fr: `Récrit avec ${leftKB}.` };
      writeState(snapshotFile(), state);
      fillDisk(leftKB);
      const error = await release(kit).catch((reason: unknown) => reason);
      expect(fullDiskSentence(error)).toContain('make room');
      expect({ manifest: liveManifest(), state: stateOfCopy(dataFile('current')) }).toEqual(before);
      fs.rmSync(ballast());
      expect(fullDiskSentence(new Error('No ink.'))).toBeUndefined();
      await release(kit);
      expect(differencesTo(await pagesAfresh(kit))).toEqual([]);
      expect(copiesOnDisk().flatMap(untrueLists)).toEqual([]);
      expect(stateOfCopy(dataFile('releases/.next'))).toBe(stateOfCopy(dataFile('current')));
    },
  );
});

/** A small disk in the place of DATA_DIR; false where this user may not mount one. */
function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', env.DATA_DIR], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** Fills the disk but for so many kilobytes. */
function fillDisk(leftKB: number): void {
  const { bavail, bsize } = fs.statfsSync(env.DATA_DIR);
  fs.writeFileSync(ballast(), Buffer.alloc(Math.max(0, bavail * bsize - leftKB * 1024)));
}

const ballast = (): string => dataFile('ballast');
