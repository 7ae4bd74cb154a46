import * as z from 'zod/mini';
import { Line, Localized, Slug } from './basics.ts';

/** `theme`: what texts are about, for good. `series`: texts that follow each other. */
export const ThemeKind = z.enum(['theme', 'series']);
export type ThemeKind = z.infer<typeof ThemeKind>;

/** What gathers articles ("rubrique", "série"). It has a page and a feed. */
export const Theme = z.strictObject({
  slug: Slug,
  kind: ThemeKind,
  name: z.strictObject({ fr: Line(80), en: Line(80) }),
  /** One or two sentences: what one finds there. */
  description: Localized(Line(300)),
});
export type Theme = z.infer<typeof Theme>;
