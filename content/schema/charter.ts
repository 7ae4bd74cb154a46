import * as z from 'zod/mini';
import { Day, Line, Localized, Slug, WebAddress, type Locale } from './basics.ts';

/** Lengths in characters. */
export const charterLimits = { title: 160, author: 160, text: 20_000 } as const;

/** A standing text that productions undertake to follow ("charte"). A brief names those that apply to it. */
export const Charter = z.strictObject({
  id: z.uuid(),
  slug: Slug,
  title: Localized(Line(charterLimits.title)),
  /** The organisation that wrote it. */
  author: Line(charterLimits.author),
  /** The day of the version that is shown. */
  versionOn: Day,
  /** Where its author publishes it. */
  source: z.optional(WebAddress),
  /** Paragraphs, an empty line between two. */
  text: Localized(Line(charterLimits.text)),
  /** SHA-256 of the text in each language, which an answer names. */
  hash: Localized(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  isDemo: z.boolean(),
});
export type Charter = z.infer<typeof Charter>;

/** The hash of the text that a page in this language shows. */
export const readHash = ({ hash }: Pick<Charter, 'hash'>, locale: Locale): string =>
  hash[locale] ?? hash.fr;
