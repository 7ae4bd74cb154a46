/** What an editor asks of a merge, and whether it can be done. */
import type { PayloadRequest } from 'payload';
import * as z from 'zod/mini';
import { rowsOf } from '../database/rows.ts';
import { foldAddress } from '../people/known-address.ts';
import {
  chosenFields,
  type MergedCollection,
  mergedCollections,
  mustBeChosen,
  plainValue,
} from './fields.ts';
import { MergeProblem } from './problem.ts';
import type { Doc } from './united.ts';

/** What the page of a merge sends. */
export const Merge = z.strictObject({
  collection: z.enum(mergedCollections),
  kept: z.uuid(),
  dropped: z.uuid(),
  /** By id, `updatedAt` of the records that the editor saw. */
  versions: z.record(z.uuid(), z.string()),
  /** By field, the id of the record whose value stays. */
  take: z.record(z.string().check(z.maxLength(40)), z.uuid()),
});
export type Merge = z.infer<typeof Merge>;

/** Both records, claimed for the transaction of the request. Throws a `MergeProblem`. */
export async function readPair(req: PayloadRequest, merge: Merge): Promise<Pair> {
  if (merge.kept === merge.dropped) throw new MergeProblem('same', 400);
  const kept = await docOf(req, merge.collection, merge.kept);
  const dropped = await docOf(req, merge.collection, merge.dropped);
  await claim({ req, merge, docs: [kept, dropped] });
  mustSay(merge, kept, dropped);
  return { kept, dropped };
}

/** Before anything else: of two editors at once, one matches no row. In one order, so that they do not wait for each other. */
async function claim({ req, merge, docs }: Claiming): Promise<void> {
  const rows = await rowsOf(req);
  for (const { id } of docs.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const asSeen = { equal: { id, updatedAt: merge.versions[id] ?? '' } };
    if (!merge.versions[id]) throw new MergeProblem('badRequest', 400);
    const claimed = await rows.update(
      merge.collection,
      { updatedAt: new Date().toISOString() },
      asSeen,
    );
    if (claimed.length === 0) throw new MergeProblem('changed', 409);
  }
}

function mustSay({ collection, take }: Merge, kept: Doc, dropped: Doc): void {
  const fields: readonly string[] = chosenFields[collection];
  const isWrong = Object.entries(take).some(
    ([field, id]) => !fields.includes(field) || ![kept.id, dropped.id].includes(id),
  );
  if (isWrong) throw new MergeProblem('badRequest', 400);
  for (const field of mustBeChosen.filter((one) => fields.includes(one))) {
    const [one, other] = [kept, dropped].map((doc) => foldAddress(plainValue(doc[field])));
    if (one !== other && !take[field]) throw new MergeProblem('addressNeeded');
  }
}

/** As it is published; a draft that waits beside it is no part of what is merged. */
async function docOf(req: PayloadRequest, collection: MergedCollection, id: string): Promise<Doc> {
  const asked = { collection, id, depth: 0, locale: 'all', disableErrors: true, req } as const;
  const found = await req.payload.findByID(asked);
  if (!found) throw new MergeProblem('unknown', 404);
  return found as unknown as Doc;
}

export type Pair = { kept: Doc; dropped: Doc };
type Claiming = { req: PayloadRequest; merge: Merge; docs: Doc[] };
