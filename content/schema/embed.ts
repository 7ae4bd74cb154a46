/** What other sites may read of our people (`/data/gens/…`): a promise to them, so that a change of its shape is another `version`. */
import * as z from 'zod/mini';
import { Line, Slug } from './basics.ts';
import { Experience, talentLimits } from './talent.ts';

/** A trade's name says both forms of its title. */
const Named = z.strictObject({
  slug: Slug,
  name: z.strictObject({ fr: Line(300), en: Line(300) }),
});

/** A person who agreed that their film commission reuses their page. Nothing that they did not make public there. */
const OpenPerson = z.strictObject({
  /** The name shown. */
  name: Line(talentLimits.name),
  /** Address of the French page; the English one has `/en` before its path. */
  page: z.url(),
  /** First is the main one; `name.fr` in the form that the person chose. */
  crafts: z
    .array(z.extend(Named, { experience: Experience }))
    .check(z.minLength(1), z.maxLength(talentLimits.crafts)),
  /** Where they work without expenses. */
  bases: z.array(Named).check(z.minLength(1), z.maxLength(talentLimits.bases)),
  /** True where credits of the person were checked. */
  hasCheckedCredits: z.boolean(),
});

/** One file: the people of a region, or those who hold a craft there, in alphabetical order. */
export const OpenPeople = z.strictObject({
  version: z.literal(1),
  region: Named,
  /** Missing in the file of a whole region. */
  craft: z.optional(Named),
  people: z.array(OpenPerson),
});
export type OpenPeople = z.infer<typeof OpenPeople>;
