/**
 * What a release holds: `manifest.json` for whoever serves it, `manifest.db` for whoever makes the next one.
 * A file of `site/` is written anew, never in place: releases share unchanged files by hard links.
 */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What `manifest.json` says. */
export type Manifest = {
  release: number;
  createdAt: string;
  /** Hash of the snapshot it shows, and the day it was made for. */
  snapshotHash: string;
  asOf: string;
  siteUrl: string;
  /** Stamp of the code that rendered it. */
  kit: string;
  /** True where somebody or something is no longer shown that the release before shows: nobody goes back to that. */
  isRemoval: boolean;
  /** How many pages and files of pages there are; the search's and the code's own are not counted. */
  pages: number;
  /** Value of the Content-Security-Policy header. */
  csp: string;
};

/** A file of `site/` by its name there (`talents/x.html`), with the SHA-256 of its bytes, hexadecimal. */
export type ReleaseFile = { name: string; hash: string };

/** Reads `manifest.json`; undefined where there is none that can be read: such a folder is no release. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

/** Opens the lists of a release's folder, made if they are missing. The caller closes them. */
export function openLists(folder: string, { readOnly = false } = {}): ReleaseLists {
  const file = path.join(folder, 'manifest.db');
  // What a killed writer left is rolled back by the next one who reads, if that one may write.
  const db = new DatabaseSync(file, { readOnly: readOnly && !isCut(file) });
  if (!readOnly) db.exec(`${pragmas} ${tables}`);
  const all = <T>(sql: string, ...values: (string | number)[]): T[] =>
    db.prepare(sql).all(...values) as T[];
  const meta = (key: MetaKey): string | undefined =>
    all<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)[0]?.value;
  const line = (): number[] => JSON.parse(meta('line') ?? '[]') as number[];
  return {
    db,
    meta,
    setMeta: (key, value) =>
      void db.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, value),
    line,
    descendsFrom: (release) =>
      line().includes(release) && release >= Number(meta('forgotten') ?? '0'),
    files: () => all<ReleaseFile>('SELECT name, hash FROM file ORDER BY name'),
    changedSince: (release) =>
      all<ReleaseFile>('SELECT name, hash FROM file WHERE release > ? ORDER BY name', release),
    goneSince: (release) =>
      all<{ name: string }>(
        'SELECT name FROM gone_file WHERE release > ? ORDER BY name',
        release,
      ).map(({ name }) => name),
    close: () => db.close(),
  };
}

const isCut = (file: string): boolean =>
  (fs.statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

const pragmas =
  'PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA cache_size=-64000;';

/**
 * `file`: every file of `site/`; `release` is the one that changed its bytes last.
 * `record`: the records that the pages show, with what each touches (see site/data/affected.ts).
 * `gone_file`, `gone_record`: those that a release took away, until they come back or every copy is beyond it.
 * `doing`: files that a release was about to write or remove: what a killed one left is put back.
 * `meta`: `seq` and `epoch` of the snapshot shown; `line`: the releases it descends from and its own, oldest first;
 * `forgotten`: the last release whose `gone_…` rows are deleted.
 */
const tables = `
CREATE TABLE IF NOT EXISTS file (
  name TEXT PRIMARY KEY, hash TEXT NOT NULL, release INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS file_release ON file (release);
CREATE TABLE IF NOT EXISTS gone_file (
  name TEXT PRIMARY KEY, release INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS record (
  kind TEXT NOT NULL, slug TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL, touch TEXT NOT NULL,
  release INTEGER NOT NULL, PRIMARY KEY (kind, slug)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS record_release ON record (release);
CREATE TABLE IF NOT EXISTS gone_record (
  kind TEXT NOT NULL, slug TEXT NOT NULL, release INTEGER NOT NULL,
  PRIMARY KEY (kind, slug)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS doing (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

type MetaKey = 'seq' | 'epoch' | 'line' | 'forgotten';

export type ReleaseLists = {
  db: DatabaseSync;
  meta: (key: MetaKey) => string | undefined;
  setMeta: (key: MetaKey, value: string) => void;
  /** The releases it descends from, oldest first, its own last; at most 100. */
  line: () => number[];
  /** Whether `changedSince` and `goneSince` of that release are the whole difference to it. */
  descendsFrom: (release: number) => boolean;
  files: () => ReleaseFile[];
  /** Files whose bytes a later release than `release` changed. */
  changedSince: (release: number) => ReleaseFile[];
  /** Names of files that a later release than `release` took away. */
  goneSince: (release: number) => string[];
  close: () => void;
};
