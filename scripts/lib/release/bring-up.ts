/** Makes one copy of the site what another is, by hard links: all of it, or what differs. */
import fs from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { linkFile } from '../folder-files.ts';
import { openLists, type ReleaseLists } from './manifest.ts';
import { namesIn } from './note-files.ts';
import { shareFolder } from '../share/share-files.ts';

/** Folders whose files' names a release does not know beforehand (see `doing` in manifest.ts). */
export const folderMarks = ['search/', 'pagefind/', '_astro/', `${shareFolder}/`];

/** Puts a file of one copy into another by a hard link, or takes it away where the first has none. */
function relink({ name, from, to }: { name: string; from: string; to: string }): void {
  const [source, target] = [path.join(from, 'site', name), path.join(to, 'site', name)];
  fs.rmSync(target, { force: true });
  if (!fs.existsSync(source)) return;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  linkFile(source, target);
}

/** A copy is whole from the moment when its lists have a line; a clone writes them last. */
export function isWhole(folder: string): boolean {
  if (!fs.existsSync(path.join(folder, 'manifest.db'))) return false;
  let lists: ReleaseLists | undefined;
  try {
    lists = openLists(folder, { readOnly: true });
    return lists.line().length > 0;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  } finally {
    lists?.close();
  }
}

/** Lists that cannot be read: SQLite's CORRUPT, NOTADB, and its plain error for tables that are missing. */
export const isDamage = (error: unknown): boolean =>
  [1, 11, 26].includes((error as { errcode?: number }).errcode ?? 0);

export async function cloneInto(folder: string, live: string): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true });
  const lists = openLists(live, { readOnly: true });
  const files = lists.files();
  lists.close();
  const made = new Set<string>();
  for (const [index, { name }] of files.entries()) {
    const target = path.join(folder, 'site', name);
    const parent = path.dirname(target);
    if (!made.has(parent)) fs.mkdirSync(parent, { recursive: true });
    made.add(parent);
    linkFile(path.join(live, 'site', name), target);
    if (index % 2000 === 1999) await nextTurn();
  }
  fs.copyFileSync(path.join(live, 'manifest.db'), path.join(folder, 'manifest.db.making'));
  fs.renameSync(path.join(folder, 'manifest.db.making'), path.join(folder, 'manifest.db'));
}

export async function bringUp(copy: string, live: string): Promise<void> {
  // It is no release while it is changed.
  fs.rmSync(path.join(copy, 'manifest.json'), { force: true });
  const lists = openLists(copy);
  try {
    lists.db.prepare('ATTACH ? AS live').run(path.join(live, 'manifest.db'));
    const own = lists.line().at(-1) ?? 0;
    const isAncestor = descends(live, own);
    const names = new Set([
      ...namesOf(lists, isAncestor ? changedSince(own) : changedAnyhow),
      ...namesOf(lists, 'SELECT name FROM doing').flatMap((name) =>
        folderMarks.includes(name)
          ? [live, copy].flatMap((one) => namesIn(path.join(one, 'site'), name))
          : [name],
      ),
    ]);
    let done = 0;
    for (const name of names) {
      relink({ name, from: live, to: copy });
      done += 1;
      if (done % 2000 === 0) await nextTurn();
    }
    for (const mark of folderMarks) dropEmptyFolders(path.join(copy, 'site', mark));
    lists.db.exec(
      `BEGIN IMMEDIATE; ${isAncestor ? rowsSince(own) : allRows} ${smallTables} COMMIT`,
    );
  } finally {
    lists.close();
  }
}

const namesOf = (lists: ReleaseLists, sql: string): string[] =>
  (lists.db.prepare(sql).all() as { name: string }[]).map(({ name }) => name);

function descends(live: string, from: number): boolean {
  const lists = openLists(live, { readOnly: true });
  const is = lists.descendsFrom(from);
  lists.close();
  return is;
}

/** An empty folder would be taken for one that is whole (see search-index/index-release.ts). */
function dropEmptyFolders(folder: string): void {
  if (!fs.existsSync(folder)) return;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) dropEmptyFolders(path.join(folder, entry.name));
  if (fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
}

const changedSince = (release: number) =>
  `SELECT name FROM live.file WHERE release > ${release}
   UNION SELECT name FROM live.gone_file WHERE release > ${release}`;

/** Of a copy that the live release does not descend from: after a roll-back, or a switch that was cut. */
const changedAnyhow = `
SELECT name FROM (SELECT name, hash FROM main.file EXCEPT SELECT name, hash FROM live.file)
UNION SELECT name FROM (SELECT name, hash FROM live.file EXCEPT SELECT name, hash FROM main.file)`;

const rowsSince = (release: number) => `
DELETE FROM main.file WHERE name IN (SELECT name FROM live.gone_file WHERE release > ${release});
INSERT OR REPLACE INTO main.file SELECT * FROM live.file WHERE release > ${release};
DELETE FROM main.record WHERE (kind, slug) IN (
  SELECT kind, slug FROM live.gone_record WHERE release > ${release});
INSERT OR REPLACE INTO main.record SELECT * FROM live.record WHERE release > ${release};`;

const allRows = `
DELETE FROM main.file; INSERT INTO main.file SELECT * FROM live.file;
DELETE FROM main.record; INSERT INTO main.record SELECT * FROM live.record;`;

const smallTables = `
DELETE FROM main.gone_file; INSERT INTO main.gone_file SELECT * FROM live.gone_file;
DELETE FROM main.gone_record; INSERT INTO main.gone_record SELECT * FROM live.gone_record;
DELETE FROM main.meta; INSERT INTO main.meta SELECT * FROM live.meta;
DELETE FROM main.doing;`;
