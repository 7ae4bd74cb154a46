/** Small releases on disk, as the worker leaves them, for the tests of the web process. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A fresh DATA_DIR. */
export const makeDataDir = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'generique-web-'));

/** Policy of a made release; names it, so that headers can be matched with bodies. */
export const cspOf = (release: number): string =>
  `default-src 'self'; report-to release-${release}`;

/** Writes `releases/<n>` with the given site files. */
export function makeRelease({ dataDir, release, site, manifest }: Made): void {
  const directory = path.join(dataDir, 'releases', String(release));
  fs.mkdirSync(directory, { recursive: true });
  for (const [name, content] of Object.entries(site)) {
    const file = path.join(directory, 'site', name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  const whole = { release, csp: cspOf(release), ...manifest };
  fs.writeFileSync(path.join(directory, 'manifest.json'), JSON.stringify(whole));
}

/** Switches `current` by rename, as the worker does. */
export function switchTo(dataDir: string, release: number): void {
  const next = path.join(dataDir, 'current.next');
  fs.symlinkSync(path.join('releases', String(release)), next);
  fs.renameSync(next, path.join(dataDir, 'current'));
}

type Made = {
  dataDir: string;
  release: number;
  site: Record<string, string | Buffer>;
  manifest?: Record<string, unknown>;
};
