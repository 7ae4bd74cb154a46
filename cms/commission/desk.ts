/**
 * The desk: an editor enters somebody who stands before them. It is a sign-up without any consent: a mail leads the
 * person to the form, filled, where they check it, agree and send; only then does it wait for a review.
 */
import crypto from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { noteAct } from '../acts/note-act.ts';
import { territoriesOf } from '../acts/territories-of.ts';
import { inTransaction } from '../database/rows.ts';
import { unknownName } from '../endpoints/sign-up.ts';
import { owedFillLink } from '../people/fill-link.ts';
import { forgetMails } from '../people/forget-mails.ts';
import { readCredits } from '../people/read-credits.ts';
import { inSight } from '../people/reviewed-submissions.ts';
import { fullName } from '../people/talent-from-sign-up.ts';
import type { SignUp } from '../../content/schema/sign-up.ts';
import { accountNames } from './account-names.ts';
import { readDeskEntry, type DeskEntry } from './desk-entry.ts';
import { refuseKnown, refuseOutOfScope } from './desk-refusals.ts';
import { deskDays, deskMails } from './desk-limits.ts';
import { CommissionProblem } from './problem.ts';

/** A line of the desk's own list. */
export type DeskLine = {
  id: string;
  name: string;
  email: string;
  by: string;
  /** ISO 8601. */
  since: string;
  /** The day it is erased without an answer, ISO 8601. */
  until: string;
  mails: number;
};

/**
 * Stores what was typed and owes the mail; resolves with its id. Throws a `CommissionProblem`: fields to mend, a person
 * who is listed or waits already, or nobody's territory. `isOther`: the editor says it is another person of that name.
 */
export async function enterAtDesk({ req, typed, isOther }: Entering): Promise<string> {
  const { payload } = req;
  const read = readDeskEntry(typed);
  if ('errors' in read) throw new CommissionProblem('fields', 422, { fields: read.errors });
  const signUp = asSignUp(read.entry);
  const unknown = await unknownName(payload, signUp);
  if (unknown) throw new CommissionProblem('fields', 422, { fields: [unknown] });
  await refuseOutOfScope(req, signUp);
  await refuseKnown({ req, signUp, isOther });
  const { isAdult: _, consents: __, ...data } = await readCredits(payload, signUp);
  const now = new Date().toISOString();
  const id = crypto.randomUUID();
  const territories = await territoriesOf({ req, fields: [], docs: [{ data }] });
  await inTransaction(payload, async (rows) => {
    await rows.insert('submissions', [
      {
        id,
        createdAt: now,
        updatedAt: now,
        form: 'signUp',
        name: signUp.stageName || fullName(signUp),
        email: signUp.email,
        locale: signUp.locale,
        data,
        enteredBy: req.user?.id ?? null,
      },
    ]);
    await owedFillLink({ rows, submission: id, now });
    await noteAct({ req, rows, what: 'enter', collection: 'submissions', record: id, territories });
  });
  return id;
}

/** What waits for the people themselves, the newest first: all for national editors, else those of the territories. */
export async function deskLines(req: PayloadRequest): Promise<DeskLine[]> {
  const entries = await openEntries(req);
  const names = await accountNames(
    req,
    entries.map(({ enteredBy }) => enteredBy),
  );
  const mails = await mailsOf(
    req,
    entries.map(({ id }) => id),
  );
  return entries
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .map(({ id, name, email, enteredBy, createdAt }) => ({
      id,
      name: name ?? '',
      email: email ?? '',
      by: names.get(enteredBy ?? '') ?? '',
      since: createdAt,
      until: new Date(Date.parse(createdAt) + deskDays * 86_400_000).toISOString(),
      mails: mails.get(id)?.length ?? 0,
    }));
}

/** Owes the mail once more. The days that the entry is kept are not prolonged. */
export async function mailAgain(req: PayloadRequest, id: string): Promise<void> {
  const entry = await entryOf(req, id);
  const mails = (await mailsOf(req, [id])).get(id) ?? [];
  if (mails.length >= deskMails) throw new CommissionProblem('tooOften', 429, { n: deskMails });
  if (mails.some(({ deliveredAt, failedAt }) => !deliveredAt && !failedAt))
    throw new CommissionProblem('stillLeaving', 409);
  const now = new Date().toISOString();
  const territories = await territoriesOf({ req, fields: [], docs: [{ data: entry.data }] });
  await inTransaction(req.payload, async (rows) => {
    await owedFillLink({ rows, submission: id, now });
    await noteAct({ req, rows, what: 'send', collection: 'submissions', record: id, territories });
  });
}

/** Erases the entry with its mails and links; the person's link leads nowhere then. */
export async function withdrawEntry(req: PayloadRequest, id: string): Promise<void> {
  await entryOf(req, id);
  await forgetMails({ req, where: { submission: { equals: id } } });
  await req.payload.delete({ collection: 'submissions', id, depth: 0, req });
}

/** Empty boxes stand for what the person says later. */
const asSignUp = (entry: DeskEntry): SignUp => ({
  ...entry,
  isAdult: true,
  consents: {
    publication: true,
    photo: false,
    contact: false,
    reuse: false,
    letters: false,
    projects: false,
  },
});

async function openEntries(req: PayloadRequest, id?: string): Promise<Entry[]> {
  const { docs } = await req.payload.db.find<Entry>({
    collection: 'submissions',
    where: {
      and: [
        { form: { equals: 'signUp' } },
        { enteredBy: { exists: true } },
        { confirmedAt: { exists: false } },
        ...(id ? [{ id: { equals: id } }] : []),
      ],
    },
    pagination: false,
    select: { form: true, name: true, email: true, data: true, enteredBy: true, createdAt: true },
  });
  return inSight(req, docs);
}

async function entryOf(req: PayloadRequest, id: string): Promise<Entry> {
  const [entry] = await openEntries(req, id);
  if (!entry) throw new CommissionProblem('unknown', 404);
  return entry;
}

async function mailsOf(req: PayloadRequest, submissions: string[]): Promise<Map<string, Sent[]>> {
  const { docs } = await req.payload.db.find<Sent>({
    collection: 'outbox',
    where: { and: [{ kind: { equals: 'fill-link' } }, { submission: { in: submissions } }] },
    pagination: false,
    select: { submission: true, deliveredAt: true, failedAt: true },
  });
  return Map.groupBy(docs, ({ submission }) => submission);
}

type Entering = { req: PayloadRequest; typed: unknown; isOther: boolean };
type Entry = {
  id: string;
  form: 'signUp';
  name?: string | null;
  email?: string | null;
  data: unknown;
  enteredBy?: string | null;
  createdAt: string;
};
type Sent = {
  id: string;
  submission: string;
  deliveredAt?: string | null;
  failedAt?: string | null;
};
