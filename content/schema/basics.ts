import * as z from 'zod/mini';

/** The two languages of the product. French is complete; English may be missing for a text. */
export const Locale = z.enum(['fr', 'en']);
export type Locale = z.infer<typeof Locale>;
export const locales = Locale.options;

/** A French text and, once an editor marked it ready, its English version. */
export const Localized = <T extends z.ZodMiniType>(text: T) =>
  z.strictObject({ fr: text, en: z.optional(text) });
export type Localized<T> = { fr: T; en?: T | undefined };

/** Last part of an address: lower-case ASCII words joined by hyphens, at most 96 characters. */
export const Slug = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'slug.wrongForm' }), z.maxLength(96));

/** A calendar day in Europe/Paris, ISO 8601 (`2026-11-21`). */
export const Day = z.iso.date({ error: 'day.wrongForm' });

/** An absolute https address. */
export const WebAddress = z.url({ protocol: /^https?$/, error: 'url.wrongForm' });

/** A text of one line. */
export const Line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/** HTML made by `cms/snapshot` with the allow-listed converter; never typed by the public. */
export const Html = z.string();

/** A public picture: the file is `/media/<hash>-<width>.webp` for each width listed. */
export const Picture = z.strictObject({
  /** SHA-256 of the re-encoded original, first 24 hexadecimal digits. */
  hash: z.string().check(z.regex(/^[0-9a-f]{24}$/)),
  /** Widths available, pixels, ascending. */
  widths: z.array(z.int().check(z.positive())),
  /** Width and height of the largest, pixels. */
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
  /** What the picture shows, for people who do not see it. */
  alt: Localized(z.string()),
  /** Who took it. */
  credit: z.string(),
});
export type Picture = z.infer<typeof Picture>;

/** A page that was read to write a text. */
export const Source = z.strictObject({
  title: Line(300),
  publisher: z.optional(Line(200)),
  url: WebAddress,
  /** The day the page was read. */
  readOn: Day,
});
export type Source = z.infer<typeof Source>;
