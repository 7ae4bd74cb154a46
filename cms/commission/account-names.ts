import type { PayloadRequest } from 'payload';
import { chunks } from '../database/chunks.ts';

/** Names of accounts by id, or their address where they have none: for editors, who cannot read other accounts. */
export async function accountNames(
  { payload }: Pick<PayloadRequest, 'payload'>,
  ids: Iterable<string | null | undefined>,
): Promise<Map<string, string>> {
  const wanted = new Set([...ids].filter((id): id is string => Boolean(id)));
  const names = new Map<string, string>();
  for (const some of chunks(wanted)) {
    const { docs } = await payload.db.find<{ id: string; name?: string | null; email: string }>({
      collection: 'users',
      where: { id: { in: some } },
      pagination: false,
      select: { name: true, email: true },
    });
    for (const { id, name, email } of docs) names.set(id, name || email);
  }
  return names;
}
