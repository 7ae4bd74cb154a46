/** Who may send something for now: the forms are opened in stages, by whom they are for. */
import * as z from 'zod/mini';
import { Line } from './basics.ts';

/**
 * `talents`: people who sign up. `employers`: productions that write to people. `commissions`: accounts of film
 * commissions, whose work in the CMS is not public.
 */
export const audiences = ['talents', 'employers', 'commissions'] as const;
export type Audience = (typeof audiences)[number];

/** Audiences of public forms: what is decided for them stands on pages. */
export const publicAudiences = ['talents', 'employers'] as const satisfies Audience[];
export type PublicAudience = (typeof publicAudiences)[number];

/** `code`: whoever gives one of the editors' codes (a tour, a meeting). */
export const openingStates = ['open', 'closed', 'code'] as const;
export type OpeningState = (typeof openingStates)[number];

/** Characters. A short code could be guessed. */
export const openingLimits = { sentence: 300, codes: 50, code: { min: 8, max: 40 }, label: 80 };

const Sentence = Line(openingLimits.sentence);

/** What the pages know of an audience that is not open to everybody. The codes themselves are never public. */
export const Restriction = z.strictObject({
  state: z.enum(['closed', 'code']),
  /** What the editors say about it; a language without one has the words of `content/locales`. */
  sentence: z.optional(z.strictObject({ fr: z.optional(Sentence), en: z.optional(Sentence) })),
});
export type Restriction = z.infer<typeof Restriction>;

/** By audience; one that is not there is open. */
export const Opening = z.strictObject({
  talents: z.optional(Restriction),
  employers: z.optional(Restriction),
});
export type Opening = z.infer<typeof Opening>;

/** A code as it is compared: people copy it from a poster, in capitals or with spaces. */
export const bareCode = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();
