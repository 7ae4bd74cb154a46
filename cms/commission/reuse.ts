import type { PayloadRequest } from 'payload';
import { roleOf } from '../access/roles.ts';
import { chunks } from '../database/chunks.ts';

/**
 * Of these people, those whom a commission does not propose to a production: they were asked whether it may reuse their
 * page, and did not agree or took it back. Who was listed before consents were kept was not asked. Nobody for others.
 */
export async function refusingReuse(req: PayloadRequest, ids: string[]): Promise<Set<string>> {
  const refusing = new Set<string>();
  if (roleOf(req) !== 'commission') return refusing;
  for (const some of chunks(ids)) {
    const { docs } = await req.payload.db.find<Said>({
      collection: 'consents',
      where: { talent: { in: some } },
      sort: 'at',
      pagination: false,
      select: { talent: true, purpose: true, isGiven: true },
      req,
    });
    for (const { talent } of docs) refusing.add(talent);
    for (const { talent, purpose, isGiven } of docs)
      if (purpose === 'reuse') refusing[isGiven ? 'delete' : 'add'](talent);
  }
  return refusing;
}

type Said = { id: string; talent: string; purpose: string; isGiven: boolean };
