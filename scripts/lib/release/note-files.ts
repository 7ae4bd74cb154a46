/** Keeps a copy's list of files true. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { filesIn } from '../folder-files.ts';
import type { ReleaseFile, ReleaseLists } from './manifest.ts';

/** Notes files that a release wrote and names that it took away. Returns how many files more there are. */
export function noteFiles(
  lists: ReleaseLists,
  { release, files, gone }: { release: number; files: ReleaseFile[]; gone: string[] },
): number {
  const has = lists.db.prepare('SELECT 1 FROM file WHERE name = ?');
  const put = lists.db.prepare('INSERT OR REPLACE INTO file VALUES (?, ?, ?)');
  const back = lists.db.prepare('DELETE FROM gone_file WHERE name = ?');
  const remove = lists.db.prepare('DELETE FROM file WHERE name = ?');
  const went = lists.db.prepare('INSERT OR REPLACE INTO gone_file VALUES (?, ?)');
  let more = 0;
  for (const { name, hash } of files) {
    if (!has.get(name)) more += 1;
    put.run(name, hash, release);
    back.run(name);
  }
  for (const name of gone) {
    if (!has.get(name)) continue;
    more -= 1;
    remove.run(name);
    went.run(name, release);
  }
  return more;
}

/** Notes what lies in a folder of the site that others write (`pagefind`). Returns the files that changed. */
export function noteFolder(
  lists: ReleaseLists,
  { site, folder, release }: { site: string; folder: string; release: number },
): ReleaseFile[] {
  const find = lists.db.prepare('SELECT name, hash FROM file WHERE name >= ? AND name < ?');
  const known = new Map(
    (find.all(`${folder}/`, `${folder}0`) as ReleaseFile[]).map(({ name, hash }) => [name, hash]),
  );
  const present = namesIn(site, folder).map((name) => fileOf(site, name));
  const files = present.filter(({ name, hash }) => known.get(name) !== hash);
  const there = new Set(present.map(({ name }) => name));
  const gone = [...known.keys()].filter((name) => !there.has(name));
  noteFiles(lists, { release, files, gone });
  return files;
}

/** A file of the site as the lists note it. */
export const fileOf = (site: string, name: string): ReleaseFile => ({
  name,
  hash: createHash('sha256')
    .update(fs.readFileSync(path.join(site, name)))
    .digest('hex'),
});

/** Names of the files under a folder of the site, relative to the site. */
export const namesIn = (site: string, folder: string): string[] =>
  filesIn(path.join(site, folder)).map((file) => path.join(folder, file));
