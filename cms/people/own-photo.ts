/** The picture on a person's page: from what they sent to Media, and away again. */
import fs from 'node:fs/promises';
import type { PayloadRequest } from 'payload';
import { fill, texts } from '../../content/locales/locale.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { sendsPhoto, type SignUp } from '../../content/schema/sign-up.ts';
import { rowsOf } from '../database/rows.ts';
import { dataFile } from '../env.ts';
import { setState } from './own-act.ts';
import { personOf, unusedPictures } from './person.ts';
import { forgetReceived, readReceived } from './received-photos.ts';

/**
 * What an accepted submission makes of the page's picture: the id of a new one, null where it is taken off, undefined
 * where it stays. `name`: the one that the page shows.
 */
export async function acceptPhoto({ req, signUp, key, name }: Accepting): Promise<Photo> {
  if (signUp.isPhotoRemoved) return null;
  // Without its key, it was withdrawn since.
  const data = sendsPhoto(signUp) ? await readReceived(key) : undefined;
  if (!data) return undefined;
  const common = { collection: 'media', depth: 0, req } as const;
  const alt = (locale: Locale) => fill(texts(locale).talent.photo, { name });
  const { id, filename } = await req.payload.create({
    ...common,
    locale: 'fr',
    data: { alt: alt('fr'), credit: signUp.photoCredit, purpose: 'portrait' },
    file: { data, mimetype: 'image/webp', name: 'portrait.webp', size: data.length },
  });
  req.context[madeFile] = filename;
  await req.payload.update({ ...common, id, locale: 'en', data: { alt: alt('en') } });
  return id;
}

/** Removes the file of a picture whose record was rolled back with the decision. */
export async function undoPhoto({ context }: PayloadRequest): Promise<void> {
  const file = context[madeFile];
  if (typeof file === 'string') await fs.rm(dataFile('uploads', file), { force: true });
}

const madeFile = 'file of an accepted picture';

/**
 * Shows this picture, or none, on the page of a person and in all versions of it: nobody brings back one that they
 * replaced or took off. Those that nothing shows any more are erased.
 */
export async function setPhoto({ req, talent, photo }: Setting): Promise<void> {
  const { payload } = req;
  const person = await personOf({ payload, talent, req });
  const own = { photo };
  await setState({ rows: await rowsOf(req), own, where: { equal: { id: talent } } });
  const former = (person?.photos ?? []).filter((id) => id !== photo);
  for (const picture of await unusedPictures({ payload, pictures: former, req }))
    await payload.delete({ collection: 'media', id: picture, req });
}

/** Forgets the pictures that wait for an editor with what this person sent. */
export async function forgetSentPhotos(req: PayloadRequest, talent: string): Promise<void> {
  const { docs } = await req.payload.db.find<{ id: string; photo: string }>({
    collection: 'submissions',
    where: { and: [{ talent: { equals: talent } }, { photo: { exists: true } }] },
    pagination: false,
    limit: 0,
    req,
  });
  const rows = await rowsOf(req);
  for (const { id } of docs) await rows.update('submissions', { photo: null }, { equal: { id } });
  await forgetReceived({ payload: req.payload, keys: docs.map(({ photo }) => photo), req });
}

type Photo = string | null | undefined;
type Accepting = {
  req: PayloadRequest;
  signUp: SignUp;
  /** The `photo` of the submission. */
  key: string | null | undefined;
  name: string;
};
type Setting = { req: PayloadRequest; talent: string; photo: string | null };
