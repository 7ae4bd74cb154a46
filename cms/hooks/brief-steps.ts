/** What an editor's step with a brief asks for, and the mail that it owes, in the transaction of the save. */
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import { ValidationError } from 'payload';
import { closingProblem } from '../../content/brief-rules.ts';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import type { BriefState } from '../../content/schema/brief.ts';
import { closeAnswers } from '../briefs/answers.ts';
import type { MailKind } from '../collections/Outbox.ts';
import { rowsOf } from '../database/rows.ts';
import type { Brief } from '../payload-types.ts';
import { day, parisDay } from '../snapshot/values.ts';

/**
 * Refuses a step that may not follow or lacks what it asks for: nothing is published before an editor has found the
 * employer in a public register. Notes when, and by whom the employer was found.
 */
export const checkBrief: CollectionBeforeChangeHook<Brief> = ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data;
  const before = originalDoc;
  const after = { ...before, ...data } as Brief;
  const stop = (path: string, code: Code): never => refuse({ req, path, code });
  const check = checked({ before, after, req });
  const now = new Date().toISOString();
  const kept = { ...data, employerCheck: check };
  if (after.state === 'accepted') {
    if (!check.register) stop('employerCheck.register', 'brief.register.missing');
    const from = day(before.publishedAt) ?? parisDay(new Date());
    const problem = closingProblem({ closesOn: day(after.closesOn) ?? '', from });
    if (problem) stop('closesOn', problem);
  }
  if (after.state === before.state) return kept;
  if (!next[before.state].includes(after.state)) stop('state', 'brief.state.wrongStep');
  if (after.state === 'refused' && !after.refusalReason?.trim())
    stop('refusalReason', 'brief.refusalReason.missing');
  if (after.state === 'accepted')
    return { ...kept, publishedAt: before.publishedAt ?? now, closedAt: null, refusalReason: null };
  return after.state === 'waiting' ? kept : { ...kept, closedAt: now };
};

/** Owes the employer the mail of the step that was taken, or of the change that was made as they asked. */
export const oweBriefMails: CollectionAfterChangeHook<Brief> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation !== 'update') return;
  const isMended = Boolean(previousDoc.changeAsked?.trim()) && !doc.changeAsked?.trim();
  const kind =
    doc.state !== previousDoc.state
      ? mails[doc.state]
      : isMended && doc.state === 'accepted'
        ? 'brief-changed'
        : undefined;
  if (!kind) return;
  if (doc.state === 'refused' || doc.state === 'closed') {
    const at = new Date().toISOString();
    await closeAnswers({ rows: await rowsOf(req), briefs: [doc.id], at });
  }
  const data = { kind, brief: doc.id, attempts: 0, dueAt: new Date().toISOString() };
  await req.payload.create({ collection: 'outbox', data, depth: 0, req });
};

/** A refused brief may come back when its employer has answered; a closed one stays closed. */
const next: Record<BriefState, BriefState[]> = {
  waiting: ['accepted', 'refused'],
  accepted: ['refused', 'closed'],
  refused: ['waiting', 'accepted'],
  closed: [],
};

const mails: Record<BriefState, MailKind | undefined> = {
  waiting: undefined,
  accepted: 'brief-published',
  refused: 'brief-refused',
  closed: 'brief-closed',
};

/** Whoever names the register, or changes who the employer is, has looked on this day. */
function checked({ before, after, req }: Saved): NonNullable<Brief['employerCheck']> {
  const [was, is] = [before.employerCheck ?? {}, after.employerCheck ?? {}];
  if (!is.register) return { register: null, on: null, by: null };
  const who = ({ employer }: Brief) =>
    [employer.name, employer.idKind, employer.idNumber, employer.idCountry, employer.idWork].join();
  const isSame = is.register === was.register && who(before) === who(after);
  if (isSame && was.on) return { ...is, on: was.on, by: was.by ?? null };
  const by = req.user?.collection === 'users' ? String(req.user.id) : null;
  return { register: is.register, on: new Date().toISOString(), by };
}

function refuse({ req, path, code }: { req: PayloadRequest; path: string; code: Code }): never {
  const { errors } = req.i18n?.language === 'en' ? en : fr;
  throw new ValidationError(
    { collection: 'briefs', req, errors: [{ path, message: errors[code] }] },
    req.t,
  );
}

type Code = keyof typeof fr.errors;
type Saved = { before: Brief; after: Brief; req: PayloadRequest };
