import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** Rows of the snapshot that `SNAPSHOT_FILE` names, opened read-only. */
export const rows = (sql: string, ...values: SQLInputValue[]): Row[] =>
  statement(sql).all(...values) as Row[];

/** The first row of an answer, if there is one. */
export const firstRow = (sql: string, ...values: SQLInputValue[]): Row | undefined =>
  statement(sql).get(...values) as Row | undefined;

/** A value of the table `meta`. */
export const meta = (key: MetaKey): string => {
  const known = held?.meta.get(key);
  if (known !== undefined) return known;
  const row = firstRow('SELECT value FROM meta WHERE key = ?', key);
  if (!row) throw new Error(`The snapshot has no ${key}. Write it again: npm run publish.`);
  const value = String(row['value']);
  held?.meta.set(key, value);
  return value;
};

/**
 * Looks for a new state of the snapshot once, when `work` begins, and not at each of the hundreds of reads
 * of a page, which would be a third of the time of a release.
 */
export const inOneState = async <T>(work: () => Promise<T>): Promise<T> => {
  pages += 1;
  held ??= { snapshot: openSnapshot(), meta: new Map() };
  try {
    return await work();
  } finally {
    pages -= 1;
    if (pages === 0) held = undefined;
  }
};

let open: OpenSnapshot | undefined;
let held: { snapshot: OpenSnapshot; meta: Map<MetaKey, string> } | undefined;
let pages = 0;

const statement = (sql: string): StatementSync => {
  const { db, statements } = held?.snapshot ?? openSnapshot();
  const known = statements.get(sql);
  if (known) return known;
  const made = db.prepare(sql);
  statements.set(sql, made);
  return made;
};

/** A snapshot may be changed in place or replaced by another file: the inode tells which. */
const openSnapshot = (): OpenSnapshot => {
  const file = process.env['SNAPSHOT_FILE'];
  if (!file) throw new Error('SNAPSHOT_FILE names no snapshot: set it to the path of snapshot.db.');
  const { ino, dev } = statSync(file);
  const key = `${dev}/${ino}/${file}`;
  if (open?.key === key) return open;
  open?.db.close();
  open = { key, db: new DatabaseSync(file, { readOnly: true }), statements: new Map() };
  return open;
};

type MetaKey = 'asOf' | 'hash' | 'siteUrl';
type Row = Record<string, string | number | null>;
type OpenSnapshot = { key: string; db: DatabaseSync; statements: Map<string, StatementSync> };
