/** Whom a list may name and a letter may reach: the choices of the admin, and the rule that a save is held to. */
import type { FilterOptionsProps, PayloadRequest, Where } from 'payload';
import { editorsOrScope, roleOf, scopeOf } from '../access/roles.ts';
import { chunks } from '../database/chunks.ts';
import { refusingReuse } from './reuse.ts';

/** People whose page is published and shown; for a commission those with a base in its territories. Our own code is not asked. */
export async function listable({ req }: Asked): Promise<Where | false> {
  if (!req.user) return shown;
  const rule = await editorsOrScope('bases')({ req });
  if (rule === false) return false;
  return rule === true ? shown : { and: [shown, rule] };
}

/** Territories of a commission's scope; all of them for national editors. */
export async function ownTerritories({ req }: Asked): Promise<Where | boolean> {
  return roleOf(req) !== 'commission' || { id: { in: await scopeOf(req) } };
}

/**
 * Of these people, those whom a list may show now to whoever reads it: in one that was sent everybody whose page is
 * shown, in one that waits those whom its reader could still choose.
 */
export async function shownAmong({ req, ids, isSent }: Among): Promise<Set<string>> {
  const rule = isSent ? shown : await listable({ req });
  const found = new Set<string>();
  if (rule === false) return found;
  for (const some of chunks(ids)) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: 'talents',
      where: { and: [{ id: { in: some } }, rule] },
      pagination: false,
      limit: 0,
      select: { slug: true },
      req,
    });
    for (const { id } of docs) found.add(id);
  }
  if (!isSent) for (const id of await refusingReuse(req, [...found])) found.delete(id);
  return found;
}

/** Published, and not hidden. */
export const shown: Where = {
  and: [{ _status: { equals: 'published' } }, { hiddenAt: { exists: false } }],
};

type Among = { req: PayloadRequest; ids: string[]; isSent: boolean };
type Asked = Pick<FilterOptionsProps, 'req'> | { req: PayloadRequest };
