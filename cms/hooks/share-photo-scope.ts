import type { CollectionAfterChangeHook } from 'payload';

/** A portrait may be seen by the editors of the territories where its person has a base. */
export const sharePhotoScope: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const photo = idOf(doc['photo']);
  if (!photo) return;
  const bases = ((doc['bases'] ?? []) as unknown[]).map(idOf).filter(isId);
  const before = ((previousDoc?.['bases'] ?? []) as unknown[]).map(idOf).filter(isId);
  if (photo === idOf(previousDoc?.['photo']) && bases.join() === before.join()) return;
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
