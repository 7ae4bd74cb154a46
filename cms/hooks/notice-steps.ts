/**
 * The steps of a notice: which may follow which, what each asks for, and the mails that it owes, in the transaction
 * of the save. A step is taken once: nothing that went out by mail can be changed or sent again.
 */
import {
  ValidationError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type PayloadRequest,
} from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import type { NoticeKind, NoticeState } from '../../content/schema/notice.ts';
import type { MailKind } from '../collections/Outbox.ts';
import { labelOf } from '../fields/label-of.ts';
import { hasPersonConcerned } from '../notices/person-concerned.ts';
import { noticeRank } from '../notices/rank.ts';

/** Days that the person concerned has to answer before a notice can be upheld without the answer. */
export const daysToAnswer = 10;

/** Refuses a step that may not follow or lacks what it asks for; notes when and by whom it was taken. */
export const checkStep: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation === 'create') return data;
  const before = originalDoc as Stored;
  const after = { ...before, ...data } as Stored;
  const hearing = { ...before.hearing, ...after.hearing };
  // It may have come by its link while the screen was open.
  if (!hearing.answer?.trim()) hearing.answer = before.hearing?.answer ?? null;
  const contest = { ...before.contest, ...after.contest };
  const now = new Date().toISOString();
  const by = req.user?.id ?? null;
  const noted = {
    ...data,
    rank: noticeRank(after),
    hearing: {
      ...hearing,
      answeredAt: hearing.answeredAt ?? (hearing.answer?.trim() ? now : null),
    },
    contest,
  };
  if (after.state === before.state) return noted;
  const stop = (path: string, code: Code): never => refuse({ req, path, code });
  if (!next[before.state].includes(after.state)) stop('state', 'notice.state.wrongStep');
  if (after.state === 'heard') {
    if (!hearing.question?.trim()) stop('hearing.question', 'notice.question.missing');
    if (!(await hasPersonConcerned(req, before))) stop('state', 'notice.state.nobody');
    return { ...noted, hearing: { ...noted.hearing, askedAt: now } };
  }
  if (after.state === 'decided') {
    if (!after.outcome) stop('outcome', 'notice.outcome.missing');
    if (!after.reasons?.trim()) stop('reasons', 'notice.reasons.missing');
    const mustHear = after.outcome !== 'rejected' && before.kind !== 'unlawful';
    if (mustHear && !wasHeard(hearing) && (await hasPersonConcerned(req, before)))
      stop('outcome', 'notice.outcome.unheard');
    return { ...noted, decidedAt: now, decidedBy: by };
  }
  if (!contest.reasons?.trim()) stop('contest.reasons', 'notice.reasons.missing');
  if (idOf(before.decidedBy) === by) stop('state', 'notice.state.sameAccount');
  return { ...noted, contest: { ...contest, closedAt: now, closedBy: by } };
};

/** Owes the mails of the step that was taken: the question to the person concerned, a decision to both sides. */
export const oweNoticeMails: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const [before, after] = [previousDoc as Stored | undefined, doc as Stored];
  if (!before?.state || after.state === before.state) return;
  const { toReporter, toConcerned } = mails[after.state];
  const isConcerned = toConcerned && (await hasPersonConcerned(req, after));
  const kinds = [toReporter, isConcerned ? toConcerned : undefined];
  for (const kind of kinds.filter((one) => one !== undefined)) {
    const data = { kind, notice: after.id, attempts: 0, dueAt: new Date().toISOString() };
    await req.payload.create({ collection: 'outbox', data, depth: 0, req });
  }
};

/** Only the link of a mail contests. */
const next: Record<NoticeState, NoticeState[]> = {
  received: ['heard', 'decided'],
  heard: ['decided'],
  decided: [],
  contested: ['confirmed', 'reversed'],
  confirmed: [],
  reversed: [],
};

const closed = {
  toReporter: 'notice-closed-reporter',
  toConcerned: 'notice-closed-concerned',
} as const;

const mails: Record<NoticeState, { toReporter?: MailKind; toConcerned?: MailKind }> = {
  received: {},
  heard: { toConcerned: 'notice-question' },
  decided: { toReporter: 'notice-decided-reporter', toConcerned: 'notice-decided-concerned' },
  contested: {},
  confirmed: closed,
  reversed: closed,
};

/** The person answered, or had the time to. */
function wasHeard({ answer, askedAt }: Hearing): boolean {
  const waited = askedAt ? Date.now() - Date.parse(askedAt) : 0;
  return Boolean(answer?.trim()) || waited >= daysToAnswer * 24 * 60 * 60 * 1000;
}

function refuse({ req, path, code }: { req: PayloadRequest; path: string; code: Code }): never {
  const { errors } = req.i18n?.language === 'en' ? en : fr;
  const collection = 'notices';
  const label = labelOf({ collection, req }, path.split('.'));
  throw new ValidationError(
    { collection, req, errors: [{ path, label, message: errors[code] }] },
    req.t,
  );
}

const idOf = (ref: Stored['decidedBy']): unknown => (typeof ref === 'object' ? ref?.id : ref);

type Code = keyof typeof fr.errors;
type Hearing = {
  question?: string | null;
  askedAt?: string | null;
  answer?: string | null;
  answeredAt?: string | null;
};
type Stored = {
  id: string;
  kind: NoticeKind;
  state: NoticeState;
  talent?: string | { id: string } | null;
  comment?: string | { id: string } | null;
  hearing?: Hearing;
  outcome?: string | null;
  reasons?: string | null;
  decidedBy?: string | { id: string } | null;
  contest?: { reasons?: string | null };
};
