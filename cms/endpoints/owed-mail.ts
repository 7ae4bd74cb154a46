import crypto from 'node:crypto';
import type { MailKind } from '../collections/Outbox.ts';
import type { Row } from '../database/rows.ts';

/** The row of a mail that a submission owes from this moment (ISO 8601) on. */
export const owedMail = (mail: { kind: MailKind; submission: string; now: string }): Row => ({
  id: crypto.randomUUID(),
  createdAt: mail.now,
  updatedAt: mail.now,
  kind: mail.kind,
  submission: mail.submission,
  attempts: 0,
  dueAt: mail.now,
});
