import type { Payload, PayloadRequest, Where } from 'payload';
import { shown } from '../commission/listable.ts';
import { chunkSize } from '../database/chunks.ts';
import type { ConsentPurpose } from '../../content/schema/sign-up.ts';
import { agreedAmong } from './standing-consents.ts';

/**
 * People shown to the public who agreed to a purpose, in the order of their ids, a few hundred at a time.
 * @param after id: only those that come later
 */
export async function* shownWhoAgreed({
  payload,
  purpose,
  where = [],
  after = '',
  req,
}: Asked): AsyncGenerator<string[]> {
  for (let last = after; ;) {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'talents',
      where: { and: [shown, ...where, ...(last ? [{ id: { greater_than: last } }] : [])] },
      sort: 'id',
      limit: chunkSize,
      pagination: false,
      select: { slug: true },
      ...(req && { req }),
    });
    const ids = docs.map(({ id }) => id);
    const agreed = await agreedAmong({ payload, ids, purpose, req });
    yield ids.filter((id) => agreed.has(id));
    if (ids.length < chunkSize) return;
    last = ids.at(-1) ?? '';
  }
}

type Asked = {
  payload: Payload;
  purpose: ConsentPurpose;
  /** Who is meant, besides. */
  where?: Where[];
  after?: string;
  req?: PayloadRequest | undefined;
};
