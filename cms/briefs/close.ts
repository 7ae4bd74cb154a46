import crypto from 'node:crypto';
import type { Payload } from 'payload';
import type { BriefState } from '../../content/schema/brief.ts';
import type { BriefOutcome } from '../../content/schema/manage-brief.ts';
import { inTransaction, type Row, type Rows } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import { day, parisDay } from '../snapshot/values.ts';
import { closeAnswers } from './answers.ts';

/**
 * Closes those of the briefs that are still in one of the states `from`: their pages leave the site before anything
 * else, and each employer is told, and whoever answered and still waits. Resolves with the ids of those it closed.
 */
export async function closeBriefs({ rows, ids, from, outcome, at }: Closing): Promise<string[]> {
  const closed = await rows.update(
    'briefs',
    { state: 'closed', outcome, closedAt: at, ...noEdit, updatedAt: at },
    { equal: { id: ids, state: from } },
  );
  await rows.insert(
    'changes',
    closed.map((id) => markBrief({ id, at, isUrgent: true })),
  );
  await rows.insert(
    'outbox',
    closed.map((brief) => owedMail({ kind: 'brief-closed', brief, now: at })),
  );
  await closeAnswers({ rows, briefs: closed, at });
  return closed;
}

/** Closes the published briefs whose last day is over in Europe/Paris. Resolves with how many. */
export async function closeExpired({
  payload,
  now = new Date(),
}: {
  payload: Payload;
  now?: Date;
}): Promise<number> {
  const { docs } = await payload.db.find<{ id: string; closesOn: string }>({
    collection: 'briefs',
    where: {
      and: [{ state: { equals: 'accepted' } }, { closesOn: { less_than: now.toISOString() } }],
    },
    pagination: false,
    limit: 0,
    select: { closesOn: true },
  });
  const today = parisDay(now);
  const ids = docs.filter(({ closesOn }) => (day(closesOn) ?? '') < today).map(({ id }) => id);
  if (ids.length === 0) return 0;
  const at = now.toISOString();
  const closed = await inTransaction(payload, (rows) =>
    closeBriefs({ rows, ids, from: ['accepted'], outcome: 'expired', at }),
  );
  return closed.length;
}

/** The columns of an edit that is over. */
export const noEdit: Row = { edit_sent: null, edit_note: null, edit_sentAt: null };

/** The row that wakes the worker for a brief's page (see cms/hooks/public-hooks.ts). `at`: ISO 8601. */
export const markBrief = ({ id, at, isUrgent = false }: Marked): Row => ({
  id: crypto.randomUUID(),
  createdAt: at,
  updatedAt: at,
  kind: 'brief',
  record: id,
  isUrgent,
});

type Closing = {
  rows: Rows;
  ids: string[];
  from: BriefState[];
  outcome: BriefOutcome | 'expired';
  at: string;
};
type Marked = { id: string; at: string; isUrgent?: boolean };
