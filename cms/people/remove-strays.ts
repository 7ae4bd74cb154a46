import fs from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { dataFile } from '../env.ts';
import { strayPhotos } from './received-photos.ts';

/** A picture is written a moment before its document: younger files are left alone. */
const youngMs = 60 * 60_000;

/**
 * Removes uploads and kept mails that no document names: a restored folder brings back those of whoever was erased.
 * Resolves with how many.
 */
export async function removeStrays(payload: Payload): Promise<number> {
  const received = await strayPhotos(payload);
  for (const file of received) fs.rmSync(file, { force: true });
  const [pictures, mails] = [
    await namesOf(payload, 'media', 'filename'),
    await namesOf(payload, 'outbox', 'id'),
  ];
  return (
    received.length +
    removeOthers({ folder: dataFile('uploads'), isKept: (name) => pictures.has(name) }) +
    removeOthers({
      folder: dataFile('outbox'),
      isKept: (name) => mails.has(path.basename(name, '.eml')),
    })
  );
}

function removeOthers({ folder, isKept }: Folder): number {
  if (!fs.existsSync(folder)) return 0;
  const before = Date.now() - youngMs;
  const strays = fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() && !isKept(entry.name) ? [entry.name] : []))
    .filter((name) => fs.statSync(path.join(folder, name)).mtimeMs < before);
  for (const name of strays) fs.rmSync(path.join(folder, name), { force: true });
  return strays.length;
}

async function namesOf(payload: Payload, collection: 'media' | 'outbox', field: string) {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection,
    pagination: false,
    limit: 0,
    ...(field !== 'id' && { select: { [field]: true } }),
  });
  return new Set(docs.map((doc) => String(doc[field])));
}

type Folder = { folder: string; isKept: (name: string) => boolean };
