/**
 * Pictures that came with a form and that no editor has decided about: private files under `uploads/received`. A
 * submission names its own by a key; those that no submission names are swept after a day.
 */
import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import type { CollectionAfterDeleteHook, Payload, PayloadRequest } from 'payload';
import * as z from 'zod/mini';
import { photoFields, type FormError } from '../../content/schema/form-answer.ts';
import { sendsPhoto, type SignUp } from '../../content/schema/sign-up.ts';
import { dataFile } from '../env.ts';
import { keyedHash } from '../secrets.ts';
import { decodePhoto } from './decode-photo.ts';

/** Milliseconds for which a picture is kept that came with a form still to be mended. */
const unclaimedMs = 24 * 60 * 60_000;

/** The file of a key; the key must be one. */
const fileOf = (key: string): string => dataFile('uploads', 'received', `${key}.webp`);

const isKey = (key: unknown): key is string => z.uuid().safeParse(key).success;

/**
 * Stores what was sent, or finds what was sent before by its key. Resolves with the key, empty where there is no
 * picture, or with what is to be mended.
 */
export async function receivePhoto({ files, key }: Sent): Promise<string | FormError> {
  const [file] = files;
  if (files.length > 1) return problem('signUp.photo.several');
  if (file) return store(file);
  if (key === undefined || key === '') return '';
  return isKey(key) && (await touch(key)) ? key : problem('signUp.photo.gone');
}

/** The columns of a submission that names the picture it came with. */
export const photoColumns = (signUp: SignUp) => ({
  photo: sendsPhoto(signUp) ? signUp.photo : null,
});

/** WebP; undefined where there is none any more. */
export async function readReceived(key: string | null | undefined): Promise<Buffer | undefined> {
  if (!isKey(key)) return undefined;
  return fs.readFile(fileOf(key)).catch(orMissing);
}

/** Removes the files of these keys that no submission names. */
export async function forgetReceived({ payload, keys, req }: Forgetting): Promise<void> {
  for (const key of keys) {
    if (!isKey(key)) continue;
    const where = { photo: { equals: key } };
    const { totalDocs } = await payload.count({
      collection: 'submissions',
      where,
      ...(req && { req }),
    });
    if (totalDocs === 0) await fs.rm(fileOf(key), { force: true });
  }
}

/** The picture goes with its submission, whoever deletes it. */
export const forgetPhoto: CollectionAfterDeleteHook = ({ doc, req }) =>
  forgetReceived({ payload: req.payload, keys: [doc['photo'] as string | null], req });

/** Names of the files that no submission names and that are too old for one that is on its way. */
export async function strayPhotos(payload: Payload, now = new Date()): Promise<string[]> {
  const folder = dataFile('uploads', 'received');
  const names = (await fs.readdir(folder).catch(orMissing)) ?? [];
  if (names.length === 0) return [];
  const { docs } = await payload.db.find<{ photo: string }>({
    collection: 'submissions',
    where: { photo: { exists: true } },
    pagination: false,
    limit: 0,
    select: { photo: true },
  });
  const named = new Set(docs.map(({ photo }) => fileOf(photo)));
  const strays: string[] = [];
  for (const file of names.map((name) => dataFile('uploads', 'received', name))) {
    const stat = await fs.stat(file).catch(orMissing);
    if (stat && !named.has(file) && stat.mtimeMs < now.getTime() - unclaimedMs) strays.push(file);
  }
  return strays;
}

/** The same picture sent twice has the same key, so that the same form sent twice is the same. */
async function store(file: File): Promise<string | FormError> {
  // Browsers tell the type by the name's ending, or not at all.
  if (!/^(?:image\/.*|application\/octet-stream)?$/.test(file.type))
    return problem('signUp.photo.unreadable');
  const bytes = Buffer.from(await file.arrayBuffer());
  const decoded = await decodePhoto(bytes);
  if (typeof decoded === 'string') return problem(decoded);
  const key = keyOf(bytes);
  await fs.mkdir(dataFile('uploads', 'received'), { recursive: true, mode: 0o700 });
  const making = `${fileOf(key)}.${crypto.randomUUID()}`;
  await fs.writeFile(making, decoded, { mode: 0o600 });
  await fs.rename(making, fileOf(key));
  return key;
}

/** Nobody can know it who has not sent the picture. */
function keyOf(bytes: Buffer): string {
  const hash = Buffer.from(keyedHash('photo', crypto.hash('sha256', bytes)), 'base64url');
  // A UUID of version 8: made of a hash of one's own choice.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** As long as somebody goes on mending, the picture stays. */
async function touch(key: string): Promise<boolean> {
  const now = new Date();
  const touched = fs.utimes(fileOf(key), now, now).then(() => true);
  return (await touched.catch(orMissing)) ?? false;
}

const problem = (code: string): FormError => ({ path: [photoFields.file], code });

function orMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  throw error;
}

type Sent = { files: File[]; key: unknown };
type Forgetting = {
  payload: Payload;
  keys: Iterable<string | null | undefined>;
  req?: PayloadRequest;
};
