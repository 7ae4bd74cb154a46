/** The links of the filled form: one in a mail opens it, one in the form that was opened sends it. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import type { FillPurpose } from '../collections/SignedLinks.ts';
import { inTransaction, type Rows } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import { drawToken } from '../endpoints/link-token.ts';
import { linkExpiry } from '../mail/signed-link.ts';

/** Whom the form is about: a listed person, or what somebody entered at a desk for a person. Ids. */
export type FillSubject = { talent: string } | { submission: string };

/** Milliseconds for which a form that was opened can be sent. */
const sendLifetime = 24 * 60 * 60_000;

/**
 * Owes the mail whose link opens the form filled with a submission that was entered at a desk: in the transaction that
 * stores it, and again to send the mail again. `now`: ISO 8601.
 */
export async function owedFillLink({ rows, submission, now }: Owing): Promise<void> {
  await rows.insert('outbox', [owedMail({ kind: 'fill-link', submission, now })]);
}

/**
 * Makes the link of that mail. Older ones are void, so that a mail written twice holds one that works. It is good as
 * long as the submission is kept without confirmation.
 */
export async function makeFillLink({ payload, submission, now }: Making) {
  const until = linkExpiry('confirm', submission.createdAt);
  const at = now.toISOString();
  const about = { submission: submission.id };
  const token = await inTransaction(payload, async (rows) => {
    await rows.update(
      'signed_links',
      { usedAt: at, updatedAt: at },
      { equal: { ...about, purpose: 'fill' }, empty: ['usedAt'] },
    );
    return addLink({ rows, purpose: 'fill', subject: about, at, until });
  });
  return { token, until };
}

/** Makes the link that sends an opened form, in the transaction of its opening; resolves with its token. */
export const addSendLink = ({ rows, subject, now }: Opening): Promise<string> => {
  const until = new Date(now.getTime() + sendLifetime);
  return addLink({ rows, purpose: 'send', subject, at: now.toISOString(), until });
};

async function addLink({ rows, purpose, subject, at, until }: Adding): Promise<string> {
  const { token, tokenHash } = drawToken();
  const link = { id: crypto.randomUUID(), createdAt: at, updatedAt: at, tokenHash, purpose };
  await rows.insert('signed_links', [{ ...link, ...subject, expiresAt: until.toISOString() }]);
  return token;
}

type Owing = { rows: Rows; submission: string; now: string };
type Making = { payload: Payload; submission: { id: string; createdAt: string }; now: Date };
type Opening = { rows: Rows; subject: FillSubject; now: Date };
type Adding = {
  rows: Rows;
  purpose: FillPurpose;
  subject: FillSubject;
  at: string;
  until: Date;
};
