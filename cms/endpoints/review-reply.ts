/** The answer of a person to an editor's question about what they sent: it lands beside the question. */
import type { Payload } from 'payload';
import { NoticeReply } from '../../content/schema/notice-reply.ts';
import { inTransaction } from '../database/rows.ts';
import type { ReviewEntry } from '../people/review-decisions.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { answer } from './read-form.ts';

/** Answers a POST to `/api/forms/reply`: the submission waits for an editor again. */
export const reviewReplyEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, NoticeReply);
    if (form instanceof Response) return form;
    const { token, reason } = form.fields;
    const link = await findLink<{ id: string; submission?: string | null }>(payload, {
      token,
      purposes: ['reply'],
    });
    const asked = link?.submission
      ? await payload.db.findOne<Asked>({
          collection: 'submissions',
          where: { id: { equals: link.submission } },
        })
      : undefined;
    if (!link || asked?.reviewState !== 'asked') return usedLink();
    const now = new Date().toISOString();
    const entry: ReviewEntry = { act: 'answered', at: now, by: asked.name ?? '', text: reason };
    const isDone = await inTransaction(payload, async (rows) => {
      if (!(await useUp(rows, { id: link.id, at: now }))) return false;
      // Decided meanwhile: the link has no use any more.
      await rows.update(
        'submissions',
        { reviewState: 'waiting', updatedAt: now, reviewLog: [...(asked.reviewLog ?? []), entry] },
        { equal: { id: asked.id, reviewState: 'asked' } },
      );
      return true;
    });
    return isDone ? answer(200, { ok: true, state: 'done' }) : usedLink();
  };

type Asked = {
  id: string;
  name?: string | null;
  reviewState?: string | null;
  reviewLog?: ReviewEntry[] | null;
};
