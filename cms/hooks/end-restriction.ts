import type { CollectionAfterChangeHook, PayloadRequest, Where } from 'payload';
import { rowsOf } from '../database/rows.ts';
import { sentFrom, talentsAt } from '../people/known-address.ts';
import { setState } from '../people/own-act.ts';

/**
 * Closing the last open restriction of an address ends it: the pages stay hidden, now by the person's own wish, who
 * brings them back by their own link; the yearly rules hold for them again.
 */
export const endRestriction: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const before = previousDoc as Kept | undefined;
  const email = before?.identity;
  if (!email || before.kind !== 'restriction' || before.isDone || !(doc as Kept).isDone) return;
  if (await hasOpenRestriction(email, req)) return;
  const people = await talentsAt(req.payload, email, req);
  if (people.length === 0) return;
  const ids = people.map(({ id }) => id);
  const where = { equal: { id: ids, hiddenBy: 'dispute' } };
  await setState({ rows: await rowsOf(req), own: { hiddenBy: 'person' }, where });
};

/** The one that was closed has no address any more. */
async function hasOpenRestriction(email: string, req: PayloadRequest): Promise<boolean> {
  const ids = await sentFrom(req.payload, 'requests', email, req);
  const where: Where = { and: [{ id: { in: ids } }, { kind: { equals: 'restriction' } }] };
  return (await req.payload.count({ collection: 'requests', where, req })).totalDocs > 0;
}

type Kept = { kind?: string; identity?: string | null; isDone?: boolean | null };
