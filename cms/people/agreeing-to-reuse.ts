import type { Payload } from 'payload';

/**
 * Of these people, those who agreed that their film commission reuses their page: the newest row of the purpose holds.
 * Who was never asked did not. At most as many ids as a statement takes (see `chunks` of cms/snapshot/documents.ts).
 */
export async function agreeingToReuse(payload: Payload, ids: string[]): Promise<Set<string>> {
  const agreeing = new Set<string>();
  if (ids.length === 0) return agreeing;
  const { docs } = await payload.db.find<{ id: string; talent: string; isGiven: boolean }>({
    collection: 'consents',
    where: { and: [{ talent: { in: ids } }, { purpose: { equals: 'reuse' } }] },
    sort: 'at',
    pagination: false,
    select: { talent: true, isGiven: true },
  });
  for (const { talent, isGiven } of docs) agreeing[isGiven ? 'add' : 'delete'](talent);
  return agreeing;
}
