/** "S’inscrire": the rules of the form. Every address is confirmed by mail; then an editor reviews it. */
import type { Payload } from 'payload';
import type { FormError } from '../../content/schema/form-answer.ts';
import { SignUp } from '../../content/schema/sign-up.ts';
import { readColumns } from '../database/rows.ts';
import { keepWordings, shownWordings } from '../people/consents.ts';
import { photoColumns } from '../people/received-photos.ts';
import { readCredits } from '../people/read-credits.ts';
import { formEndpoint } from './form-endpoint.ts';

/** Answers a POST to `/api/forms/sign-up`. */
export const signUpEndpoint = (payload: Payload) => {
  const keepShown = wordingsKept(payload);
  return formEndpoint(payload, {
    form: 'signUp',
    schema: SignUp,
    isNested: true,
    audience: () => 'talents',
    takesPhoto: true,
    from: ({ email }) => ({ email, subject: email.toLowerCase() }),
    found: async (signUp) => {
      const problem = await unknownName(payload, signUp);
      if (problem) return problem;
      await keepShown();
      return { data: await readCredits(payload, signUp) };
    },
    columns: (signUp) => ({
      name: signUp.stageName || `${signUp.firstName} ${signUp.lastName}`,
      email: signUp.email,
      locale: signUp.locale,
    }),
    notes: (signUp, now) => ({
      ...photoColumns(signUp),
      wordings: shownWordings(signUp.locale),
      consentAt: now,
    }),
    confirmation: 'sign-up-confirm',
  });
};

/** A function that stores the wordings of the form, once for all its senders. */
export const wordingsKept = (payload: Payload): (() => Promise<void>) => {
  let kept: Promise<void> | undefined;
  return async () => {
    kept ??= keepWordings(payload);
    await kept.catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
  };
};

/** The first craft or territory that is not in the taxonomy. */
export async function unknownName(
  payload: Payload,
  { crafts, bases }: SignUp,
): Promise<FormError | undefined> {
  const named = crafts.map(({ craft }) => craft);
  const knownCrafts = await knownSlugs(payload, 'crafts', named);
  const craft = named.findIndex((slug) => !knownCrafts.has(slug));
  if (craft !== -1)
    return { path: ['crafts', String(craft), 'craft'], code: 'signUp.craft.unknown' };
  const knownBases = await knownSlugs(payload, 'territories', bases);
  const base = bases.findIndex((slug) => !knownBases.has(slug));
  if (base === -1) return undefined;
  return { path: ['bases', String(base)], code: 'signUp.bases.unknown' };
}

async function knownSlugs(
  payload: Payload,
  collection: 'crafts' | 'territories',
  slugs: string[],
): Promise<Set<string>> {
  const rows = await readColumns(payload, collection, ['slug'], { slug: slugs });
  return new Set(rows.map(({ slug }) => String(slug)));
}
