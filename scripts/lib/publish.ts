/**
 * A release: snapshot → every page through the render kit into a fresh folder → search → checks →
 * on disk for sure → live by one rename. Whatever fails, the live release stays.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Payload } from 'payload';
import { releaseFile } from '../../content/routes.ts';
import { dataFile, env } from '../../cms/env.ts';
import { checkRelease } from '../checks/release/check-release.ts';
import type { Kit } from './kit.ts';
import { writePictures } from './pictures.ts';
import { indexPages } from './page-search.ts';
import {
  currentLink,
  liveManifest,
  pruneReleases,
  releaseNumbers,
  releasesDir,
  switchTo,
  syncFolder,
  type Manifest,
} from './releases.ts';
import { writeSnapshot, type SnapshotState } from './snapshot-file.ts';

/** How many releases stay on disk: a page opened before a switch still finds its assets. */
const keptReleases = 3;

export type Published =
  | { outcome: 'unchanged'; release: number }
  | {
      outcome: 'live';
      release: number;
      pages: number;
      steps: Record<string, number>;
      refusals: number;
    };

/**
 * Publishes if the records, the day, the address or the code changed since the live release (`force`: always).
 * Throws with what happened and what is live; the failure is recorded in the CMS too.
 */
export async function publish({
  payload,
  kit,
  reason,
  force = false,
  log = () => {},
}: {
  payload: Payload;
  kit: Kit;
  reason: string;
  force?: boolean;
  log?: (line: string) => void;
}): Promise<Published> {
  const started = performance.now();
  const steps: Record<string, number> = {};
  const step = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
    const from = performance.now();
    const result = await work();
    steps[name] = Math.round(performance.now() - from) / 1000;
    log(`${name} ${steps[name]} s`);
    return result;
  };
  const before = liveManifest();
  const number = Math.max(0, ...releaseNumbers(), (await lastRecorded(payload)) ?? 0) + 1;
  const folder = path.join(releasesDir(), `.making-${number}`);
  try {
    const snapshot = await step('snapshot', () =>
      writeSnapshot({ payload, file: dataFile('snapshot.db'), siteUrl: env.SITE_URL }),
    );
    if (!force && before && isSame(before, snapshot, kit))
      return { outcome: 'unchanged', release: before.release };
    fs.rmSync(folder, { recursive: true, force: true });
    const site = path.join(folder, 'site');
    fs.mkdirSync(site, { recursive: true });
    await step('pictures', () => writePictures(snapshot.pictures));
    const paths = await step('pages', () => renderPages({ kit, site, log }));
    await step('search', () => indexPages(site));
    await step('checks', () => checkRelease({ site, paths, counts: snapshot.counts }));
    const manifest: Manifest = {
      release: number,
      createdAt: new Date().toISOString(),
      snapshotHash: snapshot.hash,
      asOf: snapshot.asOf,
      siteUrl: env.SITE_URL,
      kit: kit.stamp,
      pages: paths.length,
      csp: kit.csp,
    };
    await step('switch', async () => {
      fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1));
      await syncTree(folder);
      fs.renameSync(folder, path.join(releasesDir(), String(number)));
      syncFolder(releasesDir());
      switchTo(number);
    });
    pruneReleases(keptReleases);
    const seconds = Math.round(performance.now() - started) / 1000;
    await record(payload, {
      number,
      outcome: 'live',
      reason,
      pages: paths.length,
      seconds,
      steps,
      snapshotHash: snapshot.hash,
      report: reportOf(snapshot),
    });
    return {
      outcome: 'live',
      release: number,
      pages: paths.length,
      steps,
      refusals: snapshot.refusals.length,
    };
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    const state = before
      ? `The site still serves release ${before.release}.`
      : 'No release is live yet.';
    const report = `${error instanceof Error ? error.message : String(error)}\n${state}`;
    await record(payload, { number, outcome: 'failed', reason, steps, report });
    throw new Error(`Release ${number} was not published. ${report}`, { cause: error });
  }
}

function isSame(live: Manifest, snapshot: SnapshotState, kit: Kit): boolean {
  return (
    live.snapshotHash === snapshot.hash &&
    live.asOf === snapshot.asOf &&
    live.kit === kit.stamp &&
    live.siteUrl === env.SITE_URL &&
    fs.existsSync(currentLink())
  );
}

async function renderPages({
  kit,
  site,
  log,
}: {
  kit: Kit;
  site: string;
  log: (line: string) => void;
}) {
  fs.cpSync(kit.assetsDir, site, { recursive: true });
  const paths = kit.paths();
  let last = performance.now();
  for (const [index, page] of paths.entries()) {
    const { body } = await kit.render(page);
    const file = path.join(site, releaseFile(page));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, body);
    // Rendering is all promises: without a turn of the event loop the worker's heartbeat and mails would wait.
    if (index % 50 === 49) await nextTurn();
    if (performance.now() - last > 5000) {
      log(`pages ${index + 1} of ${paths.length}`);
      last = performance.now();
    }
  }
  return paths;
}

/** `sync -f` flushes one file system at once; where it is missing, each file is flushed. */
async function syncTree(folder: string): Promise<void> {
  if (process.platform === 'linux') {
    await promisify(execFile)('sync', ['-f', folder]);
    return;
  }
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const handle = fs.openSync(path.join(entry.parentPath, entry.name), 'r');
    fs.fsyncSync(handle);
    fs.closeSync(handle);
  }
}

async function lastRecorded(payload: Payload): Promise<number | undefined> {
  const { docs } = await payload.find({
    collection: 'releases',
    sort: '-number',
    limit: 1,
    pagination: false,
  });
  return docs[0]?.number;
}

function reportOf({ counts, changed, removed, refusals }: SnapshotState): string {
  return [
    `${changed} records changed, ${removed} removed. ${Object.entries(counts)
      .map(([kind, n]) => `${n} ${kind}`)
      .join(', ')}.`,
    ...refusals.map(({ kind, id, problem }) => `Kept as it was: ${kind} ${id}: ${problem}`),
  ].join('\n');
}

/** Notes a release; the same failure again is the same line, not one more. */
async function record(
  payload: Payload,
  data: {
    number: number;
    outcome: 'live' | 'failed';
    reason: string;
    pages?: number;
    seconds?: number;
    steps: Record<string, number>;
    snapshotHash?: string;
    report: string;
  },
) {
  const { docs } = await payload.find({ collection: 'releases', sort: '-createdAt', limit: 1 });
  const [last] = docs;
  const isSameFailure = last?.outcome === 'failed' && last.report === data.report;
  if (isSameFailure) await payload.update({ collection: 'releases', id: last.id, data });
  else await payload.create({ collection: 'releases', data });
}
