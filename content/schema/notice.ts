import * as z from 'zod/mini';
import { Locale } from './basics.ts';
import { emailField, textField } from './form-fields.ts';

/**
 * What is reported; `person`: the page shows somebody else; `misleading`, `discriminating`, `employer`: a project's
 * offer, or who stands behind it. Only `unlawful` asks for a name and the exact place.
 */
export const NoticeKind = z.enum([
  'credit',
  'person',
  'fact',
  'misleading',
  'discriminating',
  'employer',
  'unlawful',
  'other',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** Received, its person heard, decided; contested, then the decision confirmed or reversed by a second editor. */
export const NoticeState = z.enum([
  'received',
  'heard',
  'decided',
  'contested',
  'confirmed',
  'reversed',
]);
export type NoticeState = z.infer<typeof NoticeState>;

export const NoticeOutcome = z.enum(['upheld', 'partly', 'rejected']);
export type NoticeOutcome = z.infer<typeof NoticeOutcome>;

/** Lengths in characters. */
export const noticeLimits = {
  page: { max: 300 },
  place: { min: 0, max: 1000 },
  text: { min: 20, max: 4000 },
  name: { max: 120 },
} as const;

/**
 * A report of a page, as its form sends it; with `unlawful` it is the notice of article 16 of the Digital Services Act
 * (https://eur-lex.europa.eu/eli/reg/2022/2065/oj). Codes as everywhere: their words are in `content/locales`.
 */
export const Notice = z
  .strictObject({
    kind: z.enum(NoticeKind.options, { error: 'notice.kind.missing' }),
    /** The page's address as typed or pasted; `readAddress` says what it leads to. */
    page: z
      .string({ error: 'notice.page.missing' })
      .check(
        z.trim(),
        z.minLength(1, { error: 'notice.page.missing', abort: true }),
        z.maxLength(noticeLimits.page.max, { error: 'notice.page.tooLong' }),
      ),
    /** The words or the line that are meant. */
    place: z._default(textField('notice', 'place', noticeLimits.place), ''),
    /** What is wrong and, of unlawful content, why it is unlawful. */
    text: textField('notice', 'text', noticeLimits.text),
    /** Empty where none is given. */
    name: z._default(
      z
        .string()
        .check(
          z.trim(),
          z.maxLength(noticeLimits.name.max, { error: 'notice.name.tooLong' }),
          z.regex(/^[^\p{Cc}]*$/u, { error: 'notice.name.wrongForm' }),
        ),
      '',
    ),
    email: emailField('notice'),
    /** The sentence of good faith was ticked. */
    goodFaith: z.literal('yes', { error: 'notice.goodFaith.missing' }),
    /** Language of the page that the form was on: mails use it. */
    locale: Locale,
  })
  .check(
    z.refine(({ kind, place }) => kind !== 'unlawful' || place !== '', {
      error: 'notice.place.missing',
      path: ['place'],
    }),
    z.refine(({ kind, name }) => kind !== 'unlawful' || name !== '', {
      error: 'notice.name.missing',
      path: ['name'],
    }),
  );
export type Notice = z.infer<typeof Notice>;
