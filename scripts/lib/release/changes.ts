/** What differs between a snapshot and the records that a copy of the site shows. */
import { DatabaseSync } from 'node:sqlite';
import type { PublicKind } from '../../../content/schema/snapshot.ts';
import type { Touch } from '../../../site/data/affected.ts';
import type { ReleaseLists } from './manifest.ts';

/** A record that differs. `hash` is its hash now, none where it went; `replaced`: whose slug it took. */
export type Difference = {
  kind: PublicKind | 'redirect';
  slug: string;
  id: string;
  hash?: string;
  before?: Touch;
  replaced?: string;
};

/** The state of a snapshot: `seq` counts within one `epoch`. */
export type SnapshotMark = {
  epoch: string;
  seq: number;
  asOf: string;
  hash: string;
  siteUrl: string;
};

/**
 * The records whose hash is not the one that the copy shows, of the snapshot file that the copy was made from: only
 * what was written since is looked at, the rest cannot differ. A redirect is a page of a line: it is not compared.
 */
export function differences(snapshotFile: string, lists: ReleaseLists): Difference[] {
  const since = Number(lists.meta('seq') ?? '0');
  const shown = lists.db.prepare('SELECT id, hash, touch FROM record WHERE kind = ? AND slug = ?');
  return reading(snapshotFile, (db) => {
    const kinds = db.prepare('SELECT DISTINCT kind FROM record').all();
    const written = kinds.flatMap(({ kind }) =>
      db
        .prepare('SELECT kind, slug, id, hash FROM record WHERE kind = ? AND seq > ?')
        .all(String(kind), since),
    );
    const gone = db.prepare("SELECT kind, slug FROM gone WHERE seq > ? AND kind <> 'redirect'");
    const redirects = db.prepare(
      `SELECT kind || '/' || slug AS slug, target AS hash FROM redirect WHERE seq > ?
       UNION ALL SELECT slug, NULL FROM gone WHERE kind = 'redirect' AND seq > ?`,
    );
    return [
      ...(written as Row[]).flatMap((row) => {
        const before = shown.get(row.kind, row.slug);
        // Another person may have taken the slug of one who left.
        const isOther = before !== undefined && before['id'] !== row.id;
        if (before?.['hash'] === row.hash && !isOther) return [];
        const replaced = isOther ? { replaced: String(before['id']) } : {};
        return [{ ...row, ...touchIn(before), ...replaced }];
      }),
      ...(gone.all(since) as Row[]).flatMap(({ kind, slug }) => {
        const before = shown.get(kind, slug);
        return before ? [{ kind, slug, id: String(before['id']), ...touchIn(before) }] : [];
      }),
      ...redirects.all(since, since).map(({ slug, hash }) => ({
        kind: 'redirect' as const,
        slug: String(slug),
        id: String(slug),
        ...(hash === null ? {} : { hash: String(hash) }),
      })),
    ];
  });
}

/** Every record of a snapshot, as a difference to nothing. */
export const allRecords = (snapshotFile: string): Difference[] =>
  reading(
    snapshotFile,
    (db) => db.prepare('SELECT kind, slug, id, hash FROM record').all() as Row[],
  );

/** Those of the differences that took something off the site: its record is in the snapshot under no slug now. */
export const removals = (snapshotFile: string, found: Difference[]): Difference[] =>
  reading(snapshotFile, (db) => {
    const isThere = db.prepare('SELECT 1 FROM record WHERE kind = ? AND id = ?');
    return found.filter(({ kind, id, hash, replaced }) => {
      const left = hash === undefined ? id : replaced;
      return kind !== 'redirect' && left !== undefined && !isThere.get(kind, left);
    });
  });

/** The state that a snapshot file is in. */
export const snapshotMark = (snapshotFile: string): SnapshotMark =>
  reading(snapshotFile, (db) => {
    const value = (key: string) =>
      String(db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value'] ?? '');
    return {
      epoch: value('epoch'),
      seq: Number(value('seq')),
      asOf: value('asOf'),
      hash: value('hash'),
      siteUrl: value('siteUrl'),
    };
  });

/** How many records of each kind a snapshot has. */
export const countsOf = (snapshotFile: string): Record<string, number> =>
  reading(snapshotFile, (db) =>
    Object.fromEntries(
      (db.prepare('SELECT kind, count(*) AS n FROM record GROUP BY kind').all() as Count[]).map(
        ({ kind, n }) => [kind, n],
      ),
    ),
  );

/** Notes in the lists that the copy shows these records from a release on. */
export function noteRecords(
  lists: ReleaseLists,
  { changed, release, touchOf }: { changed: Difference[]; release: number; touchOf: TouchOf },
): void {
  const put = lists.db.prepare('INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?, ?)');
  const back = lists.db.prepare('DELETE FROM gone_record WHERE kind = ? AND slug = ?');
  const remove = lists.db.prepare('DELETE FROM record WHERE kind = ? AND slug = ?');
  const went = lists.db.prepare('INSERT OR REPLACE INTO gone_record VALUES (?, ?, ?)');
  for (const { kind, slug, id, hash } of changed) {
    if (kind === 'redirect') continue;
    if (hash === undefined) {
      remove.run(kind, slug);
      went.run(kind, slug, release);
    } else {
      put.run(kind, slug, id, hash, JSON.stringify(touchOf(kind, slug)), release);
      back.run(kind, slug);
    }
  }
}

function reading<T>(file: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const touchIn = (row: Record<string, unknown> | undefined): { before?: Touch } =>
  row ? { before: JSON.parse(String(row['touch'])) as Touch } : {};

type TouchOf = (kind: PublicKind, slug: string) => Touch;
type Row = { kind: PublicKind; slug: string; id: string; hash: string };
type Count = { kind: string; n: number };
