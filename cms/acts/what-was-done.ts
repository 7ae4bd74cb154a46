/** What a save of a record was, as the trail says it. */
import type { CollectionAfterChangeHook } from 'payload';
import type { ActKind } from './kinds.ts';

/** `before`: the record as it was; `changed`: names of its fields. */
export async function whatWasDone({ save, before, changed }: Saved): Promise<ActKind> {
  const { collection, doc, operation, req } = save;
  if (operation === 'create') return doc['_status'] === 'published' ? 'publish' : 'create';
  if (collection.slug === 'users') {
    if (changed.includes('role') || changed.includes('territories')) return 'roleChange';
    if (changed.includes('password')) return 'passwordChange';
  }
  if (changed.includes('state')) {
    const { state } = doc as { state?: string };
    const decision = decisions[collection.slug]?.[state ?? ''];
    if (decision) return decision;
  }
  const [was, is] = [before['_status'], doc['_status'] as unknown];
  if (was === is || is === undefined) return 'update';
  if (is === 'published') return 'publish';
  // A draft saved over a published record leaves that one published.
  const where = { and: [{ id: { equals: doc.id } }, { _status: { equals: 'published' } }] };
  const slug = collection.slug as Parameters<typeof req.payload.count>[0]['collection'];
  const { totalDocs: published } = await req.payload.count({ collection: slug, where, req });
  return published > 0 ? 'update' : 'unpublish';
}

const decisions: Record<string, Record<string, ActKind>> = {
  comments: { accepted: 'accept', refused: 'refuse' },
  notices: { heard: 'ask', decided: 'decide', confirmed: 'decide', reversed: 'decide' },
};

type Doc = Record<string, unknown>;
type Saved = {
  save: Parameters<CollectionAfterChangeHook>[0];
  before: Doc;
  changed: readonly string[];
};
