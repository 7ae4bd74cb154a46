import * as z from 'zod/mini';
import { Locale } from './basics.ts';
import { emailField } from './form-fields.ts';

/** What somebody may ask about their data, each done by a link of a mail. Correction is the form of an update. */
export const DataRight = z.enum([
  'export',
  'restrict',
  'withdrawContact',
  'withdrawPhoto',
  'withdrawPublication',
  'withdrawReuse',
  'withdrawLetters',
  'withdrawProjects',
  'erase',
]);
export type DataRight = z.infer<typeof DataRight>;

/** "Mes données": what is asked, and the address that the link goes to. */
export const DataRequest = z.strictObject({
  right: z.enum(DataRight.options, { error: 'rights.right.missing' }),
  email: emailField('rights'),
  /** Language of the page the form was on: the mail uses it. */
  locale: Locale,
});
export type DataRequest = z.infer<typeof DataRequest>;
