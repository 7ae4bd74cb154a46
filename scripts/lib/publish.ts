/**
 * One publication: what changed in the CMS → snapshot → release (release/make-release.ts) → noted in the CMS.
 * Whatever fails, the live release stays, and the CMS says why.
 */
import type { Payload } from 'payload';
import { dataFile, env } from '../../cms/env.ts';
import { fullDiskSentence } from './full-disk.ts';
import type { Kit } from './kit.ts';
import { writePictures } from './pictures.ts';
import { isSettled, oldestShown, settle } from './release/copies.ts';
import { makeRelease, type Made } from './release/make-release.ts';
import type { Manifest } from './release/manifest.ts';
import type { Scope } from './release/plan-release.ts';
import { lastRecorded, recordRelease } from './release/record-release.ts';
import { liveManifest } from './releases.ts';
import { forgetGone } from './snapshot/forget-gone.ts';
import { noteRefusals } from './snapshot/note-refusals.ts';
import type { Mark } from './snapshot/read-changes.ts';
import { writeSnapshot, type SnapshotState } from './snapshot-file.ts';

export type Published =
  | { outcome: 'unchanged'; release: number }
  | (Made & {
      outcome: 'live';
      steps: Record<string, number>;
      refusals: number;
      /** Seconds from the first read to the switch. */
      seconds: number;
      /** Removes copies that are not wanted any more; may take seconds. */
      cleanUp: () => Promise<void>;
    });

/**
 * Publishes what differs from the live release: in the documents that `marks` name, or anywhere without `marks`.
 * Throws with what happened and what is live; the failure is recorded in the CMS too. An aborted `signal` throws its
 * reason and records nothing.
 */
export async function publish(asked: ToPublish): Promise<Published> {
  const { payload, kit, reason, marks, scope = 'changes', isHeld = false, signal } = asked;
  const { log = () => {} } = asked;
  const startedAt = new Date();
  const started = performance.now();
  const steps: Record<string, number> = {};
  const step = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
    const from = performance.now();
    const result = await work();
    steps[name] = Math.round((steps[name] ?? 0) * 1000 + performance.now() - from) / 1000;
    log(`${name} ${steps[name]} s`);
    return result;
  };
  const before = liveManifest();
  const snapshotFile = dataFile('snapshot.db');
  try {
    const snapshot = await step('snapshot', async () => {
      const now = asked.now ?? new Date();
      const wanted = { payload, file: snapshotFile, siteUrl: env.SITE_URL, now };
      const written = await writeSnapshot(marks ? { ...wanted, marks } : wanted);
      await noteRefusals({ payload, ...written });
      return written;
    });
    const pictures = { payload, file: snapshotFile, ...(marks && { touched: snapshot.pictures }) };
    await step('pictures', () => writePictures({ ...pictures, removes: false }));
    const made = await makeRelease({
      kit,
      snapshotFile,
      indexDir: dataFile('index'),
      scope,
      isHeld,
      after: await lastRecorded(payload),
      signal,
      log,
      step,
    });
    // After a release that was cut between its switch and its end, copies may be there that show who left.
    if (!made && !isSettled()) await (await settle())();
    if (!made) {
      forgetWhoLeft(snapshot);
      return { outcome: 'unchanged', release: before?.release ?? 0 };
    }
    const seconds = Math.round(performance.now() - started) / 1000;
    // Those of before are shown until the switch.
    await writePictures(pictures);
    await recordRelease(payload, {
      number: made.release,
      outcome: asked.isCheck && made.written + made.removed > 0 ? 'differs' : 'live',
      reason,
      scope: made.scope,
      startedAt,
      made,
      seconds,
      steps,
      snapshotHash: snapshot.hash,
      report: reportOf({ snapshot, made, isCheck: asked.isCheck === true }),
    });
    const cleanUp = await step('settle', () => settle());
    forgetWhoLeft(snapshot);
    const refusals = snapshot.refusals.length;
    return { outcome: 'live', ...made, steps, seconds, refusals, cleanUp };
  } catch (error) {
    if (signal?.aborted) throw error;
    const state = before
      ? `The site still serves release ${before.release}.`
      : 'No release is live yet.';
    const message = error instanceof Error ? error.message : String(error);
    const report = [message, fullDiskSentence(error), state].filter(Boolean).join('\n');
    const unrecorded = await recordFailure({
      payload,
      before,
      reason,
      scope,
      startedAt,
      steps,
      report,
    });
    const said = ['A release was not published.', report, unrecorded].filter(Boolean);
    throw new Error(said.join('\n'), { cause: error });
  }
}

/** The slug of who left is their name: it is kept only while a copy on disk must still learn of it. */
function forgetWhoLeft({ epoch }: { epoch: string }): void {
  const seq = oldestShown({ epoch });
  if (seq !== undefined) forgetGone(dataFile('snapshot.db'), seq + 1);
}

/** A failure that cannot be recorded, its disk being full, must still be said. Resolves with why it was not. */
async function recordFailure({
  payload,
  before,
  ...failure
}: Failure): Promise<string | undefined> {
  try {
    const number = Math.max(before?.release ?? 0, await lastRecorded(payload)) + 1;
    await recordRelease(payload, { ...failure, number, outcome: 'failed' });
    return undefined;
  } catch (error) {
    return `The CMS could not note it (${error instanceof Error ? error.message : String(error)}).`;
  }
}

function reportOf({ snapshot, made, isCheck }: Reported): string {
  const { counts, refusals } = snapshot;
  const gone = made.records.filter(({ change }) => change === 'removed').length;
  const numbers = Object.entries(counts).map(([kind, n]) => `${n} ${kind}`);
  return [
    `${made.records.length - gone} records shown anew, ${gone} removed. ${numbers.join(', ')}.`,
    ...refusals.map(({ kind, id, problem }) => `Kept as it was: ${kind} ${id}: ${problem}`),
    ...(isCheck ? made.names.map((name) => `Differed from what was live: ${name}`) : []),
    ...made.leftOut.map((problem) => `Left out, so that the removal did not wait: ${problem}`),
  ].join('\n');
}

type ToPublish = {
  payload: Payload;
  kit: Kit;
  reason: string;
  /** The changes to look at; without them every document is read. */
  marks?: Mark[];
  scope?: Scope;
  /** True while releases are held. */
  isHeld?: boolean;
  /** True where nothing is waiting: a page that differs from the live one is then a fault of ours. */
  isCheck?: boolean;
  now?: Date;
  signal?: AbortSignal | undefined;
  log?: (line: string) => void;
};
type Failure = {
  payload: Payload;
  before: Manifest | undefined;
  reason: string;
  scope: Scope;
  startedAt: Date;
  steps: Record<string, number>;
  report: string;
};
type Reported = {
  snapshot: SnapshotState;
  made: Made;
  isCheck: boolean;
};
