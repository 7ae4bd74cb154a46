/** What a base was made of, so that a release costs what changed: never public, beside its files. */
import { DatabaseSync } from 'node:sqlite';

/** Makes the state of a base; the caller closes it. */
export function createState(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; ${tables} BEGIN`);
  return db;
}

/** Opens the state of a base. Throws where there is none that can be read. */
export function openState(file: string, { readOnly = true } = {}): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly });
  if (!readOnly)
    db.exec('PRAGMA secure_delete=ON; PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=OFF');
  return db;
}

export const readMeta = (db: DatabaseSync): BaseMeta => {
  const row = db.prepare('SELECT epoch, seq, stamp, removed FROM base').get();
  if (!row) throw new Error('The base of the search index has no state.');
  return row as BaseMeta;
};

/**
 * `person`: people by document number; `works` lists those they name, by number.
 * `work`: works of the snapshot, and slugs that credits name without one (no id); `doc` is the document's number
 * where it is shown, `namers` lists who names it: twice the person's number, and one more where a credit was checked.
 * `again`: works whose people left since, to be looked at each time. Lists are as `encodePostings` writes them.
 */
const tables = `
CREATE TABLE base (epoch TEXT, seq INTEGER, stamp TEXT, removed INTEGER) STRICT;
CREATE TABLE person (n INTEGER PRIMARY KEY, id TEXT NOT NULL, key TEXT NOT NULL, works BLOB NOT NULL) STRICT;
CREATE TABLE work (
  n INTEGER PRIMARY KEY, slug TEXT NOT NULL, id TEXT, doc INTEGER, key TEXT, namers BLOB NOT NULL) STRICT;
CREATE TABLE again (work INTEGER PRIMARY KEY) STRICT;
`;

/** Made when the rows are there: far quicker. */
export const stateIndexes = `
CREATE UNIQUE INDEX person_id ON person (id);
CREATE UNIQUE INDEX person_key ON person (key);
CREATE UNIQUE INDEX work_slug ON work (slug);
CREATE UNIQUE INDEX work_id ON work (id);
CREATE UNIQUE INDEX work_key ON work (key, doc) WHERE doc IS NOT NULL;
`;

/** `removed`: how many documents were taken out of it since it was made. */
export type BaseMeta = { epoch: string; seq: number; stamp: string; removed: number };
