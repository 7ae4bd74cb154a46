import * as z from 'zod/mini';
import { Day, Line, Slug } from './basics.ts';

export const CommentKind = z.enum(['question', 'comment']);
export type CommentKind = z.infer<typeof CommentKind>;

/** A record a comment stands on, or that answers it; a guide is named by the slug of its craft. */
const Text = z.strictObject({ kind: z.enum(['article', 'guide']), slug: Slug });

/** What a reader wrote about a text, accepted by an editor. Plain text: no HTML from the public is rendered. */
export const Comment = z.strictObject({
  id: z.uuid(),
  /** The id: a comment has no page of its own. */
  slug: Slug,
  kind: CommentKind,
  on: Text,
  /** The name the reader gave. */
  name: Line(80),
  text: z.string().check(z.minLength(1), z.maxLength(4000)),
  /** Written from an English page: read out as English. */
  isEnglish: z.boolean(),
  sentOn: Day,
  /** Id of the comment it answers (imported threads). */
  parent: z.optional(z.uuid()),
  /** The editors' answer, plain text. */
  reply: z.optional(
    z.strictObject({
      text: z.string().check(z.minLength(1), z.maxLength(4000)),
      author: Line(120),
      on: Day,
    }),
  ),
  /** A text that answers a question. */
  answeredBy: z.optional(Text),
});
export type Comment = z.infer<typeof Comment>;
