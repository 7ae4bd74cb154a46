/** Code, styles and fonts of the site: beside the pages in each release, and kept a while for pages opened before. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataFile } from '../../../cms/env.ts';
import type { Kit } from '../kit.ts';
import { writeNew } from './make-page.ts';
import type { ReleaseFile } from './manifest.ts';
import { namesIn } from './note-files.ts';

/** How long the assets of code that is no longer live can still be had, days. */
const keptDays = 30;

/** Hashed assets by their names, of this code and of earlier ones. */
const keptAssets = (): string => dataFile('assets');

/** Makes the site's assets those of the kit; others go. Returns what changed, as the lists note it. */
export function putAssets({ kit, site }: { kit: Kit; site: string }): {
  files: ReleaseFile[];
  gone: string[];
} {
  const wanted = namesIn(kit.assetsDir, '.');
  const files = wanted.flatMap((name) => {
    const bytes = fs.readFileSync(path.join(kit.assetsDir, name));
    const file = path.join(site, name);
    if (fs.existsSync(file) && fs.readFileSync(file).equals(bytes)) return [];
    writeNew(file, bytes);
    return [{ name, hash: createHash('sha256').update(bytes).digest('hex') }];
  });
  const present = new Set(wanted);
  const gone = assetFolders
    .flatMap((folder) => namesIn(site, folder))
    .filter((name) => !present.has(name));
  for (const name of gone) fs.rmSync(path.join(site, name));
  return { files, gone };
}

/** Keeps the kit's hashed assets for those who opened a page before the code changed. */
export function keepAssets({ kit, now = new Date() }: { kit: Kit; now?: Date }): void {
  const folder = keptAssets();
  const present = new Set(namesIn(kit.assetsDir, '_astro'));
  for (const name of present) {
    const file = path.join(folder, name);
    if (fs.existsSync(file)) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.copyFileSync(path.join(kit.assetsDir, name), `${file}.making`);
    fs.renameSync(`${file}.making`, file);
  }
  for (const name of namesIn(folder, '_astro')) {
    const file = path.join(folder, name);
    const age = now.getTime() - fs.statSync(file).mtimeMs;
    if (!present.has(name) && age > keptDays * 24 * 60 * 60_000) fs.rmSync(file);
  }
}

/** Folders of the site that hold nothing but assets of the code. */
const assetFolders = ['_astro', 'fonts'];
