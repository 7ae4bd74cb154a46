import type { CollectionAfterOperationHook, CollectionSlug, PayloadRequest } from 'payload';
import type { Act } from '../payload-types.ts';
import { chunks } from '../database/chunks.ts';

/**
 * Says who acted and on what, looked up as it is now: the trail itself holds ids, so that erasing somebody needs no
 * change of it. What the reader may not read is not named.
 */
export const nameActs: CollectionAfterOperationHook<'acts'> = async ({
  operation,
  result,
  req,
}) => {
  if (operation === 'find') {
    await name((result as unknown as { docs: Named[] }).docs, req);
    return result;
  }
  if (operation === 'findByID' && result) await name([result as unknown as Named], req);
  return result;
};

async function name(acts: Named[], req: PayloadRequest): Promise<void> {
  const accounts = await namesOf({ req, collection: 'users', ids: acts.map(({ user }) => user) });
  const records = new Map<string, string>();
  for (const collection of new Set(acts.map((act) => act.collection))) {
    if (!isCollection(req, collection)) continue;
    const ids = acts.filter((act) => act.collection === collection).map(({ record }) => record);
    for (const [id, text] of await namesOf({ req, collection, ids })) records.set(id, text);
  }
  for (const act of acts) {
    act.by = accounts.get(act.user ?? '') ?? null;
    act.about = records.get(act.record ?? '') ?? act.title ?? null;
  }
}

/** Accounts are named to all who read the trail; records to whom the access rules let read them. */
async function namesOf({ req, collection, ids }: Wanted): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const isAccount = collection === 'users';
  const { useAsTitle } = req.payload.collections[collection].config.admin;
  const title = isAccount ? 'name' : useAsTitle;
  if (!title || title === 'id') return names;
  for (const some of chunks(new Set(ids.filter((id) => typeof id === 'string')))) {
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: some } },
      pagination: false,
      depth: 0,
      overrideAccess: isAccount,
      disableErrors: true,
      req,
    });
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      const text = doc[title] || (isAccount && doc['email']);
      if (text) names.set(String(doc['id']), String(text));
    }
  }
  return names;
}

const isCollection = (req: PayloadRequest, slug: string): slug is CollectionSlug =>
  Object.hasOwn(req.payload.collections, slug);

/** What a reader is shown beside what the trail holds. */
type Named = Pick<Act, 'user' | 'collection' | 'record' | 'title'> & {
  by?: string | null;
  about?: string | null;
};
type Wanted = {
  req: PayloadRequest;
  collection: CollectionSlug;
  ids: (string | null | undefined)[];
};
