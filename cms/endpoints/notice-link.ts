/** What the links of a notice's mails do, on a press of their button: answer the editors' question, contest a decision. */
import type { Payload } from 'payload';
import type { NoticeKind } from '../../content/schema/notice.ts';
import { NoticeReply } from '../../content/schema/notice-reply.ts';
import type { NoticePurpose, NoticeSide } from '../collections/SignedLinks.ts';
import { inTransaction, type Row, type Rows } from '../database/rows.ts';
import { noticeRank } from '../notices/rank.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { answer } from './read-form.ts';

/** Answers a POST to `/api/forms/answer` or `contest`: the link is used up in the transaction of what it does. */
export const noticeLinkEndpoint =
  (payload: Payload, purpose: NoticePurpose) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, NoticeReply);
    if (form instanceof Response) return form;
    const { token, reason } = form.fields;
    const link = await findLink<Link>(payload, { token, purposes: [purpose] });
    const notice = link && (await noticeOf(payload, link.notice));
    if (!link || !notice) return usedLink();
    const now = new Date().toISOString();
    try {
      await inTransaction(payload, async (rows) => {
        if (!(await useUp(rows, { id: link.id, at: now }))) throw new TooLate();
        await acts[purpose]({ rows, notice, side: link.side, reason, now });
      });
    } catch (error) {
      if (error instanceof TooLate) return usedLink();
      throw error;
    }
    return answer(200, { ok: true, state: 'done' });
  };

const acts: Record<NoticePurpose, (act: Act) => Promise<void>> = {
  answer: async ({ rows, notice, reason, now }) => {
    const set = { hearing_answer: reason, hearing_answeredAt: now, updatedAt: now };
    const where = { equal: { id: notice.id, state: 'heard' }, empty: ['hearing_answer'] };
    if ((await rows.update('notices', set, where)).length === 0) throw new TooLate();
  },
  // Each side may contest once, until a second editor has decided.
  contest: async ({ rows, notice, side, reason, now }) => {
    const rank = noticeRank({ kind: notice.kind, state: 'contested' });
    const own = `contest_${side}`;
    const set = { [own]: reason, state: 'contested', rank, updatedAt: now };
    const change = (more: Row, state: string, empty: string[]) =>
      rows.update('notices', { ...set, ...more }, { equal: { id: notice.id, state }, empty });
    const first = await change({ contest_contestedAt: now }, 'decided', []);
    if (first.length > 0) return;
    if ((await change({}, 'contested', [own])).length === 0) throw new TooLate();
  },
};

async function noticeOf(payload: Payload, id: string | null | undefined): Promise<Kept | null> {
  if (!id) return null;
  return payload.db.findOne<Kept>({ collection: 'notices', where: { id: { equals: id } } });
}

/** Undoes the use of a link that came too late: nothing of it is stored. */
class TooLate extends Error {}

type Link = { id: string; notice?: string | null; side: NoticeSide };
type Kept = { id: string; kind: NoticeKind };
type Act = { rows: Rows; notice: Kept; side: NoticeSide; reason: string; now: string };
