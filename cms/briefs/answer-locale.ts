import type { Payload, PayloadRequest } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import { sentFrom } from '../people/known-address.ts';

/**
 * The language of the mails about an answer: the one in which the person wrote it, as long as its form is kept and
 * their address is the same; else the one of their mails.
 */
export async function answerLocale({ payload, brief, talent, req }: Wanted): Promise<Locale> {
  const ids = await sentFrom(payload, 'submissions', talent.privateEmail, req);
  const { docs } = await payload.find({
    collection: 'submissions',
    where: {
      and: [
        { id: { in: ids } },
        { form: { equals: 'propose' } },
        { brief: { equals: brief } },
        { confirmedAt: { exists: true } },
      ],
    },
    sort: 'createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    ...(req && { req }),
  });
  return docs[0]?.locale ?? talent.preferredLocale;
}

type Wanted = {
  payload: Payload;
  /** Its id. */
  brief: string;
  talent: { privateEmail: string; preferredLocale: Locale };
  req?: PayloadRequest;
};
