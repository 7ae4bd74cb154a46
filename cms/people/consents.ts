/** What people agree to when they sign up: the wordings, and a row for each consent that was given. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { texts } from '../../content/locales/locale.ts';
import { locales, type Locale } from '../../content/schema/basics.ts';
import { ConsentPurpose, sendsPhoto, type SignUp } from '../../content/schema/sign-up.ts';
import type { Row } from '../database/rows.ts';
import type { Submission } from '../payload-types.ts';

/** A purpose that the form asks about. */
export type AskedPurpose = keyof SignUp['consents'];

/** The sentence beside a purpose's box. */
export const wordingOf = (purpose: AskedPurpose, locale: Locale): string =>
  texts(locale).signUp.consents[purpose];

/** SHA-256 of a wording, hexadecimal. */
export const wordingHash = (text: string): string => crypto.hash('sha256', text);

/** By purpose, the hash of what the form shows in a language. */
export const shownWordings = (locale: Locale): Record<AskedPurpose, string> => ({
  publication: wordingHash(wordingOf('publication', locale)),
  photo: wordingHash(wordingOf('photo', locale)),
  contact: wordingHash(wordingOf('contact', locale)),
  reuse: wordingHash(wordingOf('reuse', locale)),
  letters: wordingHash(wordingOf('letters', locale)),
  projects: wordingHash(wordingOf('projects', locale)),
});

/** Stores every wording of today that is not stored yet. */
export async function keepWordings(payload: Payload): Promise<void> {
  const wordings = locales.flatMap((locale) =>
    Object.values(texts(locale).signUp.consents).map((text) => ({ hash: wordingHash(text), text })),
  );
  const isKept = async (hash: string) =>
    (await payload.count({ collection: 'consent-wordings', where: { hash: { equals: hash } } }))
      .totalDocs > 0;
  for (const data of wordings) {
    if (await isKept(data.hash)) continue;
    try {
      await payload.create({ collection: 'consent-wordings', data, depth: 0 });
    } catch (error) {
      // Another process was quicker.
      if (!(await isKept(data.hash))) throw error;
    }
  }
}

/** The consents that a sign-up or an update gave, as rows of `consents`; they count from its confirmation on. */
export function consentRows(
  submission: Pick<Submission, 'id' | 'data' | 'wordings' | 'locale'> & { talent?: string | null },
  now: string,
): Row[] {
  const sent = Object(submission.data) as Partial<SignUp>;
  const { photo = '', isPhotoRemoved = false } = sent;
  // Without a picture, the box beside it is about nothing.
  const means = (purpose: ConsentPurpose) =>
    purpose !== 'photo' || sendsPhoto({ photo, isPhotoRemoved });
  const consents = Object(sent.consents) as Record<string, unknown>;
  const shown = Object(submission.wordings) as Record<string, unknown>;
  return ConsentPurpose.options
    .filter(means)
    .filter((purpose) => consents[purpose] === true && typeof shown[purpose] === 'string')
    .map((purpose) => ({
      id: crypto.randomUUID(),
      createdAt: now,
      updatedAt: now,
      submission: submission.id,
      talent: submission.talent ?? null,
      purpose,
      isGiven: true,
      wordingHash: shown[purpose],
      locale: submission.locale,
      at: now,
    }));
}
