/** "Write to a person": the message is stored with the mail it owes, then acknowledged. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { ContactMessage } from '../../content/schema/contact-message.ts';
import { formErrors } from '../../content/schema/form-errors.ts';
import type { SenderKind } from '../../content/schema/talent.ts';
import type { Row } from '../database/rows.ts';
import { keyedHash } from '../secrets.ts';
import { readProof } from './challenge.ts';
import { owedMail } from './owed-mail.ts';
import { allows } from './rate-limits.ts';
import { answer, readForm, refuse } from './read-form.ts';
import { storeTogether, type Stored } from './store-together.ts';

/** Answers a POST to `/api/forms/contact`: 202 once stored, 4xx with what to mend. */
export const contactEndpoint = (payload: Payload) => {
  const store = storeTogether(payload);
  return async (request: Request): Promise<Response> => {
    const form = await readForm(request);
    if (form instanceof Response) return form;
    const parsed = ContactMessage.safeParse(form.fields);
    if (!parsed.success) return refuse(422, formErrors(parsed.error.issues));
    const message = parsed.data;
    const recipient = await recipientOf(payload, message.talent);
    if (!recipient) return refuse(422, [{ path: [], code: 'contact.talent.unknown' }]);
    if (!recipient.contactFrom.includes(message.sender)) {
      return refuse(422, [{ path: ['sender'], code: 'contact.sender.refused' }]);
    }
    const sender = message.email.toLowerCase();
    if (!(await allows({ visitor: form.visitor, sender, talent: message.talent }))) {
      return refuse(429, [{ path: [], code: 'form.tooMany' }]);
    }
    const proof = await readProof(form.proof);
    const confirmation = sender.replace(/\+[^@]*(?=@)/, '');
    if (proof === undefined && !(await allows({ confirmation })))
      return refuse(429, [{ path: [], code: 'form.tooMany' }]);
    if (proof === undefined || form.isTrapped) {
      await store(rowsOf({ message, proof: undefined, isTrapped: form.isTrapped }));
      return answer(202, { ok: true, state: form.isTrapped ? 'accepted' : 'toConfirm' });
    }
    try {
      await store(rowsOf({ message, proof, isTrapped: false }));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // The same message sent twice is stored already; another one with a proof that was used has none.
      if (!(await isStored({ payload, message, proof }))) {
        await store(rowsOf({ message, proof: undefined, isTrapped: false }));
        return answer(202, { ok: true, state: 'toConfirm' });
      }
    }
    return answer(202, { ok: true, state: 'accepted' });
  };
};

/** The keyed hash by which a blocked sender is recognised. */
export const senderHash = (email: string): string =>
  keyedHash('sender', email.trim().toLowerCase());

function rowsOf(form: {
  message: ContactMessage;
  proof: string | undefined;
  isTrapped: boolean;
}): Stored {
  const { message, proof, isTrapped } = form;
  const now = new Date().toISOString();
  const id = crypto.randomUUID();
  const submission: Row = {
    id,
    createdAt: now,
    updatedAt: now,
    form: 'contact',
    ...message,
    proof: proof ?? null,
    confirmedAt: proof ? now : null,
    trappedAt: isTrapped ? now : null,
  };
  const kind = proof ? 'contact-message' : 'contact-confirm';
  const mail = owedMail({ kind, submission: id, now });
  return { submission, mails: isTrapped ? [] : [mail] };
}

async function recipientOf(
  payload: Payload,
  id: string,
): Promise<{ contactFrom: SenderKind[] } | undefined> {
  const talent = await payload.db.findOne<{
    id: string;
    contactFrom?: SenderKind[];
    _status?: string;
  }>({
    collection: 'talents',
    where: { id: { equals: id } },
    select: { contactFrom: true, _status: true },
  });
  return talent?._status === 'published' ? { contactFrom: talent.contactFrom ?? [] } : undefined;
}

async function isStored(sent: {
  payload: Payload;
  message: ContactMessage;
  proof: string;
}): Promise<boolean> {
  const { payload, message, proof } = sent;
  const stored = await payload.db.findOne<ContactMessage & { id: string }>({
    collection: 'submissions',
    where: { proof: { equals: proof } },
  });
  return (
    stored?.talent === message.talent &&
    stored.email === message.email &&
    stored.message === message.message
  );
}

function isDuplicate(error: unknown): boolean {
  const text = `${String(error)} ${String((error as { cause?: unknown }).cause)}`;
  return /unique/i.test(text) && /proof/i.test(text);
}
