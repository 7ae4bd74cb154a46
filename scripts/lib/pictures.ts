/** Public copies of pictures: `media/<hash>-<width>.webp`, made once, removed when no record shows them. */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { chunks } from '../../cms/database/chunks.ts';
import { dataFile } from '../../cms/env.ts';

/**
 * Makes the files that the records of the snapshot show and removes those that they do not.
 * @param touched the pictures to look at (see `writeSnapshot`); without them all, and every file of the folder
 * @param removes false while pages that are live may show what the snapshot does not
 */
export async function writePictures({
  payload,
  file,
  touched,
  removes = true,
}: {
  payload: Payload;
  /** The snapshot. */
  file: string;
  touched?: Sizes[];
  removes?: boolean;
}): Promise<{ made: number; removed: number }> {
  const folder = dataFile('media');
  fs.mkdirSync(folder, { recursive: true });
  const wanted = shownFiles(file, touched);
  // The folder may be large: it is listed for a sweep alone.
  const present = touched ? [...filesOf(touched).keys()] : fs.readdirSync(folder);
  const superfluous = removes ? present.filter((name) => !wanted.has(name)) : [];
  for (const name of superfluous) fs.rmSync(path.join(folder, name), { force: true });
  const missing = [...wanted].filter(([name]) => !fs.existsSync(path.join(folder, name)));
  const uploads = await uploadsOf(payload, new Set(missing.map(([, { hash }]) => hash)));
  let made = 0;
  for (const [name, { hash, width }] of missing) {
    const upload = uploads.get(hash);
    if (!upload) continue;
    await resize({ upload, width, file: path.join(folder, name) });
    made += 1;
  }
  return { made, removed: superfluous.length };
}

/** The names of the files that records show, of some pictures or of all. */
function shownFiles(file: string, touched: Sizes[] | undefined): Map<string, Shown> {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const one = db.prepare('SELECT hash, widths FROM picture WHERE hash = ?');
    const rows = touched
      ? touched.flatMap(({ hash }) => one.all(hash))
      : db.prepare('SELECT hash, widths FROM picture').all();
    return filesOf(
      rows.map(({ hash, widths }) => ({
        hash: String(hash),
        widths: JSON.parse(String(widths)) as number[],
      })),
    );
  } finally {
    db.close();
  }
}

const filesOf = (pictures: Sizes[]): Map<string, Shown> =>
  new Map(
    pictures.flatMap(({ hash, widths }) =>
      widths.map((width): [string, Shown] => [`${hash}-${width}.webp`, { hash, width }]),
    ),
  );

/** Files under `uploads/` by the hash of the picture. */
async function uploadsOf(payload: Payload, hashes: Set<string>): Promise<Map<string, string>> {
  const uploads = new Map<string, string>();
  for (const some of chunks(hashes)) {
    const { docs } = await payload.find({
      collection: 'media',
      where: { hash: { in: some } },
      pagination: false,
      depth: 0,
    });
    for (const { hash, filename } of docs) if (hash && filename) uploads.set(hash, filename);
  }
  return uploads;
}

async function resize({
  upload,
  width,
  file,
}: {
  upload: string;
  width: number;
  file: string;
}): Promise<void> {
  const source = dataFile('uploads', path.basename(upload));
  const temporary = `${file}.making`;
  await sharp(source)
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 78 })
    .toFile(temporary);
  fs.renameSync(temporary, file);
}

/** The hash of a picture and the widths of its files, pixels. */
export type Sizes = { hash: string; widths: number[] };
type Shown = { hash: string; width: number };
