import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { PublicKind } from '../../content/schema/snapshot.ts';

/** Rows of the snapshot that `SNAPSHOT_FILE` names, opened read-only. */
export const rows = (sql: string, ...values: SQLInputValue[]): Row[] =>
  statement(sql).all(...values) as Row[];

/** The same rows one at a time: those of everybody are more than should be in memory at once. */
export const eachRow = (sql: string, ...values: SQLInputValue[]): Iterable<Row> =>
  statement(sql).iterate(...values) as Iterable<Row>;

/** The first row of an answer, if there is one. */
export const firstRow = (sql: string, ...values: SQLInputValue[]): Row | undefined =>
  statement(sql).get(...values) as Row | undefined;

/** A value of the table `meta`. */
export const meta = (key: 'asOf' | 'siteUrl' | 'hash' | 'epoch' | 'seq'): string => {
  const value = metaValue(key);
  if (value === undefined)
    throw new Error(`The snapshot has no ${key}. Write it again: npm run publish.`);
  return value;
};

/** The last writing that changed anything of a source; 0 where nothing of it was ever there. */
export const seqOf = (source: Source): number => Number(metaValue(`seq:${source}`) ?? 0);

/** The file and its epoch: a `seq` of another one means nothing. */
export const originOf = (): string => `${(held?.snapshot ?? openSnapshot()).key} ${meta('epoch')}`;

/** The state of the snapshot as a whole: the same words as long as nothing in it has changed. */
export const stateOf = (): string => {
  if (!held) return `${originOf()} ${meta('seq')}`;
  held.state ??= `${originOf()} ${meta('seq')}`;
  return held.state;
};

/**
 * Looks for a new state of the snapshot once, when `work` begins, and not at each of the hundreds of reads
 * of a page, which would be a third of the time of a release.
 */
export const inOneState = async <T>(work: () => Promise<T>): Promise<T> => {
  hold();
  try {
    return await work();
  } finally {
    release();
  }
};

/** As `inOneState`, for work that never waits. */
export const atOnce = <T>(work: () => T): T => {
  hold();
  try {
    return work();
  } finally {
    release();
  }
};

let open: OpenSnapshot | undefined;
let held: Held | undefined;
let holders = 0;

const hold = (): void => {
  held ??= { snapshot: openSnapshot(), meta: new Map(), state: undefined };
  holders += 1;
};

const release = (): void => {
  holders -= 1;
  if (holders === 0) held = undefined;
};

const metaValue = (key: string): string | undefined => {
  if (held?.meta.has(key)) return held.meta.get(key);
  const row = firstRow('SELECT value FROM meta WHERE key = ?', key);
  const value = row && String(row['value']);
  held?.meta.set(key, value);
  return value;
};

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

/** What a value of the site can be made of. */
export type Source = PublicKind | 'redirect';
type Row = Record<string, string | number | null>;
type OpenSnapshot = { key: string; db: DatabaseSync; statements: Map<string, StatementSync> };
type Held = {
  snapshot: OpenSnapshot;
  meta: Map<string, string | undefined>;
  state: string | undefined;
};
