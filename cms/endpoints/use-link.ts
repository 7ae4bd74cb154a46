/** What the links of our mails do, on a press of their button: confirm a message, stop a sender, report a message. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { LinkUse } from '../../content/schema/link-use.ts';
import type { SubmissionPurpose } from '../collections/SignedLinks.ts';
import { inTransaction, type Rows } from '../database/rows.ts';
import { confirmAddress } from '../people/confirm-address.ts';
import { confirmed, type StoredSubmission } from './confirmed.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { answer } from './read-form.ts';
import { senderHash } from './sender-hash.ts';

/** Answers a POST to `/api/forms/confirm`, `stop` or `report`: the link is used up in the transaction of what it does. */
export const linkEndpoint =
  (payload: Payload, purpose: SubmissionPurpose) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, LinkUse);
    if (form instanceof Response) return form;
    const { token, reason } = form.fields;
    const link = await findLink<{ id: string; submission: string }>(payload, {
      token,
      purposes: [purpose],
    });
    const submission = link && (await submissionOf(payload, link.submission));
    if (!link || !submission) return usedLink();
    const now = new Date().toISOString();
    const isDone = await inTransaction(payload, async (rows) => {
      if (!(await useUp(rows, { id: link.id, at: now }))) return false;
      await acts[purpose]({ rows, submission, now, reason });
      return true;
    });
    return isDone ? answer(200, { ok: true, state: 'done' }) : usedLink();
  };

type Act = (link: {
  rows: Rows;
  submission: StoredSubmission;
  now: string;
  reason: string | undefined;
}) => Promise<void>;

const acts: Record<SubmissionPurpose, Act> = {
  confirm: async ({ rows, submission, now }) => {
    // The code in the form of an update came from a mail already: what is confirmed is a new address.
    if (submission.form === 'update') return confirmAddress({ rows, submission, now });
    const isFirst = await rows.update(
      'submissions',
      { confirmedAt: now, updatedAt: now },
      { equal: { id: submission.id }, empty: ['confirmedAt'] },
    );
    if (isFirst.length > 0) await confirmed[submission.form]({ rows, submission, now });
  },
  stop: async ({ rows, submission, now }) => {
    // Whoever was erased meanwhile gets no message any more.
    if (!submission.talent || !submission.email) return;
    await rows.insert('sender_blocks', [
      {
        id: crypto.randomUUID(),
        createdAt: now,
        updatedAt: now,
        talent: submission.talent,
        emailHash: senderHash(submission.email),
      },
    ]);
  },
  report: async ({ rows, submission, now, reason }) => {
    await rows.update(
      'submissions',
      { reportedAt: now, updatedAt: now, reportReason: reason ?? null },
      { equal: { id: submission.id } },
    );
  },
};

async function submissionOf(payload: Payload, id: string): Promise<StoredSubmission | undefined> {
  const found = await payload.db.findOne<StoredSubmission>({
    collection: 'submissions',
    where: { id: { equals: id } },
  });
  return found ?? undefined;
}
