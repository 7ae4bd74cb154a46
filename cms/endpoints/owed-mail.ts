import crypto from 'node:crypto';
import type { MailKind } from '../collections/Outbox.ts';
import type { Row } from '../database/rows.ts';

/** The row of a mail that a submission, a listed person, a notice, a dated list, a letter, a brief or an answer to one is owed from this moment (ISO 8601) on. */
export const owedMail = (mail: {
  kind: MailKind;
  submission?: string;
  talent?: string;
  notice?: string;
  list?: string;
  letter?: string;
  brief?: string;
  answer?: string;
  content?: unknown;
  /** Follows from what must be owed once only; default: a new one. */
  id?: string;
  now: string;
}): Row => ({
  id: mail.id ?? crypto.randomUUID(),
  createdAt: mail.now,
  updatedAt: mail.now,
  kind: mail.kind,
  submission: mail.submission ?? null,
  talent: mail.talent ?? null,
  notice: mail.notice ?? null,
  list: mail.list ?? null,
  letter: mail.letter ?? null,
  brief: mail.brief ?? null,
  answer: mail.answer ?? null,
  content: mail.content ?? null,
  attempts: 0,
  dueAt: mail.now,
});
