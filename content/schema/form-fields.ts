/** The fields that public forms share. `form` is the first word of their codes: `contact.name.missing`. */
import * as z from 'zod/mini';

/** The name of whoever writes, on one line. */
export const nameField = (form: string, { min, max }: { min: number; max: number }) =>
  z
    .string({ error: `${form}.name.missing` })
    .check(
      z.trim(),
      z.minLength(min, { error: `${form}.name.missing` }),
      z.maxLength(max, { error: `${form}.name.tooLong` }),
      z.regex(/^[^\p{Cc}]*$/u, { error: `${form}.name.wrongForm` }),
    );

/** Most characters of an e-mail address. */
const emailMax = 254;

/** One e-mail address, without anything that a mail header could be bent with. */
export const emailField = (form: string) =>
  z
    .string({ error: `${form}.email.missing` })
    .check(
      z.trim(),
      z.minLength(1, { error: `${form}.email.missing`, abort: true }),
      z.maxLength(emailMax, { error: `${form}.email.wrongForm`, abort: true }),
      z.regex(singleAddress, { error: `${form}.email.wrongForm`, abort: true }),
      z.email({ error: `${form}.email.wrongForm` }),
    );

/** As `emailField`; empty where none is given. */
export const optionalEmailField = (form: string) =>
  z._default(z.union([z.literal(''), emailField(form)], { error: `${form}.email.wrongForm` }), '');

/** A text of several lines, with at least `min` characters; one with `min: 0` may be left out. */
export const textField = (form: string, name: string, { min, max }: { min: number; max: number }) =>
  z
    .string({ error: `${form}.${name}.missing` })
    .check(
      z.trim(),
      z.minLength(Math.min(min, 1), { error: `${form}.${name}.missing`, abort: true }),
      z.minLength(min, { error: `${form}.${name}.tooShort` }),
      z.maxLength(max, { error: `${form}.${name}.tooLong` }),
      z.regex(/^[^\0-\x08\x0e-\x1f\x7f]*$/, { error: `${form}.${name}.wrongForm` }),
    );

const singleAddress = /^[^\s,;<>"]+$/;
