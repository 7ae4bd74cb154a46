/** What a release must fulfil as a whole before it goes live; its pages are checked one by one (check-page.ts). */
import { recordHref } from '../../../content/routes.ts';
import type { PublicKind } from '../../../content/schema/snapshot.ts';
import type { ReleaseLists } from '../../lib/release/manifest.ts';
import { findSearchProblems } from './search.ts';

export type ReleaseToCheck = {
  /** Folder of the pages. */
  site: string;
  lists: ReleaseLists;
  snapshotFile: string;
  /** Records of the snapshot by kind; undefined where the release shows a part of its changes. */
  counts: Record<string, number> | undefined;
  /** Slugs of some people who changed and who left: the search is asked for them. */
  sample: { present: string[]; gone: string[] };
};

/** Throws one error that lists every problem found, at most 20. */
export async function checkRelease(release: ReleaseToCheck): Promise<void> {
  const search = await findSearchProblems({ ...release, isPart: release.counts === undefined });
  const problems = [...findMissingRecords(release), ...search];
  if (problems.length === 0) return;
  const more = problems.length > 20 ? [`… and ${problems.length - 20} more`] : [];
  throw new Error(
    [`The checks found ${problems.length} problems:`, ...problems.slice(0, 20), ...more].join('\n'),
  );
}

/** Every record of the snapshot is shown, and every person has a page in both languages. */
function findMissingRecords({ lists, counts }: ReleaseToCheck): string[] {
  if (!counts) return [];
  const shown = new Map(
    (
      lists.db.prepare('SELECT kind, count(*) AS n FROM record GROUP BY kind').all() as {
        kind: PublicKind;
        n: number;
      }[]
    ).map(({ kind, n }) => [kind, n]),
  );
  const wrong = Object.entries(counts)
    .filter(([kind, n]) => (shown.get(kind as PublicKind) ?? 0) !== n)
    .map(
      ([kind, n]) =>
        `the pages show ${shown.get(kind as PublicKind) ?? 0} ${kind}, the records are ${n}`,
    );
  const people = counts['talent'] ?? 0;
  const missing = (['fr', 'en'] as const).flatMap((locale) => {
    const folder = recordHref('talent', '', locale).slice(1);
    const range = lists.db.prepare(
      "SELECT count(*) AS n FROM file WHERE name >= ? AND name < ? AND instr(substr(name, length(?) + 1), '/') = 0",
    );
    // Former addresses of people are pages of the same folder: there may be more, never fewer.
    const pages = Number(range.get(folder, `${folder}\u{10ffff}`, folder)?.['n']);
    return pages < people ? [`${folder}…: ${pages} pages for ${people} people`] : [];
  });
  return [...wrong, ...missing];
}
