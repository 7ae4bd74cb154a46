/** Releases on disk: `releases/<n>/`, one of them live through the link `current` (see release/manifest.ts). */
import fs from 'node:fs';
import path from 'node:path';
import { dataFile } from '../../cms/env.ts';
import { readManifest, type Manifest } from './release/manifest.ts';

export const releasesDir = (): string => dataFile('releases');
export const currentLink = (): string => dataFile('current');

/** The manifest of the live release; undefined before the first. */
export const liveManifest = (): Manifest | undefined => readManifest(currentLink());

/** The folder of the live release, absolute; undefined before the first. */
export const liveFolder = (): string | undefined =>
  liveManifest() ? fs.realpathSync(currentLink()) : undefined;

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
    // `.next` is put right by the next release (see release/copies.ts).
    if (name !== '.next' && (name.startsWith('.') || !readManifest(folder)))
      fs.rmSync(folder, { recursive: true, force: true });
  }
  const newest = releaseNumbers().at(-1);
  if (!liveManifest() && newest !== undefined) switchTo(newest);
}

/** Makes a folder's entries durable. */
export function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
