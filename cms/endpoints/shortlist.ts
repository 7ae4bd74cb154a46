/** "Write to all of a shortlist": the rules of the form that relays one message to several people. */
import type { Payload } from 'payload';
import type { FormError } from '../../content/schema/form-answer.ts';
import { ShortlistMessage } from '../../content/schema/shortlist-message.ts';
import type { SenderKind } from '../../content/schema/talent.ts';
import type { Row } from '../database/rows.ts';
import { isPublic } from '../snapshot/documents.ts';
import { formEndpoint } from './form-endpoint.ts';

/**
 * Answers a POST to `/api/forms/shortlist`. Every address is confirmed by mail; each person then gets a message of
 * their own (people/relay-shortlist.ts).
 */
export const shortlistEndpoint = (payload: Payload) =>
  formEndpoint(payload, {
    form: 'shortlist',
    schema: ShortlistMessage,
    audience: ({ sender }) => (sender === 'production' ? 'employers' : undefined),
    from: ({ email, talents }) => ({ email, subject: talents }),
    found: (message) => foundAll(payload, message),
    columns: ({ sender, purpose, name, email, phone, message, locale }) => ({
      sender,
      purpose,
      name,
      email,
      phone,
      message,
      locale,
    }),
    confirmation: 'shortlist-confirm',
  });

/** The column that holds whom it is for, or what one of them says against it. */
async function foundAll(
  payload: Payload,
  { talents, sender }: ShortlistMessage,
): Promise<Row | FormError> {
  const { docs } = await payload.db.find<Asked>({
    collection: 'talents',
    where: { id: { in: talents } },
    pagination: false,
    limit: 0,
    select: { contactFrom: true, _status: true, hiddenAt: true },
  });
  const listed = docs.filter((talent) => isPublic(talent));
  if (listed.length < talents.length) return { path: [], code: 'shortlist.talents.unknown' };
  return listed.every(({ contactFrom }) => contactFrom?.includes(sender))
    ? { data: { talents } }
    : { path: [], code: 'shortlist.sender.refused' };
}

type Asked = {
  id: string;
  contactFrom?: SenderKind[];
  _status?: string;
  hiddenAt?: string | null;
};
