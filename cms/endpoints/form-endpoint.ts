/**
 * What every form of texts goes through: it is read, limited, stored with the mail that it owes, then acknowledged.
 * Robots are set aside and told what people are told. A text without a proof of work waits until its sender has
 * confirmed the address that was given.
 */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import type * as z from 'zod/mini';
import { nest, type Nested } from '../../content/schema/flat-fields.ts';
import {
  formMaxBytes,
  longFormMaxBytes,
  type FormError,
} from '../../content/schema/form-answer.ts';
import { formErrors } from '../../content/schema/form-errors.ts';
import type { PublicAudience } from '../../content/schema/opening.ts';
import type { MailKind } from '../collections/Outbox.ts';
import type { SubmittedForm } from '../collections/Submissions.ts';
import type { Row } from '../database/rows.ts';
import { openingProblem } from '../opening/opening-problem.ts';
import { readProof } from './challenge.ts';
import { owedMail } from './owed-mail.ts';
import { allows } from './rate-limits.ts';
import { answer, readForm } from './read-form.ts';
import { isDuplicateOf, storeOnce } from './sent-once.ts';
import { storeTogether, type Stored } from './store-together.ts';
import { refusalsWith, takePhoto, withoutPhoto } from './take-photo.ts';

/** What makes one form differ from another; `Message` is what its schema reads. */
export type FormRules<Message> = {
  form: SubmittedForm;
  schema: z.ZodMiniType<Message>;
  /** The schema reads lists and groups, which travel as flat fields; its bodies may be long. */
  isNested?: boolean;
  /** Whose opening it depends on; undefined where it is open to everybody. `fields`: as sent, unchecked. */
  audience?: (fields: Record<string, unknown>) => PublicAudience | undefined;
  /** It may come with a picture: the schema reads its key, `photo`. */
  takesPhoto?: boolean;
  /** Who sent it and what it is about, several people perhaps, for the limits; an empty `email` where none was given. */
  from: (message: Message) => { email: string; subject: string | string[] };
  /** All that today and the database say against it; nothing is stored then. */
  problems?: (message: Message) => Promise<FormError[]>;
  /** Columns that the database knows and the message does not, or what it says against it. */
  found?: (message: Message) => Promise<Row | FormError>;
  /** The columns of `submissions` that hold it; all are compared to tell the same text sent twice. */
  columns: (message: Message) => Row;
  /** Further columns, which differ each time. */
  notes?: (message: Message, now: string) => Row;
  /** The mail that asks for the confirmation. */
  confirmation: MailKind;
  /** What a proof is enough for, with the mail then owed; without it every address is confirmed by mail. */
  proven?: { mail?: MailKind };
};

/** Answers the POSTs to a form's endpoint: 202 once stored, 4xx with what to mend. */
export const formEndpoint = <Message>(payload: Payload, rules: FormRules<Message>) => {
  const store = storeTogether(payload);
  return async (request: Request): Promise<Response> => {
    const maxBytes = rules.isNested ? longFormMaxBytes : formMaxBytes;
    const form = await readForm(request, maxBytes, rules.takesPhoto);
    if (form instanceof Response) return form;
    const audience = rules.audience?.(form.fields);
    const { code, visitor } = form;
    const { locale } = form.fields;
    const closed = audience && (await openingProblem({ payload, audience, code, locale, visitor }));
    if (closed) return answer(closed.path.length > 0 ? 422 : 403, { ok: false, errors: [closed] });
    const photo = rules.takesPhoto ? await takePhoto(form) : withoutPhoto(form);
    const { value, flatPath } = rules.isNested ? nest(photo.fields) : asSent(photo.fields);
    const { refuse, mend } = refusalsWith(photo, flatPath);
    const tooMany = () => refuse(429, [{ path: [], code: 'form.tooMany' }]);
    const parsed = rules.schema.safeParse(value);
    if (!parsed.success || photo.problem)
      return mend([
        ...formErrors(parsed.error?.issues ?? []),
        ...(photo.problem ? [photo.problem] : []),
      ]);
    const message = parsed.data;
    const problems = (await rules.problems?.(message)) ?? [];
    if (problems.length > 0) return mend(problems);
    const found = (await rules.found?.(message)) ?? {};
    if (isProblem(found)) return mend([found]);
    const from = rules.from(message);
    const sender = from.email.toLowerCase();
    if (!(await allows({ visitor, ...(sender && { sender }) }))) return tooMany();
    if (!(await allowsAbout({ visitor, sender, subject: from.subject }))) return tooMany();
    const proof = await readProof(form.proof);
    const isProven = proof !== undefined && rules.proven !== undefined;
    const confirmation = sender.replace(/\+[^@]*(?=@)/, '') || form.visitor;
    if (!isProven && !(await allows({ confirmation }))) return tooMany();
    const waits = answer(202, { ok: true, state: sender ? 'toConfirm' : 'accepted' });
    const acknowledged = rules.proven ? answer(202, { ok: true, state: 'accepted' }) : waits;
    if (form.isTrapped) {
      await store(rowsOf({ rules, message, found, isTrapped: true }));
      return acknowledged;
    }
    const content = [rules.form, sender || visitor, rules.columns(message), found];
    const storeUnproven = () =>
      storeOnce({
        payload,
        content,
        store: (sentKey) => store(rowsOf({ rules, message, found, sentKey })),
      });
    if (proof === undefined) {
      await storeUnproven();
      return waits;
    }
    try {
      await store(rowsOf({ rules, message, found, proof }));
    } catch (error) {
      if (!isDuplicateOf('proof', error)) throw error;
      // The same text sent twice is stored already; another one with a proof that was used has none.
      if (await isStored({ payload, columns: rules.columns(message), proof })) return acknowledged;
      if (isProven && !(await allows({ confirmation }))) return tooMany();
      await storeUnproven();
      return waits;
    }
    return isProven ? acknowledged : waits;
  };
};

/** Whoever writes to several at once counts for each of them, and so does each of them. */
async function allowsAbout({ visitor, sender, subject }: Counted): Promise<boolean> {
  const subjects = typeof subject === 'string' ? [subject] : subject;
  if (typeof subject !== 'string')
    for (const people of [visitor, sender])
      if (!(await allows({ people }, subjects.length))) return false;
  for (const one of subjects) if (!(await allows({ subject: one }))) return false;
  return true;
}

const asSent = (fields: Record<string, unknown>): Nested => ({
  value: fields,
  flatPath: (path) => [...path],
});

const isProblem = (found: Row | FormError): found is FormError => 'code' in found;

function rowsOf<Message>({
  rules,
  message,
  found,
  proof,
  sentKey,
  isTrapped = false,
}: ToStore<Message>): Stored {
  const now = new Date().toISOString();
  const id = crypto.randomUUID();
  const isProven = proof !== undefined && rules.proven !== undefined;
  const submission: Row = {
    id,
    createdAt: now,
    updatedAt: now,
    form: rules.form,
    ...rules.columns(message),
    ...found,
    ...rules.notes?.(message, now),
    proof: proof ?? null,
    sentKey: sentKey ?? null,
    confirmedAt: isProven ? now : null,
    trappedAt: isTrapped ? now : null,
  };
  const kind = isProven
    ? rules.proven?.mail
    : rules.from(message).email && !isTrapped
      ? rules.confirmation
      : undefined;
  return { submission, mails: kind ? [owedMail({ kind, submission: id, now })] : [] };
}

async function isStored({ payload, columns, proof }: Known): Promise<boolean> {
  const stored = await payload.db.findOne<Row & { id: string }>({
    collection: 'submissions',
    where: { proof: { equals: proof } },
  });
  return Object.entries(columns).every(([name, value]) => (stored?.[name] ?? null) === value);
}

type ToStore<Message> = {
  rules: FormRules<Message>;
  message: Message;
  found: Row;
  /** The nonce of a proof that holds. */
  proof?: string | undefined;
  /** Where there is no proof. */
  sentKey?: string;
  isTrapped?: boolean;
};
type Counted = { visitor: string; sender: string; subject: string | string[] };
type Known = { payload: Payload; columns: Row; proof: string | undefined };
