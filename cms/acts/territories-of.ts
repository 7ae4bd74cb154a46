/** Which commissions an act concerns. */
import type { FlattenedField, PayloadRequest } from 'payload';
import { idOf } from '../people/talent-from-sign-up.ts';
import { chunks } from '../database/chunks.ts';

/** Ids of territories, and of those that hold them: a commission then finds its acts by its own ones alone. */
export async function withParents(req: PayloadRequest, ids: Iterable<string>): Promise<string[]> {
  const all = new Set(ids);
  for (const some of chunks([...all])) {
    const { docs } = await req.payload.db.find<{ id: string; parent?: Ref | null }>({
      collection: 'territories',
      where: { id: { in: some } },
      pagination: false,
      select: { parent: true },
      req,
    });
    for (const { parent } of docs) if (parent) all.add(idOf(parent));
  }
  return [...all];
}

/**
 * Those of a record as it is and as it was: by its own fields, by the person that it is about, and of a sign-up by the
 * bases that were sent.
 */
export async function territoriesOf({ req, fields, docs }: Asked): Promise<string[]> {
  const found = new Set<string>();
  for (const doc of docs) {
    for (const field of fields)
      if (field.type === 'relationship' && field.relationTo === 'territories')
        for (const ref of refsIn(doc[field.name])) found.add(ref);
    if ('talent' in doc) for (const id of await basesOf(req, doc['talent'])) found.add(id);
    for (const id of await sentBases(req, doc['data'])) found.add(id);
  }
  return withParents(req, found);
}

/** Work bases of a person who is listed or was; none without one. */
async function basesOf(req: PayloadRequest, talent: unknown): Promise<string[]> {
  const [id] = refsIn(talent);
  if (!id) return [];
  const found = await req.payload.db.findOne<{ id: string; bases?: Ref[] | null }>({
    collection: 'talents',
    where: { id: { equals: id } },
    select: { bases: true },
    req,
  });
  return refsIn(found?.bases);
}

async function sentBases(req: PayloadRequest, data: unknown): Promise<string[]> {
  const { bases } = Object(data) as { bases?: unknown };
  if (!Array.isArray(bases) || bases.length === 0) return [];
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'territories',
    where: { slug: { in: bases.map(String) } },
    pagination: false,
    select: { slug: true },
    req,
  });
  return docs.map(({ id }) => id);
}

const refsIn = (value: unknown): string[] =>
  [value]
    .flat()
    .filter((ref): ref is Ref => typeof ref === 'string' || typeof Object(ref).id === 'string')
    .map(idOf);

type Ref = string | { id: string };
type Asked = {
  req: PayloadRequest;
  fields: readonly FlattenedField[];
  docs: Record<string, unknown>[];
};
