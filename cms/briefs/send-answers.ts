/**
 * Confirmed answers go on to the employer once their address is that of a visible page: at once where there is one, else
 * when it appears. Done here and not by the button of the mail, so that neither its answer nor its delay says who is
 * listed.
 */
import type { Payload } from 'payload';
import { SentAnswer } from '../../content/schema/answer.ts';
import { inTransaction } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import type { Brief } from '../payload-types.ts';
import { talentsAt } from '../people/known-address.ts';
import { isPublic } from '../snapshot/documents.ts';
import { day, parisDay } from '../snapshot/values.ts';
import { addAnswer, holdOpen } from './answers.ts';

/**
 * Sends what can be sent, and tells once whose page is missing. `new`: those of the last hour that nothing was said
 * about; `all`: the ones that wait too. Resolves with how many were sent.
 */
export async function sendAnswers({ payload, which, now = new Date() }: Sending): Promise<number> {
  const since = new Date(now.getTime() - hourMs).toISOString();
  const { docs } = await payload.db.find<Confirmed>({
    collection: 'submissions',
    where: {
      and: [
        { form: { equals: 'propose' } },
        { isDone: { not_equals: true } },
        which === 'new'
          ? { confirmedAt: { greater_than: since } }
          : { confirmedAt: { exists: true } },
      ],
    },
    sort: 'confirmedAt',
    pagination: false,
    limit: 0,
  });
  if (docs.length === 0) return 0;
  const told = await toldOf(payload, docs);
  let sent = 0;
  for (const submission of docs) {
    const isTold = told.has(submission.id);
    if (which === 'new' && isTold) continue;
    if (await sendOne({ payload, submission, isTold, now })) sent += 1;
  }
  return sent;
}

/** Whether one answers a brief on this day: it is published, and its last day is not over in Europe/Paris. */
export const takesAnswers = (
  brief: { state?: unknown; closesOn: string } | null | undefined,
  now: Date,
): boolean => brief?.state === 'accepted' && (day(brief.closesOn) ?? '') >= parisDay(now);

async function sendOne({ payload, submission, isTold, now }: One): Promise<boolean> {
  const at = now.toISOString();
  const { id } = submission;
  const form = formOf(submission);
  const brief =
    form &&
    (await payload.db.findOne<Brief>({
      collection: 'briefs',
      where: { id: { equals: form.brief } },
    }));
  const people = await talentsAt(payload, submission.email ?? '');
  const talent = people.find((person) => isPublic({ ...person }))?.id;
  return inTransaction(payload, async (rows) => {
    const isOpen = form && takesAnswers(brief, now) && (await holdOpen(rows, form.brief));
    if (isOpen && !talent) {
      const mail = owedMail({
        kind: 'answer-waits',
        submission: id,
        content: { why: 'page' },
        now: at,
      });
      if (!isTold) await rows.insert('outbox', [mail]);
      return false;
    }
    const own = { isDone: true, updatedAt: at };
    const taken = await rows.update('submissions', own, { equal: { id, isDone: false } });
    if (taken.length === 0) return false;
    const isSent =
      isOpen && talent
        ? await addAnswer({ rows, talent, form, at, writtenAt: submission.createdAt })
        : false;
    const why = isOpen ? 'twice' : 'late';
    const mail = owedMail({ kind: 'answer-waits', submission: id, content: { why }, now: at });
    if (!isSent) await rows.insert('outbox', [mail]);
    return isSent;
  });
}

/** Those whose senders were told that a page is missing. */
async function toldOf(payload: Payload, docs: Confirmed[]): Promise<Set<string>> {
  const { docs: mails } = await payload.db.find<{ id: string; submission: string }>({
    collection: 'outbox',
    where: {
      and: [{ kind: { equals: 'answer-waits' } }, { submission: { in: docs.map(({ id }) => id) } }],
    },
    pagination: false,
    limit: 0,
  });
  return new Set(mails.map(({ submission }) => submission));
}

const formOf = ({ data }: Confirmed): SentAnswer | undefined => SentAnswer.safeParse(data).data;

const hourMs = 60 * 60_000;

type Confirmed = { id: string; email?: string | null; data?: unknown; createdAt: string };
type One = { payload: Payload; submission: Confirmed; isTold: boolean; now: Date };
type Sending = { payload: Payload; which: 'new' | 'all'; now?: Date };
