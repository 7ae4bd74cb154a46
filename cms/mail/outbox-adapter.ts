/** Payload's own mails (a password to choose) join the outbox like every other mail. */
import type { EmailAdapter } from 'payload';

/** Stores the mail; the worker sends it. Resolves once it is stored. */
export const outboxAdapter: EmailAdapter = ({ payload }) => ({
  name: 'outbox',
  defaultFromAddress: 'outbox@localhost',
  defaultFromName: 'Générique',
  sendEmail: async ({ to, subject, html, text }) => {
    await payload.create({
      collection: 'outbox',
      data: {
        kind: 'account',
        attempts: 0,
        dueAt: new Date().toISOString(),
        content: { to, subject, html, text },
      },
    });
  },
});
