import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { inTransaction } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import type { Letter } from '../payload-types.ts';
import { reachOf } from './reach.ts';

/** Mails that become owed in one transaction. */
const batch = 200;

/**
 * Makes the next batch of mails owed for each letter that was sent; whoever is cut here begins again after the last
 * batch that is stored. Nobody gets a letter twice: people are taken in the order of their ids, and the database holds
 * one row for a letter and a person. Resolves with how many mails became owed.
 */
export async function oweLetters({ payload, now = new Date(), limit = batch }: Options) {
  const { docs } = await payload.db.find<Letter>({
    collection: 'letters',
    where: { and: [{ sentAt: { exists: true } }, { completedAt: { exists: false } }] },
    sort: 'sentAt',
    pagination: false,
  });
  let owed = 0;
  for (const letter of docs) owed += await oweBatch({ payload, letter, now, limit });
  return owed;
}

async function oweBatch({ payload, letter, now, limit }: Batch): Promise<number> {
  const among = Array.isArray(letter.among) ? letter.among.map(String) : [];
  const after = letter.reached ?? '';
  const people = await reachOf({ payload, letter, among, after, limit });
  const at = now.toISOString();
  const dates = { createdAt: at, updatedAt: at };
  const done = people.length < limit;
  const set = {
    reached: people.at(-1) ?? letter.reached ?? null,
    ...(done && { completedAt: at }),
  };
  // Another process that took the same batch waits, and then matches no row.
  const where = letter.reached
    ? { equal: { id: letter.id, reached: letter.reached }, empty: ['completedAt'] }
    : { equal: { id: letter.id }, empty: ['reached', 'completedAt'] };
  await inTransaction(payload, async (rows) => {
    const claimed = await rows.update('letters', set, where);
    if (claimed.length === 0) return;
    await rows.insert(
      'letter_recipients',
      people.map((talent) => ({ id: crypto.randomUUID(), ...dates, letter: letter.id, talent })),
    );
    await rows.insert(
      'outbox',
      people.map((talent) => owedMail({ kind: 'letter', letter: letter.id, talent, now: at })),
    );
  });
  if (done) await tellHowMany(payload, letter.id);
  return people.length;
}

/** What was said before the sending was an estimate: people answer meanwhile. */
async function tellHowMany(payload: Payload, letter: string): Promise<void> {
  const { totalDocs } = await payload.count({
    collection: 'letter-recipients',
    where: { letter: { equals: letter } },
  });
  await inTransaction(payload, (rows) =>
    rows.update('letters', { recipients: totalDocs }, { equal: { id: letter } }),
  );
}

type Options = { payload: Payload; now?: Date; limit?: number };
type Batch = { payload: Payload; letter: Letter; now: Date; limit: number };
