/** "Write to a person": the rules of the form that relays a message. */
import type { Payload } from 'payload';
import { ContactMessage } from '../../content/schema/contact-message.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import type { SenderKind } from '../../content/schema/talent.ts';
import { isPublic } from '../snapshot/documents.ts';
import { formEndpoint } from './form-endpoint.ts';

/** Answers a POST to `/api/forms/contact`. */
export const contactEndpoint = (payload: Payload) =>
  formEndpoint(payload, {
    form: 'contact',
    schema: ContactMessage,
    audience: ({ sender }) => (sender === 'production' ? 'employers' : undefined),
    from: ({ email, talent }) => ({ email, subject: talent }),
    problems: (message) => problemsOf(payload, message),
    columns: (message) => message,
    confirmation: 'contact-confirm',
    proven: { mail: 'contact-message' },
  });

async function problemsOf(
  payload: Payload,
  { talent: id, sender }: ContactMessage,
): Promise<FormError[]> {
  const talent = await payload.db.findOne<{
    id: string;
    contactFrom?: SenderKind[];
    _status?: string;
    hiddenAt?: string | null;
  }>({
    collection: 'talents',
    where: { id: { equals: id } },
    select: { contactFrom: true, _status: true, hiddenAt: true },
  });
  if (!talent || !isPublic(talent)) return [{ path: [], code: 'contact.talent.unknown' }];
  return talent.contactFrom?.includes(sender)
    ? []
    : [{ path: ['sender'], code: 'contact.sender.refused' }];
}
