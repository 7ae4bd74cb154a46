import type { CollectionBeforeChangeHook } from 'payload';
import { Forbidden } from 'payload';
import { roleOf } from '../access/roles.ts';

/** Notes who wrote a text; a contributor's save is a draft, whatever the request says. */
export const draftsOnlyForContributors: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const written =
    operation === 'create' && req.user ? { ...data, writer: req.user.id } : { ...data };
  if (roleOf(req) !== 'contributor') return written;
  if (operation === 'update') delete (written as { writer?: unknown }).writer;
  if (data['_status'] === 'published') throw new Forbidden(req.t);
  return { ...written, _status: 'draft' };
};
