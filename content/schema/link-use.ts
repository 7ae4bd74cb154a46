import * as z from 'zod/mini';
import { Locale } from './basics.ts';

/** Lengths in characters. */
const linkLimits = { reason: { max: 1000 } } as const;

/** 32 random bytes in base64url: what stands after `#` in the links of our mails. */
const linkToken = /^[A-Za-z0-9_-]{43}$/;

/** What the page of a mail's link posts: to confirm a message, block a sender or report a message. */
export const LinkUse = z.strictObject({
  token: z
    .string({ error: 'link.missing' })
    .check(
      z.trim(),
      z.minLength(1, { error: 'link.missing', abort: true }),
      z.regex(linkToken, { error: 'link.used' }),
    ),
  /** Language of the page the form was on. */
  locale: Locale,
  /** Reports only: what is wrong with the message, in the person's words. */
  reason: z._default(
    z
      .string()
      .check(
        z.trim(),
        z.maxLength(linkLimits.reason.max, { error: 'link.reason.tooLong' }),
        z.regex(/^[^\0-\x08\x0e-\x1f\x7f]*$/, { error: 'link.reason.wrongForm' }),
      ),
    '',
  ),
});
export type LinkUse = z.infer<typeof LinkUse>;
