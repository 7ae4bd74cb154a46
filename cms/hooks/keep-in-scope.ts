import type { CollectionBeforeChangeHook } from 'payload';
import { Forbidden } from 'payload';
import { roleOf, scopeOf } from '../access/roles.ts';

/** A commission cannot enter someone, or move someone, outside of its own territories. */
export const keepInScope: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (roleOf(req) !== 'commission') return data;
  const bases = (data['bases'] ?? originalDoc?.bases ?? []) as (string | { id: string })[];
  const scope = await scopeOf(req);
  const ids = bases.map((base) => (typeof base === 'string' ? base : base.id));
  if (!ids.some((id) => scope.includes(id))) throw new Forbidden(req.t);
  return data;
};
