/** "S’inscrire": the rules of the form. Every address is confirmed by mail; then an editor reviews it. */
import type { Payload } from 'payload';
import type { FormError } from '../../content/schema/form-answer.ts';
import { SignUp } from '../../content/schema/sign-up.ts';
import { keepWordings, shownWordings } from '../people/consents.ts';
import { readCredits } from '../people/read-credits.ts';
import { formEndpoint } from './form-endpoint.ts';

/** Answers a POST to `/api/forms/sign-up`. */
export const signUpEndpoint = (payload: Payload) => {
  let kept: Promise<void> | undefined;
  return formEndpoint(payload, {
    form: 'signUp',
    schema: SignUp,
    isNested: true,
    from: ({ email }) => ({ email, subject: email.toLowerCase() }),
    found: async (signUp) => {
      const problem = await unknownName(payload, signUp);
      if (problem) return problem;
      kept ??= keepWordings(payload);
      await kept.catch((error: unknown) => {
        kept = undefined;
        throw error;
      });
      return { data: await readCredits(payload, signUp) };
    },
    columns: (signUp) => ({
      name: signUp.stageName || `${signUp.firstName} ${signUp.lastName}`,
      email: signUp.email,
      locale: signUp.locale,
    }),
    notes: ({ locale }, now) => ({ wordings: shownWordings(locale), consentAt: now }),
    confirmation: 'sign-up-confirm',
  });
};

/** The first craft or territory that is not in the taxonomy. */
async function unknownName(
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
  const { docs } = await payload.db.find<{ slug: string }>({
    collection,
    where: { slug: { in: slugs } },
    pagination: false,
    limit: 0,
    select: { slug: true },
  });
  return new Set(docs.map(({ slug }) => slug));
}
