import * as z from 'zod/mini';
import { Line, Slug } from './basics.ts';

/** A team of a film ("équipe image"), in the order of the credits. */
export const Department = z.strictObject({
  /** Stable key and last part of its address: `image`, `son`, `regie`… */
  slug: Slug,
  /** Place in the credits, from 1. */
  order: z.int().check(z.positive()),
  name: z.strictObject({ fr: Line(80), en: Line(80) }),
});
export type Department = z.infer<typeof Department>;
