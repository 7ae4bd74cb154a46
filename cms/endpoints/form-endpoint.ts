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
import type { MailKind } from '../collections/Outbox.ts';
import type { SubmittedForm } from '../collections/Submissions.ts';
import type { Row } from '../database/rows.ts';
import { readProof } from './challenge.ts';
import { owedMail } from './owed-mail.ts';
import { allows } from './rate-limits.ts';
import { answer, readForm, refuse } from './read-form.ts';
import { storeTogether, type Stored } from './store-together.ts';

/** What makes one form differ from another; `Message` is what its schema reads. */
export type FormRules<Message> = {
  form: SubmittedForm;
  schema: z.ZodMiniType<Message>;
  /** The schema reads lists and groups, which travel as flat fields; its bodies may be long. */
  isNested?: boolean;
  /** Who sent it and what it is about, for the limits; an empty `email` where none was given. */
  from: (message: Message) => { email: string; subject: string };
  /** What the database says against it; nothing is stored then. */
  problem?: (message: Message) => Promise<FormError | undefined>;
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
    const form = await readForm(request, rules.isNested ? longFormMaxBytes : formMaxBytes);
    if (form instanceof Response) return form;
    const { value, flatPath } = rules.isNested ? nest(form.fields) : asSent(form.fields);
    const mend = (errors: FormError[]) =>
      refuse(
        422,
        errors.map(({ path, code }) => ({ path: flatPath(path), code })),
      );
    const parsed = rules.schema.safeParse(value);
    if (!parsed.success) return mend(formErrors(parsed.error.issues));
    const message = parsed.data;
    const problem = await rules.problem?.(message);
    if (problem) return mend([problem]);
    const found = (await rules.found?.(message)) ?? {};
    if (isProblem(found)) return mend([found]);
    const from = rules.from(message);
    const sender = from.email.toLowerCase();
    const counted = { visitor: form.visitor, subject: from.subject, ...(sender && { sender }) };
    if (!(await allows(counted))) return tooMany();
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
    try {
      await store(rowsOf({ rules, message, found, proof }));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // The same text sent twice is stored already; another one with a proof that was used has none.
      if (await isStored({ payload, columns: rules.columns(message), proof })) return acknowledged;
      if (isProven && !(await allows({ confirmation }))) return tooMany();
      await store(rowsOf({ rules, message, found }));
      return waits;
    }
    return isProven ? acknowledged : waits;
  };
};

const asSent = (fields: Record<string, unknown>): Nested => ({
  value: fields,
  flatPath: (path) => [...path],
});

const isProblem = (found: Row | FormError): found is FormError => 'code' in found;

const tooMany = () => refuse(429, [{ path: [], code: 'form.tooMany' }]);

function rowsOf<Message>({
  rules,
  message,
  found,
  proof,
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

function isDuplicate(error: unknown): boolean {
  const text = `${String(error)} ${String((error as { cause?: unknown }).cause)}`;
  return /unique/i.test(text) && /proof/i.test(text);
}

type ToStore<Message> = {
  rules: FormRules<Message>;
  message: Message;
  found: Row;
  /** The nonce of a proof that holds. */
  proof?: string | undefined;
  isTrapped?: boolean;
};
type Known = { payload: Payload; columns: Row; proof: string | undefined };
