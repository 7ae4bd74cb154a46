/**
 * Makes a release from a snapshot: the idle copy of the site is brought up to date by what differs, checked, made
 * durable, and switched live by one rename. Needs no CMS. Whatever fails, the live release stays as it is.
 */
import fs from 'node:fs';
import path from 'node:path';
import { releaseFile } from '../../../content/routes.ts';
import type { PublicKind } from '../../../content/schema/snapshot.ts';
import { checkRelease } from '../../checks/release/check-release.ts';
import type { Kit } from '../kit.ts';
import { indexTexts } from '../page-search.ts';
import { liveManifest, releaseNumbers, releasesDir, switchTo } from '../releases.ts';
import { indexRelease } from '../search-index/index-release.ts';
import { drawMissing } from '../share/share-files.ts';
import {
  countsOf,
  noteRecords,
  snapshotMark,
  type Difference,
  type SnapshotMark,
} from './changes.ts';
import { folderMarks, isDamage } from './bring-up.ts';
import { dropDamaged, prepareNext } from './copies.ts';
import { makeDurable } from './durable.ts';
import { keepAssets, putAssets } from './assets.ts';
import { withPages } from './make-pages.ts';
import { isText, textRoots, type FailedPage, type MadePage } from './make-page.ts';
import { openLists, type Manifest, type ReleaseLists } from './manifest.ts';
import { fileOf, namesIn, noteFiles, noteFolder } from './note-files.ts';
import { noteImages } from './note-images.ts';
import { planRelease, under, type Scope } from './plan-release.ts';

/** A release that went live. `leftOut`: pages that a removal could not wait for. */
export type Made = {
  release: number;
  scope: Scope;
  pages: number;
  written: number;
  removed: number;
  /** Without names: this is kept, and who left must not stand in it. */
  records: { kind: PublicKind; id: string; change: 'new' | 'changed' | 'removed' }[];
  /** True where somebody or something is no longer shown: no other copy may go on showing it. */
  isRemoval: boolean;
  /** True where other changes wait for a release of their own. */
  isPartial: boolean;
  leftOut: string[];
  /** Files written and removed, at most 50 of them. */
  names: string[];
};

/**
 * Makes and switches to the next release; undefined where nothing differs from the live one.
 * Throws with what is wrong, or the reason of `signal` when it is aborted; nothing public changed then.
 */
export async function makeRelease(asked: Asked): Promise<Made | undefined> {
  const { kit, snapshotFile, signal, step } = asked;
  const mark = snapshotMark(snapshotFile);
  const live = liveManifest();
  if (asked.scope !== 'full' && live && isShown({ live, mark, kit })) return undefined;
  const copy = await step('copy', () => prepareNext());
  const site = path.join(copy, 'site');
  const release = Math.max(asked.after ?? 0, ...releaseNumbers()) + 1;
  const lists = openLists(copy);
  try {
    const plan = await step('plan', () => planRelease({ ...asked, lists, mark, live }));
    if (!plan) return undefined;
    const { scope, changed, paths } = plan;
    begin({ lists, names: [...paths.map(releaseFile), ...plan.gone, ...assetNames(kit)] });
    const assets = scope === 'full' ? putAssets({ kit, site }) : { files: [], gone: [] };
    const { log } = asked;
    const images = kit.shareImages();
    const drawn = await step('share', () => drawMissing({ site, images, signal }));
    const expected = paths.length;
    const all = Math.max(expected, live?.pages ?? 0);
    const work = { kit, copy, lists, snapshotFile, signal, log, expected, all };
    const made = await withPages(work, async (make) => {
      const profiles = await step('pages', () => make(paths.filter(isProfile)));
      return profiles.concat(
        await step('lists', () => make(paths.filter((page) => !isProfile(page)))),
      );
    });
    const failed = made.filter(isFailed);
    if (failed.length > 0 && scope !== 'removal') throw new Error(problemsOf(failed));
    const whole = made.filter((page): page is MadePage => !isFailed(page));
    // What cannot be made and would show who left goes; the rest stays as it was.
    const unfit = failed.filter((page) => plan.mustChange?.has(page.path));
    const gone = [...plan.gone, ...unfit.map(({ name }) => name)];
    for (const name of gone) fs.rmSync(path.join(site, name), { force: true });
    signal?.throwIfAborted();
    const index = await step('index', () =>
      indexRelease({ site, indexDir: asked.indexDir, snapshotFile }),
    );
    const written = whole.filter(({ isChanged }) => isChanged);
    const formerPages = live?.pages ?? 0;
    lists.db.exec('BEGIN IMMEDIATE');
    const more = noteFiles(lists, { release, files: written, gone });
    const isRemoval = plan.removed.length > 0;
    const isWhole = !plan.isPartial && failed.length === 0;
    const share = noteImages(lists, { release, site, images, drawn, isWhole });
    const pages = scope === 'full' ? whole.length : formerPages + more;
    // What was left out is looked at again by the next release: only who left is done with.
    const noted = failed.length > 0 ? plan.removed : changed;
    noteRecords(lists, { changed: noted, release, touchOf: kit.touchOf });
    const isOtherText = !fs.existsSync(path.join(site, 'pagefind')) || hasOtherTexts(whole, gone);
    if (isOtherText) await step('texts', () => indexTexts({ site, pages: textPages(lists) }));
    noteFiles(lists, { release, ...assets });
    const indexed = index.written.map((name) => fileOf(site, name));
    noteFiles(lists, { release, files: indexed, gone: index.removed });
    const texts =
      isOtherText || scope === 'full'
        ? noteFolder(lists, { site, folder: 'pagefind', release })
        : [];
    if (isWhole) {
      lists.setMeta('seq', String(mark.seq));
      lists.setMeta('epoch', mark.epoch);
    }
    lists.setMeta('line', JSON.stringify([...lists.line(), release].slice(-100)));
    await step('checks', () =>
      checkRelease({
        site,
        snapshotFile,
        lists,
        counts: isWhole ? countsOf(snapshotFile) : undefined,
        sample: sampleOf(changed),
      }),
    );
    signal?.throwIfAborted();
    lists.db.exec('DELETE FROM doing');
    lists.db.exec('COMMIT');
    const manifest: Manifest = {
      release,
      createdAt: new Date().toISOString(),
      // A part of a snapshot is none: the next release looks again.
      snapshotHash: isWhole ? mark.hash : '',
      asOf: isWhole || !live ? mark.asOf : live.asOf,
      siteUrl: mark.siteUrl,
      kit: isWhole || !live ? kit.stamp : live.kit,
      isRemoval,
      pages,
      csp: kit.csp,
    };
    await step('switch', async () => {
      fs.writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify(manifest, null, 1));
      lists.close();
      await makeDurable({
        copy,
        names: [assets.files, share, written, indexed, texts].flat().map(({ name }) => name),
      });
      keepAssets({ kit });
      fs.renameSync(copy, path.join(releasesDir(), String(release)));
      switchTo(release);
    });
    return {
      release,
      scope,
      pages,
      written: written.length,
      removed: gone.length,
      records: plan.changed.filter(isRecord).map(toLine),
      isRemoval,
      isPartial: !isWhole,
      names: [...written.map(({ name }) => name), ...gone].slice(0, 50),
      leftOut: failed.flatMap(({ problems }) => problems),
    };
  } catch (error) {
    if (isDamage(error)) dropDamaged();
    throw error;
  } finally {
    if (lists.db.isOpen) {
      if (lists.db.isTransaction) lists.db.exec('ROLLBACK');
      lists.close();
    }
  }
}

/** Whether the live release shows the snapshot as it is, for its day, by this code, at this address. */
const isShown = ({ live, mark, kit }: { live: Manifest; mark: SnapshotMark; kit: Kit }) =>
  live.snapshotHash === mark.hash &&
  live.asOf === mark.asOf &&
  live.kit === kit.stamp &&
  live.siteUrl === mark.siteUrl;

/** Says what will be touched before it is: a release that is killed now is put back by the next (copies.ts). */
function begin({ lists, names }: { lists: ReleaseLists; names: string[] }) {
  lists.db.exec('BEGIN IMMEDIATE');
  const put = lists.db.prepare('INSERT OR REPLACE INTO doing VALUES (?)');
  for (const name of [...names, ...folderMarks]) put.run(name);
  lists.db.exec('COMMIT');
}

const assetNames = (kit: Kit): string[] => namesIn(kit.assetsDir, '.');

const isFailed = (page: MadePage | FailedPage): page is FailedPage => 'problems' in page;

const isProfile = (page: string): boolean => /^(\/en)?\/talents\/[^/]+$/.test(page);

const hasOtherTexts = (made: MadePage[], gone: string[]): boolean =>
  made.some(({ isTextChanged }) => isTextChanged) || gone.some(isText);

const textPages = (lists: ReleaseLists): string[] =>
  textRoots
    .flatMap((root) => [root, `/en${root}`])
    .flatMap(under(lists))
    .map(releaseFile)
    .filter(isText);

const problemsOf = (failed: FailedPage[]): string => {
  const problems = failed.flatMap((page) => page.problems);
  const more = problems.length > 20 ? [`… and ${problems.length - 20} more`] : [];
  return [`The checks found ${problems.length} problems:`, ...problems.slice(0, 20), ...more].join(
    '\n',
  );
};

/** The search is asked for a few of the people who changed. */
const sampleOf = (changed: Difference[]) => {
  const people = changed.filter(({ kind }) => kind === 'talent');
  const every = Math.max(1, Math.floor(people.length / 10));
  const some = people.filter((_, index) => index % every === 0);
  const slugs = (isThere: boolean) =>
    some.filter(({ hash }) => (hash !== undefined) === isThere).map(({ slug }) => slug);
  return { present: slugs(true), gone: slugs(false) };
};

const isRecord = (one: Difference): one is Difference & { kind: PublicKind } =>
  one.kind !== 'redirect';

const toLine = ({ kind, id, hash, before }: Difference & { kind: PublicKind }) => ({
  kind,
  id,
  change:
    hash === undefined ? ('removed' as const) : before ? ('changed' as const) : ('new' as const),
});

export type Asked = {
  kit: Kit;
  snapshotFile: string;
  /** Where the search's index is built (see search-index/). */
  indexDir: string;
  scope: Scope;
  /** True while releases are held: only who left is taken off. */
  isHeld?: boolean;
  /** A number that was used already. */
  after?: number;
  signal?: AbortSignal | undefined;
  log: (line: string) => void;
  /** Runs a part of the work and notes its time under a name. */
  step: <T>(name: string, work: () => Promise<T> | T) => Promise<T>;
};
