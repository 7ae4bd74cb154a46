import type { CollectionBeforeChangeHook } from 'payload';
import { Forbidden } from 'payload';
import { roleOf } from '../access/roles.ts';

/** What a published text shows is changed by editors only: whoever sent the picture publishes nothing by replacing it. */
export const keepShownPicture: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const role = roleOf(req);
  const isOurs = role === undefined || role === 'admin' || role === 'editor';
  const isSame =
    !req.file && ['alt', 'credit', 'purpose'].every((name) => data[name] === originalDoc?.[name]);
  if (isOurs || isSame || !originalDoc?.id) return data;
  const { totalDocs: shown } = await req.payload.count({
    collection: 'articles',
    where: { and: [{ photo: { equals: originalDoc.id } }, { _status: { equals: 'published' } }] },
    req,
  });
  if (shown > 0) throw new Forbidden(req.t);
  return data;
};
