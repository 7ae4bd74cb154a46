/** A message to several people, once its sender has confirmed the address: from then on it is a message to each. */
import crypto from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { rowsOf, type Row, type Rows } from '../database/rows.ts';
import type { StoredSubmission } from '../endpoints/confirmed.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import type { Submission } from '../payload-types.ts';
import { isPublic } from '../snapshot/documents.ts';

/**
 * Stores a confirmed message for each person who is listed now, with the mail it owes: each can be stopped and reported
 * apart. Who was hidden or erased since the message was sent gets none.
 */
export async function relayShortlist({ rows, submission, now }: Relayed): Promise<void> {
  const wanted = shortlistOf(submission);
  if (wanted.length === 0) return;
  const found = await rows.find('talents', ['_status', 'hiddenAt'], { equal: { id: wanted } });
  const listed = new Set(found.filter((one) => isPublic(one)).map(({ id }) => id));
  const { sender, purpose, name, email, phone, message, locale } = submission;
  const sent = { sender, purpose, name, email, phone, message, locale };
  const messages: Row[] = wanted
    .filter((talent) => listed.has(talent))
    .map((talent) => ({
      id: crypto.randomUUID(),
      createdAt: now,
      updatedAt: now,
      ...sent,
      form: 'contact',
      talent,
      confirmedAt: now,
    }));
  await rows.insert('submissions', messages);
  await rows.insert(
    'outbox',
    messages.map(({ id }) => owedMail({ kind: 'contact-message', submission: String(id), now })),
  );
}

/** Takes a person out of the messages to several people that wait for their confirmation or were relayed. */
export async function forgetInShortlists(req: PayloadRequest, talent: string): Promise<void> {
  const { docs } = await req.payload.db.find<StoredSubmission>({
    collection: 'submissions',
    where: { form: { equals: 'shortlist' } },
    pagination: false,
    limit: 0,
    select: { data: true },
    req,
  });
  const naming = docs.filter((one) => shortlistOf(one).includes(talent));
  if (naming.length === 0) return;
  const rows = await rowsOf(req);
  for (const one of naming) {
    const talents = shortlistOf(one).filter((id) => id !== talent);
    await rows.update('submissions', { data: { talents } }, { equal: { id: one.id } });
  }
}

/** Ids of the people that a message to several is for. */
export const shortlistOf = ({ data }: Pick<Submission, 'data'>): string[] => {
  const { talents } = Object(data) as { talents?: unknown };
  return Array.isArray(talents) ? talents.filter((id) => typeof id === 'string') : [];
};

type Relayed = { rows: Rows; submission: StoredSubmission; now: string };
