/** Releases made from a snapshot file without a CMS, and what lies on disk of them. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dataFile, nameSnapshot } from '../../cms/env.ts';
import { releaseFile } from '../../content/routes.ts';
import type { Kit } from '../../scripts/lib/kit.ts';
import { isSettled, settle } from '../../scripts/lib/release/copies.ts';
import { makeRelease, type Asked, type Made } from '../../scripts/lib/release/make-release.ts';
import { openLists } from '../../scripts/lib/release/manifest.ts';

/** The snapshot of this test file. */
export const snapshotFile = (): string => dataFile('snapshot.db');

/** A file of the live site. */
export const livePage = (name: string): string =>
  fs.readFileSync(dataFile('current', 'site', name), 'utf8');

/** Makes a release and settles the copies, as the worker does. */
export async function release(kit: Kit, asked: Partial<Asked> = {}): Promise<Made | undefined> {
  const made = await makeRelease({
    kit,
    snapshotFile: snapshotFile(),
    indexDir: dataFile('index'),
    scope: 'changes',
    log: () => {},
    step: async (_, work) => work(),
    ...asked,
  });
  if (made || !isSettled()) await (await settle())();
  return made;
}

/** Every page of the snapshot rendered by a kit that knows nothing of earlier states, by file name. */
export async function pagesAfresh(kit: Kit): Promise<Map<string, Buffer>> {
  // A kit knows a snapshot by its path and inode, and an inode is given again: each copy has a name of its own.
  copies += 1;
  const copy = dataFile(`afresh-${copies}.db`);
  fs.copyFileSync(snapshotFile(), copy);
  nameSnapshot(copy);
  try {
    const pages = new Map<string, Buffer>();
    for (const page of kit.paths()) pages.set(releaseFile(page), (await kit.render(page)).body);
    return pages;
  } finally {
    nameSnapshot(snapshotFile());
    fs.rmSync(copy);
  }
}

let copies = 0;

/** What a copy's site differs in from pages: names of those that are missing, too many, or other. */
export function differencesTo(pages: Map<string, Buffer>, copy = dataFile('current')): string[] {
  const site = path.join(copy, 'site');
  const names = filesUnder(site).filter((name) => !notPages.test(name));
  return [
    ...names.filter((name) => !pages.has(name)).map((name) => `${name} is too many`),
    ...[...pages].flatMap(([name, body]) => {
      const file = path.join(site, name);
      if (!fs.existsSync(file)) return [`${name} is missing`];
      return fs.readFileSync(file).equals(body) ? [] : [`${name} is another`];
    }),
  ];
}

/** Share images that a copy has too many or too few, going by what the kit says of the snapshot. */
export function otherImages(kit: Kit, copy = dataFile('current')): string[] {
  const wanted = new Set(kit.shareImages().map((image) => image.path.slice(1)));
  const present = filesUnder(path.join(copy, 'site')).filter((name) => name.startsWith('partage/'));
  return [
    ...present.filter((name) => !wanted.has(name)).map((name) => `${name} is too many`),
    ...[...wanted].filter((name) => !present.includes(name)).map((name) => `${name} is missing`),
  ];
}

/** What a copy's lists say that its files do not, and the other way round. */
export function untrueLists(copy: string): string[] {
  const lists = openLists(copy, { readOnly: true });
  const listed = new Map(lists.files().map(({ name, hash }) => [name, hash]));
  lists.close();
  const present = filesUnder(path.join(copy, 'site'));
  const said = `${path.basename(copy)}: `;
  return [
    ...present.filter((name) => !listed.has(name)).map((name) => `${said}${name} is not listed`),
    ...[...listed].flatMap(([name, hash]) => {
      const file = path.join(copy, 'site', name);
      if (!fs.existsSync(file)) return [`${said}${name} is listed only`];
      return sha256(fs.readFileSync(file)) === hash ? [] : [`${said}${name} has another hash`];
    }),
  ];
}

/** Files of a copy's site with their bytes, as one text: equal for equal copies. */
export const stateOfCopy = (copy: string): string =>
  filesUnder(path.join(copy, 'site'))
    .map((name) => `${name} ${sha256(fs.readFileSync(path.join(copy, 'site', name)))}`)
    .join('\n');

/** Records that the live release says it shows, in the words of `recordsIn`. */
export const recordsShown = (): string[] =>
  recordsOf(fs.realpathSync(dataFile('current', 'manifest.db')));

/** Ids of people who stand in a copy although they are not in the snapshot. */
export function peopleGoneFrom(copy: string): string[] {
  const present = new Set(recordsIn().map((record) => record.split(' ')[2]));
  return recordsOf(fs.realpathSync(path.join(copy, 'manifest.db')))
    .filter((record) => record.startsWith('talent ') && !present.has(record.split(' ')[2]))
    .map((record) => `${path.basename(copy)}: ${record}`);
}

/** The records of the snapshot: kind, slug, id and hash of each. */
export const recordsIn = (): string[] => recordsOf(snapshotFile());

/** Names of the files under a folder, in order. */
export const filesUnder = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();

/** Folders of the copies on disk, `.next` among them. */
export const copiesOnDisk = (): string[] =>
  fs.readdirSync(dataFile('releases')).map((name) => dataFile('releases', name));

function recordsOf(file: string): string[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const found = db.prepare('SELECT kind, slug, id, hash FROM record ORDER BY kind, slug').all();
  db.close();
  return found.map(({ kind, slug, id, hash }) => `${kind} ${slug} ${id} ${hash}`);
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Made of the pages or of the code. */
const notPages = /^(search|pagefind|_astro|fonts|partage)\/|^favicon/;
