import type { Payload } from 'payload';
import { chunks } from '../../../cms/database/chunks.ts';
import { publicKinds } from '../../../content/schema/snapshot.ts';
import type { SnapshotState } from '../snapshot-file.ts';

/**
 * Brings the collection `refusals`, which editors see, up to date with a writing of the snapshot:
 * of the documents read now, those that were refused are there and no other.
 */
export async function noteRefusals({
  payload,
  refusals,
  read,
}: { payload: Payload } & Pick<SnapshotState, 'refusals' | 'read'>): Promise<void> {
  const wanted = new Map(refusals.map((refusal) => [keyOf(refusal.kind, refusal.id), refusal]));
  const outdated: string[] = [];
  for (const { id, kind, record, title, problem } of await noted(payload, read)) {
    // Others are the schedule's own (see ../schedule.ts).
    if (!(kind in publicKinds)) continue;
    const now = wanted.get(keyOf(kind, record));
    if (now?.problem === problem && now.title === title) wanted.delete(keyOf(kind, record));
    else outdated.push(id);
  }
  for (const ids of chunks(outdated))
    await payload.delete({ collection: 'refusals', where: { id: { in: ids } } });
  for (const { kind, id, title, problem } of wanted.values())
    await payload.create({
      collection: 'refusals',
      data: { kind, record: id, title, problem },
      depth: 0,
    });
}

async function noted(payload: Payload, read: SnapshotState['read']) {
  const all = { collection: 'refusals', pagination: false, depth: 0 } as const;
  if (read === 'all') return (await payload.find(all)).docs;
  const found = [];
  for (const ids of chunks(read.map(({ id }) => id)))
    found.push(...(await payload.find({ ...all, where: { record: { in: ids } } })).docs);
  return found;
}

const keyOf = (kind: string, id: string) => `${kind}/${id}`;
