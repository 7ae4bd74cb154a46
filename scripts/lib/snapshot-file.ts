/** Brings `snapshot.db` up to date with the CMS: changed records only, in one transaction. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Payload } from 'payload';
import { parisDay } from '../../cms/snapshot/values.ts';
import { snapshotTables } from '../../content/schema/snapshot.ts';
import {
  collectionOf,
  readPublic,
  type PublicRow,
  type Refusal,
} from '../../cms/snapshot/read-public.ts';

/** `hash` is the SHA-256 of the ordered list of (kind, slug, hash). `counts` are records by kind. */
export type SnapshotState = {
  hash: string;
  asOf: string;
  counts: Record<string, number>;
  changed: number;
  removed: number;
  refusals: Refusal[];
  /** A picture's hash and its file under `uploads/`. */
  pictures: Map<string, string>;
};

/** Reads every public record and writes those that changed. A record that cannot be published keeps its last public state. */
export async function writeSnapshot({
  payload,
  file,
  siteUrl,
  now = new Date(),
}: {
  payload: Payload;
  file: string;
  siteUrl: string;
  now?: Date;
}): Promise<SnapshotState> {
  const db = openSnapshot(file);
  try {
    const rows: (PublicRow & { hash: string; json: string })[] = [];
    const refusals: Refusal[] = [];
    const { pictures } = await readPublic({
      payload,
      onRow: (row) => {
        const json = JSON.stringify(row.record);
        rows.push({ ...row, json, hash: sha256(`${row.sort}\n${json}`) });
      },
      onRefusal: (refusal) => refusals.push(refusal),
    });
    const redirects = await readRedirects(payload, rows);
    db.exec('BEGIN IMMEDIATE');
    const written = writeRows({ db, rows, kept: refusals });
    writeRedirects(db, redirects);
    const asOf = parisDay(now);
    const hash = sealHash(db);
    const meta = db.prepare(
      'INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
    for (const [key, value] of Object.entries({ asOf, siteUrl, hash })) meta.run(key, value);
    db.exec('COMMIT');
    // What was erased leaves the file now, and not when the log has grown: the render kit keeps the file open.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const counts = Object.fromEntries(
      db
        .prepare('SELECT kind, count(*) AS n FROM record GROUP BY kind')
        .all()
        .map(({ kind, n }) => [kind, n]),
    ) as Record<string, number>;
    return { hash, asOf, counts, ...written, refusals, pictures };
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK');
    db.close();
  }
}

/** Opens the snapshot; one that is damaged is made anew, since all of it comes from the CMS. */
function openSnapshot(file: string): DatabaseSync {
  try {
    return openWhole(file);
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    if (errcode !== sqliteNotADatabase && errcode !== sqliteCorrupt) throw error;
    for (const end of ['', '-wal', '-shm']) fs.rmSync(`${file}${end}`, { force: true });
    return openWhole(file);
  }
}

const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;

function openWhole(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  try {
    db.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON');
    db.exec(snapshotTables);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const sha256 = (text: string) => crypto.createHash('sha256').update(text).digest('hex');

function writeRows({
  db,
  rows,
  kept,
}: {
  db: DatabaseSync;
  rows: (PublicRow & { hash: string; json: string })[];
  kept: Refusal[];
}) {
  const known = new Map(
    db
      .prepare('SELECT kind, slug, id, hash FROM record')
      .all()
      .map((row) => [`${row['kind']}/${row['slug']}`, row]),
  );
  const put = db.prepare(
    'INSERT OR REPLACE INTO record (kind, slug, id, hash, sort, json) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let changed = 0;
  for (const { kind, slug, id, hash, sort, json } of rows) {
    const before = known.get(`${kind}/${slug}`);
    known.delete(`${kind}/${slug}`);
    if (before?.['hash'] === hash && before['id'] === id) continue;
    put.run(kind, slug, id, hash, sort, json);
    changed += 1;
  }
  const refused = new Set(kept.map(({ kind, id }) => `${kind}/${id}`));
  const remove = db.prepare('DELETE FROM record WHERE kind = ? AND slug = ?');
  let removed = 0;
  for (const row of known.values()) {
    if (refused.has(`${row['kind']}/${row['id']}`)) continue;
    remove.run(row['kind'] as string, row['slug'] as string);
    removed += 1;
  }
  return { changed, removed };
}

async function readRedirects(payload: Payload, rows: PublicRow[]) {
  const slugOfRecord = new Map(rows.map(({ kind, id, slug }) => [`${kind}/${id}`, slug]));
  const taken = new Set(rows.map(({ kind, slug }) => `${kind}/${slug}`));
  const { docs } = await payload.find({ collection: 'redirects', pagination: false, depth: 0 });
  return docs.flatMap(({ kind, slug, record }) => {
    const target = slugOfRecord.get(`${kind}/${record}`);
    return target && !taken.has(`${kind}/${slug}`) && kind in collectionOf
      ? [{ kind, slug, target }]
      : [];
  });
}

function writeRedirects(
  db: DatabaseSync,
  redirects: { kind: string; slug: string; target: string }[],
) {
  db.exec('DELETE FROM redirect');
  const put = db.prepare('INSERT OR REPLACE INTO redirect VALUES (?, ?, ?)');
  for (const { kind, slug, target } of redirects) put.run(kind, slug, target);
}

function sealHash(db: DatabaseSync): string {
  const hash = crypto.createHash('sha256');
  for (const row of db
    .prepare('SELECT kind, slug, hash FROM record ORDER BY kind, slug')
    .iterate()) {
    hash.update(`${row['kind']}\n${row['slug']}\n${row['hash']}\n`);
  }
  for (const row of db
    .prepare('SELECT kind, slug, target FROM redirect ORDER BY kind, slug')
    .iterate()) {
    hash.update(`redirect\n${row['kind']}\n${row['slug']}\n${row['target']}\n`);
  }
  return hash.digest('hex');
}
