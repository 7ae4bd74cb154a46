/** The picture of a form, before the rest is read: so that it is kept where something else is to be mended. */
import { photoFields, type FormError } from '../../content/schema/form-answer.ts';
import { receivePhoto } from '../people/received-photos.ts';
import { allows } from './rate-limits.ts';
import type { ReadForm } from './read-form.ts';

/** The form with the key of its picture in place of the picture, empty where there is none or it is taken back. */
export async function takePhoto({ fields, photos, visitor, isTrapped }: ReadForm): Promise<Taken> {
  const { [photoFields.key]: sent, ...others } = fields;
  // Whoever takes one picture back and chooses another means the other.
  if (photos.length > 0) delete others['isPhotoRemoved'];
  const withKey = (key: string): Taken => ({ fields: { ...others, [photoFields.key]: key }, key });
  if (isTrapped || isTicked(others['isPhotoRemoved'])) return withKey('');
  if (photos.length > 0 && !(await allows({ photo: visitor })))
    return { ...withKey(''), problem: { path: [photoFields.file], code: 'form.tooMany' } };
  const taken = await receivePhoto({ files: photos, key: sent });
  return typeof taken === 'string' ? withKey(taken) : { ...withKey(''), problem: taken };
}

/** Of a form that takes none. */
export const withoutPhoto = ({ fields }: ReadForm): Taken => ({ fields, key: '' });

const isTicked = (value: unknown): boolean => ['on', 'true', true].includes(value as string);

type Taken = { fields: Record<string, unknown>; key: string; problem?: FormError };
