import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** Rows of the snapshot that `SNAPSHOT_FILE` names, opened read-only. */
export const rows = (sql: string, ...values: SQLInputValue[]): Row[] =>
  statement(sql).all(...values) as Row[];

/** The first row of an answer, if there is one. */
export const firstRow = (sql: string, ...values: SQLInputValue[]): Row | undefined =>
  statement(sql).get(...values) as Row | undefined;

/** A value of the table `meta`. */
export const meta = (key: 'asOf' | 'hash' | 'siteUrl'): string => {
  const row = firstRow('SELECT value FROM meta WHERE key = ?', key);
  if (!row) throw new Error(`The snapshot has no ${key}. Write it again: npm run publish.`);
  return String(row['value']);
};

let open: OpenSnapshot | undefined;

/** A snapshot may be changed in place or replaced by another file: the inode tells which. */
const statement = (sql: string): StatementSync => {
  const file = process.env['SNAPSHOT_FILE'];
  if (!file) throw new Error('SNAPSHOT_FILE names no snapshot: set it to the path of snapshot.db.');
  const { ino, dev } = statSync(file);
  const key = `${dev}/${ino}/${file}`;
  if (open?.key !== key) {
    open?.db.close();
    open = { key, db: new DatabaseSync(file, { readOnly: true }), statements: new Map() };
  }
  const known = open.statements.get(sql);
  if (known) return known;
  const made = open.db.prepare(sql);
  open.statements.set(sql, made);
  return made;
};

type Row = Record<string, string | number | null>;
type OpenSnapshot = { key: string; db: DatabaseSync; statements: Map<string, StatementSync> };
