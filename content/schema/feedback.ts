import * as z from 'zod/mini';
import { Locale } from './basics.ts';
import { optionalEmailField, textField } from './form-fields.ts';

/** Lengths in characters. */
const feedbackLimits = {
  works: { min: 0, max: 2000 },
  fails: { min: 0, max: 2000 },
  page: { max: 300 },
} as const;

const text = (name: 'works' | 'fails') =>
  z._default(textField('feedback', name, feedbackLimits[name]), '');

/** What somebody thinks of the site: at least one of `works` and `fails`. */
export const Feedback = z
  .strictObject({
    /** What works well. */
    works: text('works'),
    /** What does not work, or is missing. */
    fails: text('fails'),
    /** The page or the part of the site that is meant, as typed. */
    page: z._default(
      z
        .string()
        .check(
          z.trim(),
          z.maxLength(feedbackLimits.page.max, { error: 'feedback.page.tooLong' }),
          z.regex(/^[^\p{Cc}]*$/u, { error: 'feedback.page.wrongForm' }),
        ),
      '',
    ),
    /** Empty where no answer is wished. */
    email: optionalEmailField('feedback'),
    /** Language of the page that the form was on. */
    locale: Locale,
  })
  .check(
    z.refine(({ works, fails }) => works !== '' || fails !== '', {
      error: 'feedback.fails.missing',
      path: ['fails'],
    }),
  );
export type Feedback = z.infer<typeof Feedback>;
