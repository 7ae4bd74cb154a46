import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload';
import { Forbidden } from 'payload';
import { roleOf } from '../access/roles.ts';

/**
 * Notes who wrote a text; a contributor's save is a draft, whatever the request says, and never
 * of a published text: an editor's draft of it makes its newest version look like a draft.
 */
export const draftsOnlyForContributors: CollectionBeforeChangeHook = async (change) => {
  const { data, operation, originalDoc, collection, req } = change;
  const written =
    operation === 'create' && req.user ? { ...data, writer: req.user.id } : { ...data };
  if (roleOf(req) !== 'contributor') return written;
  if (data['_status'] === 'published') throw new Forbidden(req.t);
  if (operation === 'create') return { ...written, _status: 'draft' };
  delete (written as { writer?: unknown }).writer;
  const { totalDocs: published } = await req.payload.count({
    collection: collection.slug as CollectionSlug,
    where: { and: [{ id: { equals: originalDoc?.id } }, { _status: { equals: 'published' } }] },
    req,
  });
  if (published > 0) throw new Forbidden(req.t);
  return { ...written, _status: 'draft' };
};
