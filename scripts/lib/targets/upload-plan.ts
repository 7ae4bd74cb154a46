/** What has to change in a bucket so that it shows a release. */
import fs from 'node:fs';
import path from 'node:path';
import type { ReleaseLists } from '../release/manifest.ts';
import { isKeptForOpenPages, isPage, stage } from './bucket-object.ts';

/**
 * Compares the lists of a release and the public pictures on disk with what the bucket holds (see bucket-memory.ts).
 * Costs one pass over the lists, whatever release the bucket showed before.
 */
export function planUpload({ lists, memoryFile, pictures, number, isUrgent }: Asked): Plan {
  const { db } = lists;
  db.prepare('ATTACH ? AS bucket').run(memoryFile);
  try {
    const changed = db.prepare(changedFiles).all() as Changed[];
    const gone = db.prepare(goneFiles).all() as { name: string; leaving: number | null }[];
    const back = db.prepare(filesBack).all() as { name: string }[];
    const held = pictures && (db.prepare(heldPictures).all() as { name: string; hash: string }[]);
    const shown = new Set(held?.filter(({ hash }) => hash !== '').map(({ name }) => name));
    const isLeft = isUrgent || gone.some(({ name }) => isPage(name));
    const { kept = [], removed = [] } = Object.groupBy(gone, ({ name, leaving }) =>
      isKeptForOpenPages({ name, isLeft }) && (leaving ?? number) === number ? 'kept' : 'removed',
    );
    const newPictures = pictures?.filter((name) => !shown.has(name)) ?? [];
    const wanted = new Set(pictures);
    const gonePictures = held?.filter(({ name }) => !wanted.has(name)) ?? [];
    const send = [
      ...newPictures.map((name) => ({ name, hash: pictureHash, isNew: true })),
      ...changed.map(({ name, hash, isNew }) => ({ name, hash, isNew: isNew === 1 })),
    ];
    const byStage = Object.groupBy(send, ({ name, isNew }) => stage({ name, isNew, isUrgent }));
    return {
      stages: Object.entries(byStage)
        .toSorted(([a], [b]) => Number(a) - Number(b))
        .map(([, files = []]) => files),
      remove: [...removed, ...gonePictures].map(({ name }) => name),
      keep: kept.map(({ name }) => name),
      back: back.map(({ name }) => name),
    };
  } finally {
    db.exec('DETACH bucket');
  }
}

/**
 * The public pictures on disk (`media/….webp`), with a stamp of their folder. No names where the stamp is `known`:
 * nothing changed. No stamp while the folder is so young that a picture may join it unseen.
 */
export function listPictures({ media, known }: { media: string; known: string | undefined }): {
  names?: string[];
  stamp?: string;
} {
  const folder = fs.statSync(media, { bigint: true, throwIfNoEntry: false });
  if (!folder) return { names: [] };
  const stamp = String(folder.mtimeNs);
  if (stamp === known) return { stamp };
  const names = fs
    .readdirSync(media)
    .filter((name) => /^[0-9a-f]{24}-\d{1,5}\.webp$/.test(name))
    .map((name) => path.posix.join('media', name));
  const isSettled = Date.now() - Number(folder.mtimeMs) > 2_000;
  return { names, ...(isSettled && { stamp }) };
}

/** A picture's name holds the hash of its bytes: what is there under it is it. */
export const pictureHash = 'picture';

const isPicture = `o.name >= 'media/' AND o.name < 'media0'`;
const changedFiles = `
SELECT f.name, f.hash, o.name IS NULL AS isNew
FROM main.file f LEFT JOIN bucket.object o ON o.name = f.name WHERE o.hash IS NOT f.hash`;
const goneFiles = `
SELECT o.name, o.leaving FROM bucket.object o LEFT JOIN main.file f ON f.name = o.name
WHERE f.name IS NULL AND NOT (${isPicture})`;
const filesBack = `
SELECT o.name FROM bucket.object o JOIN main.file f ON f.name = o.name WHERE o.leaving IS NOT NULL`;
const heldPictures = `SELECT o.name, o.hash FROM bucket.object o WHERE ${isPicture}`;

export type FileToSend = { name: string; hash: string; isNew: boolean };
/** `stages` in the order of sending; `keep`: gone from the release, left in the bucket for one more. */
export type Plan = { stages: FileToSend[][]; remove: string[]; keep: string[]; back: string[] };
type Changed = { name: string; hash: string; isNew: number };
type Asked = {
  lists: ReleaseLists;
  memoryFile: string;
  /** Undefined where they did not change. */
  pictures: string[] | undefined;
  number: number;
  isUrgent: boolean;
};
