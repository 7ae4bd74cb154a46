import * as z from 'zod/mini';
import { Line, Slug } from './basics.ts';

/** One line of a person's filmography. */
export const Credit = z.strictObject({
  /** Slug of the work; its page exists only if `Work` says so. */
  work: Slug,
  /** Title of the work, so that a filmography needs no second look-up. */
  title: Line(200),
  /** The role held, as the credits print it. */
  role: Line(120),
  /** Year of the work. */
  year: z.int().check(z.gte(1895), z.lte(2100)),
  director: z.optional(Line(200)),
  /** Compared with the credits of the work or with a contract by an editor. */
  isChecked: z.boolean(),
});
export type Credit = z.infer<typeof Credit>;
