import type { DatabaseSync } from 'node:sqlite';
import { snapshotTables } from '../../../content/schema/snapshot.ts';

/** The documents that records were made from, read and written with the records themselves. */
export function openMentions(db: DatabaseSync): Mentions {
  const isFirst = !db.prepare('SELECT 1 FROM record LIMIT 1').get();
  const sql = {
    all: db.prepare(`SELECT group_concat(source, ' ') AS sources
      FROM (SELECT source FROM mention WHERE kind = ? AND slug = ? ORDER BY source)`),
    // One statement for all: a person mentions a dozen documents.
    put: db.prepare('INSERT INTO mention SELECT ?, ?, value FROM json_each(?)'),
    drop: db.prepare('DELETE FROM mention WHERE kind = ? AND slug = ?'),
  };
  const waiting = new Map<string, [kind: string, slug: string, sources: string]>();
  return {
    put: (kind, slug, sources) => {
      const wanted = [...sources].toSorted();
      if (isFirst) {
        waiting.set(`${kind}/${slug}`, [kind, slug, JSON.stringify(wanted)]);
        return;
      }
      const before = sql.all.get(kind, slug)?.['sources'] ?? '';
      if (before === wanted.join(' ')) return;
      if (before) sql.drop.run(kind, slug);
      sql.put.run(kind, slug, JSON.stringify(wanted));
    },
    drop: (kind, slug) => {
      waiting.delete(`${kind}/${slug}`);
      if (!isFirst) sql.drop.run(kind, slug);
    },
    end: () => {
      if (waiting.size > 0) putSorted(db, waiting.values());
      waiting.clear();
    },
  };
}

/** A million rows are written in their order, and their index afterwards: one by one took a fifth of a first writing. */
function putSorted(db: DatabaseSync, rows: Iterable<[string, string, string]>): void {
  db.exec(`DROP INDEX mention_record;
    CREATE TEMP TABLE waiting (kind TEXT, slug TEXT, sources TEXT)`);
  const put = db.prepare('INSERT INTO waiting VALUES (?, ?, ?)');
  for (const row of rows) put.run(...row);
  db.exec(`INSERT INTO mention SELECT kind, slug, value FROM waiting, json_each(sources)
      ORDER BY value, kind, slug;
    DROP TABLE waiting; ${snapshotTables}`);
}

export type Mentions = {
  /** Notes what a record was made from, as `collection/id`, and nothing else. */
  put: (kind: string, slug: string, sources: Iterable<string>) => void;
  drop: (kind: string, slug: string) => void;
  /** To be called last: only then is everything in the table. */
  end: () => void;
};
