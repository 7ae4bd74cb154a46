import * as z from 'zod/mini';
import { Locale } from './basics.ts';
import { SenderKind } from './talent.ts';

export const ContactPurpose = z.enum(['offer', 'project', 'question', 'press', 'other']);
export type ContactPurpose = z.infer<typeof ContactPurpose>;

/** Lengths in characters. */
export const contactLimits = {
  name: { min: 2, max: 120 },
  email: { max: 254 },
  phone: { max: 30 },
  message: { min: 20, max: 4000 },
} as const;

/** One address, without anything a mail header could be bent with. */
const singleAddress = /^[^\s,;<>"]+$/;

/**
 * A message to a listed person, relayed by mail.
 * Every issue carries a code; its words are in `content/locales`, under `errors`.
 */
export const ContactMessage = z.strictObject({
  /** Id of the person written to. */
  talent: z.uuid({ error: 'contact.talent.unknown' }),
  sender: z.enum(SenderKind.options, { error: 'contact.sender.missing' }),
  purpose: z.enum(ContactPurpose.options, { error: 'contact.purpose.missing' }),
  name: z
    .string({ error: 'contact.name.missing' })
    .check(
      z.trim(),
      z.minLength(contactLimits.name.min, { error: 'contact.name.missing' }),
      z.maxLength(contactLimits.name.max, { error: 'contact.name.tooLong' }),
      z.regex(/^[^\p{Cc}]*$/u, { error: 'contact.name.wrongForm' }),
    ),
  email: z
    .string({ error: 'contact.email.missing' })
    .check(
      z.trim(),
      z.minLength(1, { error: 'contact.email.missing', abort: true }),
      z.maxLength(contactLimits.email.max, { error: 'contact.email.wrongForm', abort: true }),
      z.regex(singleAddress, { error: 'contact.email.wrongForm', abort: true }),
      z.email({ error: 'contact.email.wrongForm' }),
    ),
  /** Call-back number, as typed; empty where none is wished. */
  phone: z._default(
    z
      .string()
      .check(
        z.trim(),
        z.maxLength(contactLimits.phone.max, { error: 'contact.phone.wrongForm' }),
        z.regex(/^[+\d\s().-]*$/, { error: 'contact.phone.wrongForm' }),
      ),
    '',
  ),
  message: z
    .string({ error: 'contact.message.missing' })
    .check(
      z.trim(),
      z.minLength(1, { error: 'contact.message.missing', abort: true }),
      z.minLength(contactLimits.message.min, { error: 'contact.message.tooShort' }),
      z.maxLength(contactLimits.message.max, { error: 'contact.message.tooLong' }),
      z.regex(/^[^\0-\x08\x0e-\x1f\x7f]*$/, { error: 'contact.message.wrongForm' }),
    ),
  /** Language of the page the form was on: mails to the sender use it. */
  locale: Locale,
});
export type ContactMessage = z.infer<typeof ContactMessage>;
