/** Reads documents of the CMS in their published version, at depth 0 and in all languages. */
import type { CollectionSlug, Payload, Where } from 'payload';
import { chunks, chunkSize } from '../database/chunks.ts';
import { agreedAmong } from '../people/standing-consents.ts';
import type { PublicKind } from '../../content/schema/snapshot.ts';
import type { Doc, LookedUp } from './lookups.ts';

/** Collections behind each public kind but `site`, which is a global, and `figures`, which are counted. */
export const collectionOf = {
  department: 'departments',
  craft: 'crafts',
  territory: 'territories',
  organisation: 'organisations',
  work: 'works',
  guide: 'guides',
  theme: 'themes',
  article: 'articles',
  comment: 'comments',
  resource: 'resources',
  term: 'terms',
  pay: 'pay-references',
  charter: 'charters',
  talent: 'talents',
  brief: 'briefs',
} as const satisfies Partial<Record<PublicKind, CollectionSlug>>;

/** Collections that the snapshot reads. */
export type Readable = (typeof collectionOf)[keyof typeof collectionOf] | LookedUp;

/** All documents of a collection, by their id; of those with drafts the published ones. */
export async function* allDocuments(payload: Payload, collection: Readable): AsyncGenerator<Doc> {
  for (let last = ''; ;) {
    const docs = await page(payload, collection, last ? { id: { greater_than: last } } : {});
    yield* docs.filter(isPublic);
    if (docs.length < chunkSize) return;
    last = String(docs.at(-1)?.id);
  }
}

/** The documents with these ids; those that do not exist or are not published are left out. */
export async function* documentsById(
  payload: Payload,
  collection: Readable,
  ids: Iterable<string>,
): AsyncGenerator<Doc> {
  for (const some of chunks(ids))
    yield* (await page(payload, collection, { id: { in: some } })).filter(isPublic);
}

/**
 * Published where it has drafts, accepted where it is moderated, not hidden by whom it is about.
 * Not asked of the database: SQLite would take the index of `_status` and sort all that it finds for each page.
 */
export const isPublic = (doc: Record<string, unknown>): boolean =>
  (doc['_status'] ?? 'published') === 'published' &&
  (doc['state'] ?? 'accepted') === 'accepted' &&
  !doc['hiddenAt'];

/** Below Payload's operations: its hooks of reading change nothing here, and cost half of the time. */
async function page(payload: Payload, collection: Readable, where: Where): Promise<Doc[]> {
  const { docs } = await payload.db.find<Doc>({
    collection,
    where,
    sort: 'id',
    limit: chunkSize,
    pagination: false,
    locale: 'all',
  });
  return collection === 'talents' ? withReuse(payload, docs) : docs;
}

/** People with what their consents say: `reuse` where their commission may. */
async function withReuse(payload: Payload, people: Doc[]): Promise<Doc[]> {
  const agreeing = await agreedAmong({
    payload,
    ids: people.map(({ id }) => id),
    purpose: 'reuse',
  });
  return people.map((person) => ({ ...person, reuse: agreeing.has(person.id) }));
}
