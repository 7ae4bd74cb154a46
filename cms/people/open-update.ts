import type { Payload, PayloadRequest } from 'payload';
import type { ReviewEntry } from './review-decisions.ts';

/** An update that no editor has decided about, as it is stored. */
export type OpenUpdate = {
  id: string;
  data: unknown;
  email?: string | null;
  reviewState?: 'waiting' | 'asked' | null;
  reviewLog?: ReviewEntry[] | null;
  addressConfirmedAt?: string | null;
};

/** The one that waits for this person (id), the newest; undefined for none. */
export async function openUpdateOf({
  payload,
  talent,
  req,
}: Asked): Promise<OpenUpdate | undefined> {
  const { docs } = await payload.db.find<OpenUpdate>({
    collection: 'submissions',
    where: {
      and: [
        { talent: { equals: talent } },
        { form: { equals: 'update' } },
        { reviewState: { in: ['waiting', 'asked'] } },
      ],
    },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    ...(req && { req }),
  });
  return docs[0];
}

type Asked = { payload: Payload; talent: string; req?: PayloadRequest };
