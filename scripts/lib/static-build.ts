import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { nameSnapshot, projectRoot } from '../../cms/env.ts';
import { shareImages } from '../../site/data/share.ts';
import { runAstro } from './astro.ts';
import { drawMissing } from './share/share-files.ts';

/** Builds the whole site the plain way, by `astro build`, into `outDir`, which it replaces. */
export const buildStatic = async ({ snapshotFile, outDir }: StaticBuild): Promise<void> => {
  // Astro moves files by rename: it must build on the project's own file system.
  const dist = path.join(projectRoot, 'dist');
  await mkdir(dist, { recursive: true });
  const work = await mkdtemp(path.join(dist, 'static-'));
  try {
    await runAstro(['build', '--outDir', work], { SNAPSHOT_FILE: path.resolve(snapshotFile) });
    nameSnapshot(path.resolve(snapshotFile));
    await drawMissing({ site: work, images: shareImages() });
    await rm(outDir, { recursive: true, force: true });
    await cp(work, outDir, { recursive: true });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
};

/** A snapshot, and the directory to make the site in. */
export type StaticBuild = { snapshotFile: string; outDir: string };
