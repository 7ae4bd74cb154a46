/** Releases on disk: `releases/<n>/`, one of them live through the link `current`. */
import fs from 'node:fs';
import path from 'node:path';
import { dataFile } from '../../cms/env.ts';

/** What `releases/<n>/manifest.json` says. */
export type Manifest = {
  release: number;
  createdAt: string;
  /** Hash of the snapshot it shows, and the day it was made for. */
  snapshotHash: string;
  asOf: string;
  siteUrl: string;
  /** Stamp of the code that rendered it. */
  kit: string;
  pages: number;
  /** Value of the Content-Security-Policy header. */
  csp: string;
};

export const releasesDir = (): string => dataFile('releases');
export const currentLink = (): string => dataFile('current');

/** The manifest of the live release; undefined before the first. */
export const liveManifest = (): Manifest | undefined => readManifest(currentLink());

/** Numbers of the complete releases on disk, ascending. */
export const releaseNumbers = (): number[] =>
  fs.existsSync(releasesDir())
    ? fs
        .readdirSync(releasesDir())
        .filter((name) => /^\d+$/.test(name) && readManifest(path.join(releasesDir(), name)))
        .map(Number)
        .toSorted((a, b) => a - b)
    : [];

/** Makes a release live: one rename of the link. */
export function switchTo(release: number): void {
  const next = `${currentLink()}.next`;
  fs.rmSync(next, { force: true });
  fs.symlinkSync(path.join('releases', String(release)), next);
  fs.renameSync(next, currentLink());
  syncFolder(path.dirname(currentLink()));
}

/** Removes what a killed release left behind, and points a dangling link at the newest whole release. */
export function recoverReleases(): void {
  fs.mkdirSync(releasesDir(), { recursive: true });
  for (const name of fs.readdirSync(releasesDir())) {
    const folder = path.join(releasesDir(), name);
    if (!readManifest(folder)) fs.rmSync(folder, { recursive: true, force: true });
  }
  const newest = releaseNumbers().at(-1);
  if (!liveManifest() && newest !== undefined) switchTo(newest);
}

/**
 * Keeps the live release and the ones before it, `count` in all. A release that shows someone whom the live one
 * does not is removed at once: who left the site must not stay in a folder of it.
 */
export function pruneReleases(count: number): void {
  const live = liveManifest()?.release;
  if (live === undefined) return;
  const shown = peopleIn(live);
  const others = releaseNumbers().filter((number) => number !== live);
  const { gone = [], kept = [] } = Object.groupBy(others, (number) =>
    [...peopleIn(number)].some((page) => !shown.has(page)) ? 'gone' : 'kept',
  );
  const surplus = kept.slice(0, Math.max(0, kept.length - (count - 1)));
  for (const number of [...gone, ...surplus]) removeRelease(number);
}

const removeRelease = (number: number): void =>
  fs.rmSync(path.join(releasesDir(), String(number)), { recursive: true, force: true });

/** The pages of people in a release, by file name. */
function peopleIn(number: number): Set<string> {
  const folder = path.join(releasesDir(), String(number), 'site', 'talents');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return new Set(names.filter((name) => name.endsWith('.html')));
}

/** Makes a folder's entries durable. */
export function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

function readManifest(folder: string): Manifest | undefined {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    // A folder without a readable manifest is no release: it was being made when its process died.
    return undefined;
  }
}
