import * as z from 'zod/mini';
import { Locale } from './basics.ts';
import { emailField, nameField, textField } from './form-fields.ts';

/** Lengths in characters. */
export const commentLimits = { name: { min: 2, max: 80 }, text: { min: 20, max: 2000 } } as const;

/** Texts that a reader may ask about; a comment stands under articles only. */
const CommentedKind = z.enum(['article', 'guide'], { error: 'comment.record.unknown' });

/**
 * A question about a text, or a comment on it, as its form sends it. It becomes a `Comment` once its e-mail address
 * is confirmed. Every issue carries a code; its words are in `content/locales`, under `errors`.
 */
export const CommentMessage = z.strictObject({
  /** The kind and the id of the article or guide. */
  about: CommentedKind,
  record: z.uuid({ error: 'comment.record.unknown' }),
  /** The name to publish. */
  name: nameField('comment', commentLimits.name),
  /** Never published. */
  email: emailField('comment'),
  text: textField('comment', 'text', commentLimits.text),
  /** The text may be published under the name: the box was ticked. */
  consent: z.literal('yes', { error: 'comment.consent.missing' }),
  /** Language of the page that the form was on: mails use it. */
  locale: Locale,
});
export type CommentMessage = z.infer<typeof CommentMessage>;
