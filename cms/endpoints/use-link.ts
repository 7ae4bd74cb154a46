/** What the links of our mails do, on a press of their button: confirm a message, stop a sender, report a message. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { formErrors } from '../../content/schema/form-errors.ts';
import { LinkUse } from '../../content/schema/link-use.ts';
import type { SubmissionPurpose } from '../collections/SignedLinks.ts';
import { inTransaction, type Rows } from '../database/rows.ts';
import { confirmed, type StoredSubmission } from './confirmed.ts';
import { allows } from './rate-limits.ts';
import { answer, readForm, refuse } from './read-form.ts';
import { senderHash } from './sender-hash.ts';

/** The form in which a token is kept. */
export const tokenHash = (token: string): string =>
  crypto.createHash('sha256').update(token).digest('hex');

/** A token of 43 characters, which only its mail knows, with the form in which it is kept. */
export const drawToken = (): { token: string; tokenHash: string } => {
  const token = crypto.randomBytes(32).toString('base64url');
  return { token, tokenHash: tokenHash(token) };
};

/** Answers a POST to `/api/forms/confirm`, `stop` or `report`: the link is used up in the transaction of what it does. */
export const linkEndpoint =
  (payload: Payload, purpose: SubmissionPurpose) =>
  async (request: Request): Promise<Response> => {
    const form = await readForm(request);
    if (form instanceof Response) return form;
    const parsed = LinkUse.safeParse(form.fields);
    if (!parsed.success) return refuse(422, formErrors(parsed.error.issues));
    if (!(await allows({ visitor: form.visitor })))
      return refuse(429, [{ path: [], code: 'form.tooMany' }]);
    const link = await payload.db.findOne<{ id: string; submission: string }>({
      collection: 'signed-links',
      where: {
        and: [
          { tokenHash: { equals: tokenHash(parsed.data.token) } },
          { purpose: { equals: purpose } },
        ],
      },
    });
    const submission = link && (await submissionOf(payload, link.submission));
    if (!link || !submission) return refuse(422, [{ path: ['token'], code: 'link.used' }]);
    const now = new Date().toISOString();
    const isDone = await inTransaction(payload, async (rows) => {
      const used = await rows.update(
        'signed_links',
        { usedAt: now },
        { equal: { id: link.id }, empty: ['usedAt'], later: { expiresAt: now } },
      );
      if (used.length === 0) return false;
      await acts[purpose]({ rows, submission, now, reason: parsed.data.reason });
      return true;
    });
    return isDone
      ? answer(200, { ok: true, state: 'done' })
      : refuse(422, [{ path: ['token'], code: 'link.used' }]);
  };

type Act = (link: {
  rows: Rows;
  submission: StoredSubmission;
  now: string;
  reason: string | undefined;
}) => Promise<void>;

const acts: Record<SubmissionPurpose, Act> = {
  confirm: async ({ rows, submission, now }) => {
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
