import * as z from 'zod/mini';
import { Locale } from './basics.ts';
import { textField } from './form-fields.ts';
import { LinkUse } from './link-use.ts';

/** What the page of a notice's link posts: an answer to the editors, or why a decision is contested. */
export const NoticeReply = z.strictObject({
  token: LinkUse.shape.token,
  /** Language of the page the form was on. */
  locale: Locale,
  /** In the person's words. */
  reason: textField('reply', 'reason', { min: 1, max: 4000 }),
});
