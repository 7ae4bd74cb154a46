/** "Ask a question" and comments: the rules of the two forms about texts. Every address is confirmed by mail. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { texts } from '../../content/locales/locale.ts';
import type { CommentKind } from '../../content/schema/comment.ts';
import { CommentMessage } from '../../content/schema/comment-message.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { formEndpoint } from './form-endpoint.ts';

/** Answers a POST to `/api/forms/question` or `/api/forms/comment`. */
export const commentEndpoint = (payload: Payload, kind: CommentKind) =>
  formEndpoint(payload, {
    form: kind,
    schema: CommentMessage,
    from: ({ email, record }) => ({ email, subject: record }),
    problems: (message) => problemsOf({ payload, kind, message }),
    columns: ({ about, record, name, email, text, locale }) => ({
      [about]: record,
      name,
      email,
      message: text,
      locale,
    }),
    notes: ({ locale }, now) => ({ consentHash: consentHash(kind, locale), consentAt: now }),
    confirmation: 'comment-confirm',
  });

/** SHA-256 of the sentence that was agreed to, hexadecimal. */
export const consentHash = (kind: CommentKind, locale: Locale): string =>
  crypto.hash('sha256', texts(locale)[`${kind}Form`].consent);

async function problemsOf({ payload, kind, message }: Asked): Promise<FormError[]> {
  const { about, record } = message;
  const text = await payload.db.findOne<{
    id: string;
    _status?: string;
    areCommentsOpen?: boolean | null;
  }>({
    collection: about === 'article' ? 'articles' : 'guides',
    where: { id: { equals: record } },
  });
  if (text?._status !== 'published') return [{ path: [], code: 'comment.record.unknown' }];
  if (kind === 'question') return [];
  const isOpen =
    about === 'article' && (text.areCommentsOpen === true || (await areAllOpen(payload)));
  return isOpen ? [] : [{ path: [], code: 'comment.record.closed' }];
}

async function areAllOpen(payload: Payload): Promise<boolean> {
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 });
  return settings.areCommentsOpen === true;
}

type Asked = { payload: Payload; kind: CommentKind; message: CommentMessage };
