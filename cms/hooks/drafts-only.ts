import type { CollectionBeforeChangeHook, CollectionSlug } from 'payload';
import { APIError, Forbidden } from 'payload';
import { roleOf } from '../access/roles.ts';
import { label } from '../fields/label.ts';

/**
 * Notes who wrote a text; a contributor's save is a draft, whatever the request says, and never
 * of a published text: an editor's draft of it makes its newest version look like a draft. Nor of a
 * scheduled one: nobody would read the save before it goes online.
 */
export const draftsOnlyForContributors: CollectionBeforeChangeHook = async (change) => {
  const { data, operation, originalDoc, req } = change;
  const collection = change.collection.slug as CollectionSlug;
  const written =
    operation === 'create' && req.user ? { ...data, writer: req.user.id } : { ...data };
  if (roleOf(req) !== 'contributor') return written;
  if (data['_status'] === 'published') throw new Forbidden(req.t);
  if (operation === 'create') return { ...written, _status: 'draft' };
  const id = { equals: originalDoc?.id };
  const where = { and: [{ id }, { _status: { equals: 'published' } }] };
  const { totalDocs: published } = await req.payload.count({ collection, where, req });
  if (published > 0) throw new Forbidden(req.t);
  const { totalDocs: scheduled } = await req.payload.countVersions({
    collection,
    where: {
      and: [
        { parent: id },
        { latest: { equals: true } },
        { 'version.publishAt': { exists: true } },
      ],
    },
    req,
  });
  if (scheduled > 0)
    throw new APIError(
      req.i18n.language === 'en' ? isScheduled.en : isScheduled.fr,
      403,
      null,
      true,
    );
  // Theirs it stays, or their next save would not find it: the rights of a version follow its own writer.
  return { ...written, writer: originalDoc?.writer, _status: 'draft' };
};

const isScheduled = label(
  'La mise en ligne de ce texte est programmée : seule la rédaction le change encore. Rien n’a été enregistré.',
  'This text is scheduled to go online: editors alone may still change it. Nothing was saved.',
);
