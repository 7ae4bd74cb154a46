/** Public copies of pictures: `media/<hash>-<width>.webp`, made once, removed when no record shows them. */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import sharp from 'sharp';
import { dataFile } from '../../cms/env.ts';

/** Makes the files that the snapshot's records name and removes the others. `uploads`: hash → file name. */
export async function writePictures(uploads: Map<string, string>): Promise<void> {
  const folder = dataFile('media');
  fs.mkdirSync(folder, { recursive: true });
  const wanted = new Set<string>();
  for (const { hash, widths } of shownPictures()) {
    for (const width of widths) {
      const name = `${hash}-${width}.webp`;
      wanted.add(name);
      const upload = uploads.get(hash);
      if (upload && !fs.existsSync(path.join(folder, name)))
        await resize({ upload, width, file: path.join(folder, name) });
    }
  }
  for (const name of fs.readdirSync(folder))
    if (!wanted.has(name)) fs.rmSync(path.join(folder, name));
}

function shownPictures(): { hash: string; widths: number[] }[] {
  const db = new DatabaseSync(dataFile('snapshot.db'), { readOnly: true });
  try {
    return db
      .prepare(
        "SELECT json_extract(json, '$.photo') AS photo FROM record WHERE json_extract(json, '$.photo') IS NOT NULL",
      )
      .all()
      .map(({ photo }) => JSON.parse(String(photo)) as { hash: string; widths: number[] });
  } finally {
    db.close();
  }
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
