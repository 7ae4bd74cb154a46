import crypto from 'node:crypto';
import type { Rows } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import type { StoredSubmission } from '../endpoints/confirmed.ts';
import { noticeRank } from './rank.ts';

/** Puts a report whose address was confirmed into the editors' queue, and owes its receipt. */
export async function addNotice({ rows, submission, now }: Added): Promise<void> {
  const { kind, page, talent, work, article, guide, brief, comment, place, name, email } =
    submission;
  if (!kind || !page || !submission.message) return;
  const id = crypto.randomUUID();
  const notice = {
    id,
    createdAt: now,
    updatedAt: now,
    kind,
    page,
    talent,
    work,
    article,
    guide,
    brief,
    comment,
    place,
    text: submission.message,
    name,
    email,
    locale: submission.locale,
    sentAt: submission.createdAt,
    state: 'received',
    rank: noticeRank({ kind, state: 'received' }),
  };
  await rows.insert('notices', [notice]);
  await rows.insert('outbox', [owedMail({ kind: 'notice-received', notice: id, now })]);
}

type Added = { rows: Rows; submission: StoredSubmission; now: string };
