/** The picture of a form, before the rest is read: so that it is kept where something else is to be mended. */
import type { Nested } from '../../content/schema/flat-fields.ts';
import { photoFields, type FormError } from '../../content/schema/form-answer.ts';
import { receivePhoto } from '../people/received-photos.ts';
import { allows } from './rate-limits.ts';
import { answer, type ReadForm } from './read-form.ts';

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

/**
 * How a form is refused from here on: with the key of the picture that was received, so that it is not chosen again.
 * `mend`: errors at the fields as they were sent.
 */
export const refusalsWith = ({ key }: Pick<Taken, 'key'>, flatPath: Nested['flatPath']) => {
  const refuse = (status: number, errors: FormError[]): Response =>
    answer(status, { ok: false, errors, ...(key && { photo: key }) });
  const mend = (errors: FormError[]): Response =>
    refuse(
      422,
      errors.map(({ path, code }) => ({ path: flatPath(path), code })),
    );
  return { refuse, mend };
};

/** Of a form that takes none. */
export const withoutPhoto = ({ fields }: ReadForm): Taken => ({ fields, key: '' });

const isTicked = (value: unknown): boolean => ['on', 'true', true].includes(value as string);

type Taken = { fields: Record<string, unknown>; key: string; problem?: FormError };
