/** The index of a release: a base that is kept beside the releases, and over it what changed since. */
import fs from 'node:fs';
import path from 'node:path';
import { entryFile } from '../../../content/search/collection/files.ts';
import { openState } from './base-state.ts';
import { buildFrom } from './build-base.ts';
import { chooseBase } from './choose-base.ts';
import { filesIn, linkFile } from '../folder-files.ts';
import { basesIn, filesOf, removeAbandoned, stateOf } from './index-folder.ts';
import { withSource, type IndexSource } from './index-source.ts';
import { patchBase } from './patch-base.ts';
import { planOverlay, type Plan } from './plan-overlay.ts';
import { startOfWeek } from './start-of-week.ts';
import { overlayFiles, writeEntry } from './write-overlay.ts';

/**
 * Brings `<site>/search` to the state of the snapshot. Files are written to new inodes, and the entry after all it
 * leads to: other copies of the site that share them stay as they are, and a killed run is mended by the next.
 * Whoever left the snapshot stands in no file afterwards, neither in the site nor in `indexDir`.
 * A base is built first where `indexDir` has none that fits.
 */
export const indexRelease = ({ site, indexDir, snapshotFile }: ReleaseToIndex): Promise<Indexed> =>
  withSource(snapshotFile, async (source) => {
    const known = basesIn(indexDir);
    const build = chooseBase(indexDir, source)?.build ?? (await buildFrom(source, indexDir));
    const first = planFor(indexDir, build, source);
    const patched = first.left.people.length + first.left.works.length;
    const current = patched > 0 ? await patchBase({ indexDir, build, left: first.left }) : build;
    const plan = patched > 0 ? planFor(indexDir, current, source) : first;
    const folder = path.join(site, 'search');
    fs.mkdirSync(folder, { recursive: true });
    fs.rmSync(path.join(folder, making), { recursive: true, force: true });
    const before = fs.readdirSync(folder);
    linkBase({ from: filesOf(indexDir, current), folder, build: current });
    const start = startOfWeek({ stateFile: stateOf(indexDir, current), plan, source });
    const entry = writeEntry({ folder, build: current, plan, start });
    const kept = [entryFile, current, ...overlayFiles(entry)];
    const written = kept.filter((name) => name === entryFile || !before.includes(name));
    const removed = before.filter((name) => !kept.includes(name));
    const changed = {
      written: written.flatMap((name) => namesUnder(folder, name)),
      removed: removed.flatMap((name) => namesUnder(folder, name)),
    };
    for (const name of removed) fs.rmSync(path.join(folder, name), { recursive: true });
    for (const old of new Set([...known, build]))
      if (old !== current) fs.rmSync(path.join(indexDir, old), { recursive: true, force: true });
    removeAbandoned(indexDir);
    const { people, works } = plan.collections;
    return {
      build: current,
      people: people.documents,
      works: works.documents,
      overlaid: people.newer.length + works.newer.length,
      patched,
      ...changed,
    };
  });

function planFor(indexDir: string, build: string, source: IndexSource): Plan {
  const state = openState(stateOf(indexDir, build));
  try {
    const { seq } = state.prepare('SELECT seq FROM base').get() as { seq: number };
    return planOverlay(state, source, seq);
  } finally {
    state.close();
  }
}

/** The files of a base under their name in the site, all at once. */
function linkBase({ from, folder, build }: BaseToLink): void {
  const target = path.join(folder, build);
  if (fs.existsSync(target)) return;
  // What a run that was killed had linked.
  fs.rmSync(path.join(folder, making), { recursive: true, force: true });
  const folders = new Set<string>();
  for (const file of filesIn(from)) {
    const to = path.join(folder, making, file);
    const parent = path.dirname(to);
    if (!folders.has(parent)) fs.mkdirSync(parent, { recursive: true });
    folders.add(parent);
    linkFile(path.join(from, file), to);
  }
  fs.renameSync(path.join(folder, making), target);
}

/** A file or all files of a folder, by their names in the site. */
const namesUnder = (folder: string, name: string): string[] =>
  (fs.statSync(path.join(folder, name)).isDirectory()
    ? filesIn(path.join(folder, name)).map((file) => path.join(name, file))
    : [name]
  ).map((file) => `search/${file}`);

/** A base whose files are being linked. */
const making = '.making';

type BaseToLink = { from: string; folder: string; build: string };

export type ReleaseToIndex = {
  /** Folder of the release's pages. */
  site: string;
  /** Folder of the bases, on the file system of the releases. */
  indexDir: string;
  snapshotFile: string;
};

export type Indexed = {
  build: string;
  people: number;
  works: number;
  /** Documents in the overlay. */
  overlaid: number;
  /** Documents that were taken out of the base. */
  patched: number;
  /** Names of new and of rewritten files in `site`; the entry is always among them. */
  written: string[];
  removed: string[];
};
