/** What becomes of the record that goes: its address leads on, its row is deleted, the site is told. */
import type { PayloadRequest } from 'payload';
import type { Row, Rows } from '../database/rows.ts';
import { isPublic } from '../snapshot/documents.ts';
import type { MergedCollection } from './fields.ts';
import type { Doc } from './united.ts';

/** Only what was shown leads on. Former addresses of the one that goes lead to the one that stays. */
export async function moveAddress({ rows, kept, dropped, collection, req }: Moving): Promise<void> {
  const kind = collection === 'talents' ? 'talent' : 'work';
  const slug = String(dropped['slug']);
  const wasShown = collection === 'works' || (await hasPublished(req, kept.id, slug));
  await rows.remove('redirects', { equal: { kind, slug } });
  await rows.update('redirects', { record: kept.id }, { equal: { kind, record: dropped.id } });
  if (wasShown || isPublic(dropped))
    await rows.insert('redirects', [{ ...newRow(), kind, slug, record: kept.id }]);
}

/** Deletes the row past Payload: deleting a person by it would erase them. A page that leaves is urgent. */
export async function leave({ req, rows, kept, dropped, collection }: Moving): Promise<void> {
  const where = { id: { equals: dropped.id } };
  await req.payload.db.deleteOne({ collection, where, req });
  const kind = collection === 'talents' ? 'talent' : 'work';
  const isUrgent = collection === 'talents';
  await rows.insert(
    'changes',
    [dropped.id, kept.id].map((record) => ({ ...newRow(), kind, record, isUrgent })),
  );
}

async function hasPublished(req: PayloadRequest, parent: string, slug: string): Promise<boolean> {
  const where = {
    and: [
      { parent: { equals: parent } },
      { 'version.slug': { equals: slug } },
      { 'version._status': { equals: 'published' } },
    ],
  };
  return (await req.payload.countVersions({ collection: 'talents', where, req })).totalDocs > 0;
}

const newRow = (): Row => {
  const at = new Date().toISOString();
  return { id: crypto.randomUUID(), createdAt: at, updatedAt: at };
};

type Moving = {
  req: PayloadRequest;
  rows: Rows;
  kept: Doc;
  dropped: Doc;
  collection: MergedCollection;
};
