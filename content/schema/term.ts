import * as z from 'zod/mini';
import { Line, Localized, Slug } from './basics.ts';

/** A word of the set, of production or of postproduction ("lexique"). */
export const Term = z.strictObject({
  slug: Slug,
  /** The word in both languages, as people of the trade write it. */
  name: z.strictObject({ fr: Line(80), en: Line(80) }),
  /** Other words for the same thing, in French. */
  synonyms: z.array(Line(80)),
  definition: Localized(Line(600)),
  /** Slugs of the crafts whose word it is, at least one. */
  crafts: z.array(Slug).check(z.minLength(1), z.maxLength(8)),
  /** Slugs of terms to read besides. */
  seeAlso: z.array(Slug),
});
export type Term = z.infer<typeof Term>;
