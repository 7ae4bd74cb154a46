/** The files of share images in a copy of the site: drawn once, since their names tell what is on them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { files } from '../../../content/routes.ts';
import { sitePrefix } from '../../../site/data/share-design.ts';
import type { ShareImage } from '../../../site/data/share.ts';
import { writeNew } from '../release/make-page.ts';
import { fileOf, namesIn } from '../release/note-files.ts';
import type { ReleaseFile } from '../release/manifest.ts';
import { sharedImage } from './shared-image.ts';

/** The folder of the images in a site. */
export const shareFolder = files.share.slice(1);

/**
 * Draws the images that are not there yet. Resolves with the files it wrote. Rejects with the reason of `signal` when
 * that is aborted; what was drawn stays.
 */
export async function drawMissing({ site, images, signal }: ToDraw): Promise<ReleaseFile[]> {
  const missing = images.filter(({ path: image }) => !fs.existsSync(path.join(site, image)));
  if (missing.length === 0) return [];
  // Most releases draw nothing: the worker starts without what draws.
  const { sharePng } = await import('./draw-share.ts');
  const made: ReleaseFile[] = [];
  const waiting = missing.values();
  const drawing = async () => {
    for (const image of waiting) {
      writeNew(path.join(site, image.path), await sharePng(image));
      made.push(fileOf(site, image.path.slice(1)));
      // The worker's heartbeat and mails go on meanwhile.
      await nextTurn();
      signal?.throwIfAborted();
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, drawing));
  return made;
}

/** Removes the images that no page names. Returns the names of their files. */
export function dropUnnamed({ site, named }: { site: string; named: Set<string> }): string[] {
  const gone = namesIn(site, shareFolder).filter((name) => !named.has(`/${name}`));
  for (const name of gone) fs.rmSync(path.join(site, name));
  return gone;
}

/**
 * Paths of the images that pages on disk name, and those of all other pages: what to keep where some pages are still
 * those of an earlier state.
 */
export const namedOnDisk = ({ site, pages }: { site: string; pages: string[] }): Set<string> =>
  new Set([
    ...namesIn(site, shareFolder)
      .filter((name) => path.basename(name).startsWith(sitePrefix))
      .map((name) => `/${name}`),
    ...pages.flatMap((name) => sharedImage(fs.readFileSync(path.join(site, name), 'utf8')) ?? []),
  ]);

type ToDraw = { site: string; images: ShareImage[]; signal?: AbortSignal | undefined };
