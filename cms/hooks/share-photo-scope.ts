import type { CollectionAfterChangeHook } from 'payload';
import { Forbidden } from 'payload';

/**
 * A portrait may be seen by the editors of the territories where its person has a base.
 * Nobody gains the sight of a picture by giving it to a person of theirs.
 */
export const sharePhotoScope: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const photo = idOf(doc['photo']);
  if (!photo) return;
  const bases = ((doc['bases'] ?? []) as unknown[]).map(idOf).filter(isId);
  const before = ((previousDoc?.['bases'] ?? []) as unknown[]).map(idOf).filter(isId);
  if (photo === idOf(previousDoc?.['photo']) && bases.join() === before.join()) return;
  const { totalDocs: seen } = await req.payload.count({
    collection: 'media',
    where: { id: { equals: photo } },
    overrideAccess: !req.user,
    req,
  });
  if (seen === 0) throw new Forbidden(req.t);
  await req.payload.update({
    collection: 'media',
    id: photo,
    data: { territories: bases },
    depth: 0,
    req,
  });
};

function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const id = (value as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : undefined;
}

function isId(value: string | undefined): value is string {
  return value !== undefined;
}
