/** What a release has to do: which records differ, which pages that makes others, which files go. */
import { releaseFile } from '../../../content/routes.ts';
import type { RecordChange } from '../../../site/data/affected.ts';
import type { Kit } from '../kit.ts';
import {
  allRecords,
  differences,
  removals,
  type Difference,
  type SnapshotMark,
} from './changes.ts';
import type { Manifest, ReleaseLists } from './manifest.ts';

/**
 * `changes`: what differs from the live release. `full`: every page again. `removal`: only what must go because
 * somebody or something left; a page that cannot be made keeps its place, or goes where it would show who left.
 */
export type Scope = 'changes' | 'removal' | 'full';

/** What a release makes and removes; undefined where that is nothing. */
export function planRelease(planned: Planned): Plan | undefined {
  const { kit, snapshotFile, scope, lists, mark, live } = planned;
  const isSameCode = live?.kit === kit.stamp && live.siteUrl === mark.siteUrl;
  const isSameFile = lists.meta('epoch') === mark.epoch;
  if (scope === 'full' || !live || !isSameFile) return fullPlan({ kit, snapshotFile, lists });
  const found = differences(snapshotFile, lists);
  const removed = removals(snapshotFile, found);
  const former = { asOf: live.asOf, under: under(lists) };
  const present = (changes: Difference[]) => kit.affectedPages(changes.map(toChange(kit)), former);
  const all = present(found);
  const isAll = !isSameCode || all.isAll;
  // Nobody left whom the site shows: what waits goes out like any other change.
  if (scope === 'removal' && removed.length === 0 && planned.isHeld) return undefined;
  if (scope === 'removal' && removed.length > 0) {
    const isPartial = isAll || planned.isHeld === true;
    const changed = isPartial ? withTexts(removed, found) : found;
    const part = isPartial ? kit.affectedPages(changed.map(toChange(kit)), former) : all;
    // Trades and places are no people: with one of them gone, everything is made.
    if (part.isAll) return fullPlan({ kit, snapshotFile, lists, removed });
    const naming = present(removed);
    const mustChange = naming.isAll ? new Set<string>() : naming.paths;
    return { scope, changed, removed, isPartial, mustChange, ...split(part.paths, { kit, lists }) };
  }
  if (isAll) return fullPlan({ kit, snapshotFile, lists, removed });
  return {
    scope: 'changes',
    changed: found,
    removed,
    isPartial: false,
    ...split(all.paths, { kit, lists }),
  };
}

/** Texts that named who left are records of their own that changed with them; former addresses lead to who left. */
const withTexts = (removed: Difference[], found: Difference[]): Difference[] => {
  const slugs = new Set(removed.filter(({ kind }) => kind === 'talent').map(({ slug }) => slug));
  const texts = found.filter(({ kind, hash, before }) =>
    kind === 'redirect'
      ? hash === undefined
      : before?.talents?.some((slug) => slugs.has(slug)) === true,
  );
  return [...new Set([...removed, ...texts])];
};

function fullPlan({ kit, snapshotFile, lists, removed = [] }: ForFull): Plan {
  const paths = kit.paths();
  const names = new Set(paths.map(releaseFile));
  const changed = allRecords(snapshotFile);
  const present = new Set(changed.map(({ kind, slug }) => `${kind}/${slug}`));
  const shown = lists.db
    .prepare('SELECT kind, slug, id FROM record')
    .all() as unknown as Difference[];
  const gone = shown.filter(({ kind, slug }) => !present.has(`${kind}/${slug}`));
  return {
    scope: 'full',
    changed: [...changed, ...gone],
    removed: removed.length > 0 ? removed : removals(snapshotFile, shown),
    isPartial: false,
    paths,
    gone: pageNames(lists).filter((name) => !names.has(name)),
  };
}

/** Paths that have something to show, and the files of those that no longer do. */
function split(paths: Set<string>, { kit, lists }: { kit: Kit; lists: ReleaseLists }) {
  const has = lists.db.prepare('SELECT 1 FROM file WHERE name = ?');
  const made: string[] = [];
  const gone: string[] = [];
  for (const page of paths) {
    if (kit.isPath(page)) made.push(page);
    else if (has.get(releaseFile(page))) gone.push(releaseFile(page));
  }
  return { paths: made, gone };
}

/** The paths of a copy that begin with a text, as `Former` of site/data/affected.ts wants them. */
export const under = (lists: ReleaseLists) => {
  const find = lists.db.prepare('SELECT name FROM file WHERE name >= ? AND name < ?');
  return (beginning: string): string[] => {
    const from = beginning.slice(1);
    return find
      .all(from, `${from}\u{10ffff}`)
      .map(({ name }) => `/${String(name).replace(/\.html$/, '')}`);
  };
};

const toChange =
  (kit: Kit) =>
  ({ kind, slug, hash, before }: Difference): RecordChange => ({
    kind,
    slug,
    before,
    after: hash === undefined ? undefined : kind === 'redirect' ? {} : kit.touchOf(kind, slug),
  });

const pageNames = (lists: ReleaseLists): string[] =>
  lists.files().flatMap(({ name }) => (notPages.test(name) ? [] : [name]));

const notPages = /^(search|pagefind|_astro|fonts|partage)\/|^favicon/;

export type Plan = {
  scope: Scope;
  changed: Difference[];
  removed: Difference[];
  /** True where other changes wait. */
  isPartial: boolean;
  /** Pages to make. */
  paths: string[];
  /** Names of files to remove. */
  gone: string[];
  /** In a removal: paths that show who left as they are. */
  mustChange?: Set<string>;
};
type Planned = {
  kit: Kit;
  snapshotFile: string;
  scope: Scope;
  /** True while releases are held: only who left is taken off. */
  isHeld?: boolean | undefined;
  lists: ReleaseLists;
  mark: SnapshotMark;
  live: Manifest | undefined;
};
type ForFull = { kit: Kit; snapshotFile: string; lists: ReleaseLists; removed?: Difference[] };
