import * as z from 'zod/mini';
import { Locale } from './basics.ts';
import { emailField, nameField, textField } from './form-fields.ts';
import { SenderKind } from './talent.ts';

export const ContactPurpose = z.enum(['offer', 'project', 'question', 'press', 'other']);
export type ContactPurpose = z.infer<typeof ContactPurpose>;

/** Lengths in characters. */
export const contactLimits = {
  name: { min: 2, max: 120 },
  phone: { max: 30 },
  message: { min: 20, max: 4000 },
} as const;

/**
 * A message to a listed person, relayed by mail.
 * Every issue carries a code; its words are in `content/locales`, under `errors`.
 */
export const ContactMessage = z.strictObject({
  /** Id of the person written to. */
  talent: z.uuid({ error: 'contact.talent.unknown' }),
  sender: z.enum(SenderKind.options, { error: 'contact.sender.missing' }),
  purpose: z.enum(ContactPurpose.options, { error: 'contact.purpose.missing' }),
  name: nameField('contact', contactLimits.name),
  email: emailField('contact'),
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
  message: textField('contact', 'message', contactLimits.message),
  /** Language of the page the form was on: mails to the sender use it. */
  locale: Locale,
});
export type ContactMessage = z.infer<typeof ContactMessage>;
