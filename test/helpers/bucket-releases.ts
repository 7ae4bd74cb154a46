/** Small releases with their lists, as the release writer leaves them, for the tests of a bucket. */
import { hash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openLists } from '../../scripts/lib/release/manifest.ts';
import type { Shown } from '../../scripts/lib/targets/target.ts';
import { s3Target } from '../../scripts/lib/targets/s3-target.ts';
import type { BucketSettings } from '../../cms/env.ts';

/** A fresh folder with releases, pictures and a target over a bucket. */
export function makeGround(bucket: BucketSettings) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-targets-'));
  const media = path.join(dataDir, 'media');
  const memoryFile = path.join(dataDir, 'bucket.db');
  fs.mkdirSync(media);
  const target = s3Target({ bucket, memoryFile, media });
  const folderOf = (number: number) => path.join(dataDir, 'releases', String(number));
  return {
    target,
    folderOf,
    media,
    memoryFile,
    /** Writes release `number` with these files, by name. */
    write: (number: number, site: Record<string, string>): void => {
      const folder = folderOf(number);
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder, { recursive: true });
      const manifest = { release: number, snapshotHash: `snapshot-${number}` };
      fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
      const lists = openLists(folder);
      const add = lists.db.prepare('INSERT INTO file VALUES (?, ?, ?)');
      for (const [name, text] of Object.entries(site)) {
        const file = path.join(folder, 'site', name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
        add.run(name, hash('sha256', text), number);
      }
      lists.close();
    },
    show: (number: number, more: { isUrgent?: boolean; signal?: AbortSignal } = {}) =>
      target.show({ number, folder: folderOf(number), ...more }) satisfies Promise<Shown>,
    addPicture: (name: string, bytes: string) => fs.writeFileSync(path.join(media, name), bytes),
    removePicture: (name: string) => fs.rmSync(path.join(media, name)),
    remove: () => fs.rmSync(dataDir, { recursive: true, force: true }),
  };
}
