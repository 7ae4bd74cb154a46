/** What mappers need to know of related records: ids become slugs, works their facts, pictures their files. */
import type { Payload, PayloadRequest } from 'payload';

/** A relation as Payload gives it: an id, a populated document, or nothing. */
export type Ref = string | { id: string } | null | undefined;

const lookedUp = [
  'departments',
  'crafts',
  'territories',
  'works',
  'media',
  'talents',
  'guides',
  'articles',
  'themes',
  'terms',
  'comments',
  'charters',
] as const;

/** Collections whose documents are looked up. */
export type LookedUp = (typeof lookedUp)[number];

export type Lookups = {
  /** The related document, at depth 0 and in all languages; undefined if it does not exist or is not public. */
  find: (collection: LookedUp, ref: Ref) => Doc | undefined;
  /** The slugs of related documents, those that are not public left out. */
  slugs: (collection: LookedUp, refs: unknown) => string[];
};

/** A document at depth 0, `locale: 'all'`. */
export type Doc = Record<string, unknown> & { id: string };

const idOf = (ref: Ref): string | undefined =>
  typeof ref === 'string' ? ref : (ref?.id ?? undefined);

/** Lookups over documents already read; `asked` notes what was looked up, found or not, as `collection/id`. */
export const lookupsOf = (known: Map<string, Doc>, asked?: Set<string>): Lookups => {
  const find = (collection: LookedUp, ref: Ref) => {
    const id = idOf(ref);
    if (id === undefined) return undefined;
    const source = `${collection}/${id}`;
    asked?.add(source);
    return known.get(source);
  };
  return {
    find,
    slugs: (collection, refs) =>
      (Array.isArray(refs) ? (refs as Ref[]) : [])
        .map((ref) => find(collection, ref)?.['slug'])
        .filter((slug): slug is string => typeof slug === 'string'),
  };
};

/** Lookups for one document: reads only what it names, and the crafts of guides. Runs inside the request's transaction. */
export async function lookupsFor(
  payload: Payload,
  doc: Doc,
  req: PayloadRequest,
): Promise<Lookups> {
  const known = new Map<string, Doc>();
  const read = async (collection: LookedUp, ids: string[]) => {
    const { docs } = await payload.find({
      collection,
      where: { id: { in: ids } },
      locale: 'all',
      depth: 0,
      pagination: false,
      req,
    });
    for (const found of docs as unknown as Doc[]) known.set(`${collection}/${found.id}`, found);
    return docs as unknown as Doc[];
  };
  const ids = [...new Set(mentionedIds(doc))];
  if (ids.length === 0) return lookupsOf(known);
  for (const collection of lookedUp) {
    const found = await read(collection, ids);
    // A guide's address is its craft's.
    if (collection === 'guides' && found.length > 0)
      await read(
        'crafts',
        found.flatMap((guide) => mentionedIds(guide['craft'])),
      );
  }
  return lookupsOf(known);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function mentionedIds(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key !== 'id' && uuid.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => mentionedIds(item, key));
  if (value && typeof value === 'object') {
    return Object.entries(value).flatMap(([name, item]) => mentionedIds(item, name));
  }
  return [];
}
