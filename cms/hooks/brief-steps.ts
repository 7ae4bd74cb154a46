/** What an editor's step with a brief asks for, and the mail that it owes, in the transaction of the save. */
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import { ValidationError } from 'payload';
import { closingProblem, payProblem } from '../../content/brief-rules.ts';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import { namedBySlug, namingField } from '../../content/names-employer.ts';
import type { BriefState } from '../../content/schema/brief.ts';
import { closeAnswers } from '../briefs/answers.ts';
import { formOf } from '../briefs/record-of-form.ts';
import type { MailKind } from '../collections/Outbox.ts';
import { rowsOf } from '../database/rows.ts';
import { labelOf } from '../fields/label-of.ts';
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
  const stop = (path: string, code: Code): never => refuse({ req, path, code });
  if (operation === 'create' || !originalDoc) {
    if (data.state === 'accepted' && !data.employerCheck?.register)
      stop('employerCheck.register', 'brief.register.missing');
    return data;
  }
  const before = originalDoc;
  const after = { ...before, ...data } as Brief;
  const check = checked({ before, after, req });
  const now = new Date().toISOString();
  const kept = { ...data, employerCheck: check };
  if (after.state === 'accepted') {
    if (!check.register) stop('employerCheck.register', 'brief.register.missing');
    const from = day(before.publishedAt) ?? parisDay(new Date());
    const problem = closingProblem({ closesOn: day(after.closesOn) ?? '', from });
    if (problem) stop('closesOn', problem);
    const form = formOf(after, new Map());
    const pay = payProblem(form);
    if (pay) stop(`terms.${pay.field}`, pay.code);
    const naming = namingField(form);
    if (naming) stop(fieldOf[naming[0] ?? ''] ?? naming.join('.'), 'brief.text.names');
    if (namedBySlug(form, after.slug ?? '')) stop('slug', 'brief.text.names');
  }
  if (after.state === before.state) return kept;
  if (!next[before.state].includes(after.state)) stop('state', 'brief.state.wrongStep');
  if (after.state === 'refused' && !after.refusalReason?.trim())
    stop('refusalReason', 'brief.refusalReason.missing');
  if (after.state === 'accepted')
    return {
      ...kept,
      publishedAt: before.publishedAt ?? now,
      closedAt: null,
      refusalReason: null,
      // What was mended since is matched anew, and its employer gets the list.
      fits: { all: null, butOne: null, on: null },
    };
  if (after.state === 'waiting') return kept;
  const edit = after.state === 'closed' ? { sent: null, note: null, sentAt: null } : after.edit;
  return { ...kept, ...(edit && { edit }), closedAt: now };
};

/** Owes the employer the mail of the step that was taken. */
export const oweBriefMails: CollectionAfterChangeHook<Brief> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation !== 'update') return;
  const kind = doc.state === previousDoc.state ? undefined : mails[doc.state];
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

/** Where the record has what the form has at its top. */
const fieldOf: Record<string, string> = Object.fromEntries(
  Object.entries({
    project: ['format', 'genre', 'world', 'tone', 'stakes', 'broadcaster'],
    needs: ['specialties', 'equipment', 'certificates'],
    terms: ['rights', 'specification'],
  }).flatMap(([group, names]) => names.map((name) => [name, `${group}.${name}`])),
);

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
  const collection = 'briefs';
  const label = labelOf({ collection, req }, path.split('.'));
  throw new ValidationError(
    { collection, req, errors: [{ path, label, message: errors[code] }] },
    req.t,
  );
}

type Code = keyof typeof fr.errors;
type Saved = { before: Brief; after: Brief; req: PayloadRequest };
