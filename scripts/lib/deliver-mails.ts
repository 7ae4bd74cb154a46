/**
 * Sends the mails of the outbox: at least once, and twice only where a process died between the server's "accepted"
 * and our note of it; both copies then have the same Message-ID.
 */
import type { Payload, Where } from 'payload';
import { fill, texts } from '../../content/locales/locale.ts';
import { inTransaction, type Row } from '../../cms/database/rows.ts';
import type { MailKind } from '../../cms/collections/Outbox.ts';
import type { Outbox } from '../../cms/payload-types.ts';
import { composeMail, type Reason } from './compose-mail.ts';
import { pauseAfter, readFailure } from './mail-retries.ts';
import type { MailTransport } from './mail-transport.ts';

/** How long a mail is one worker's alone, milliseconds: longer than the transport may take. */
const lease = 2 * 60_000;

/** Mails of one run; the next run takes more. */
const runSize = 50;

/** Mails that a server took and that are not noted yet: where the note fails, this process does not send them again. */
const accepted = new Set<string>();

/** Mails that leave by the thousand and that nobody sits waiting for: all others go before them. */
const toMany = ['letter', 'matched-projects'] as const satisfies MailKind[];

const owed: Where[] = [{ deliveredAt: { exists: false } }, { failedAt: { exists: false } }];

/**
 * Sends what is due, oldest first, one after the other, letters and mails about projects after all others. A server that is away ends the run; a `signal` ends it after
 * the mail under way. Rejects only where the database cannot be reached: then everything is still owed.
 * @param now the clock
 * @param say gets a line for each mail that was given up or met a server that is away
 * @returns mails sent and given up by this run, and all that are owed after it
 */
export async function deliverDueMails({
  payload,
  transport,
  now = () => new Date(),
  say = console.log,
  signal,
}: Delivery): Promise<{ sent: number; failed: number; waiting: number }> {
  const run = { sent: 0, failed: 0 };
  const rows = await dueMails({ payload, now: now(), kind: { not_in: [...toMany] } }, runSize);
  const left = runSize - rows.length;
  if (left > 0)
    rows.push(...(await dueMails({ payload, now: now(), kind: { in: [...toMany] } }, left)));
  for (const row of rows) {
    if (signal?.aborted) break;
    if (!(await take({ payload, row, until: new Date(now().getTime() + lease) }))) continue;
    const outcome = await deliver({ payload, transport, row, now, say });
    if (outcome === 'sent' || outcome === 'failed') run[outcome] += 1;
    if (outcome === 'serverAway') break;
  }
  const { totalDocs } = await payload.count({ collection: 'outbox', where: { and: owed } });
  return { ...run, waiting: totalDocs };
}

async function dueMails({ payload, now, kind }: Due, limit: number): Promise<Outbox[]> {
  const { docs } = await payload.find({
    collection: 'outbox',
    where: {
      and: [...owed, { dueAt: { less_than_equal: now.toISOString() } }, free(now), { kind }],
    },
    sort: 'dueAt',
    limit,
    pagination: false,
    depth: 0,
  });
  return docs;
}

/** Not leased, or by a process that did not come back. */
const free = (at: Date): Where => ({
  or: [{ lockedUntil: { exists: false } }, { lockedUntil: { less_than: at.toISOString() } }],
});

/** True if the row is as it was read, and now ours. */
async function take({ payload, row, until }: { payload: Payload; row: Outbox; until: Date }) {
  const { id, attempts, lockedUntil } = row;
  const taken = await inTransaction(payload, (rows) =>
    rows.update(
      'outbox',
      { lockedUntil: until.toISOString() },
      {
        equal: { id, attempts, ...(lockedUntil && { lockedUntil }) },
        empty: ['deliveredAt', 'failedAt', ...(lockedUntil ? [] : ['lockedUntil'])],
      },
    ),
  );
  return taken.length > 0;
}

async function deliver({
  payload,
  transport,
  row,
  now,
  say,
}: Required<Omit<Delivery, 'signal'>> & { row: Outbox }) {
  const { id, kind } = row;
  const note = (set: Row) =>
    mark({ payload, id, set: { ...set, lockedUntil: null, updatedAt: now().toISOString() } });
  const giveUp = async (reason: Reason, values: Record<string, string | number> = {}) => {
    const lastError = problem(reason, values);
    await note({ failedAt: now().toISOString(), lastError, content: null });
    say(`Mail ${id} (${kind}) was given up: ${lastError} It stays in the CMS with this reason.`);
    return 'failed' as const;
  };

  if (!accepted.has(id)) {
    const composed = await composeMail({ payload, row, now: now() });
    if ('isVoid' in composed) {
      await payload.db.deleteOne({ collection: 'outbox', where: { id: { equals: id } } });
      return 'void' as const;
    }
    if ('reason' in composed) return giveUp(composed.reason);
    try {
      await transport.send(composed.mail);
    } catch (error) {
      const { isForGood, isServerAway, answer } = readFailure(error);
      const attempts = row.attempts + 1;
      const pause = pauseAfter(attempts);
      if (isForGood) return giveUp('refused', { answer });
      if (pause === undefined) return giveUp('triedOften', { n: attempts, answer });
      const dueAt = new Date(now().getTime() + pause).toISOString();
      await note({ attempts, dueAt, lastError: problem('willRetry', { answer }) });
      if (!isServerAway) return 'waiting' as const;
      say(
        `No mail can leave now (${answer}). Mails wait in the outbox; this one is tried again at ${dueAt}.`,
      );
      return 'serverAway' as const;
    }
    accepted.add(id);
  }
  await note({ deliveredAt: now().toISOString(), lastError: null, content: null });
  accepted.delete(id);
  return 'sent' as const;
}

async function mark({
  payload,
  id,
  set,
}: {
  payload: Payload;
  id: string;
  set: Row;
}): Promise<void> {
  await inTransaction(payload, (rows) =>
    rows.update('outbox', set, { equal: { id }, empty: ['deliveredAt'] }),
  );
}

/** In French, the language of the CMS: it is stored. */
const problem = (reason: Reason, values: Record<string, string | number>): string =>
  fill(texts('fr').mail.problem[reason], values);

type Due = { payload: Payload; now: Date; kind: Where[string] };
type Delivery = {
  payload: Payload;
  transport: MailTransport;
  now?: () => Date;
  say?: (line: string) => void;
  signal?: AbortSignal;
};
