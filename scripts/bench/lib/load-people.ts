/**
 * Bulk loading: row inserts into Payload's own tables, documents with their versions, for numbers at which
 * `payload.create` would take a quarter of an hour. test/integration/bulk-load.test.ts holds both to be equal.
 */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import type { SeedTalent, SeedWork } from '../../../content/load.ts';
import { inTransaction, type Row } from '../../../cms/database/rows.ts';
import { talentData } from '../../lib/import-content.ts';
import type { Ids } from '../../lib/link-crafts.ts';
import { addTalentRows, type TableRows } from './talent-rows.ts';

/** Stores works and people. The taxonomies must be there. Resolves with the number of rows written. */
export async function loadPeople({ payload, works, people }: ToLoad): Promise<number> {
  const known = new Map<string, Map<string, string>>();
  for (const collection of ['crafts', 'territories'] as const)
    known.set(collection, await idsOf(payload, collection));
  const ids: Ids = (collection, slugs) =>
    slugs.map((slug) => {
      const id = known.get(collection)?.get(slug);
      if (!id) throw new Error(`${collection} has no ${slug}. What was loaded before it stays.`);
      return id;
    });
  const now = new Date().toISOString();
  const workRows = works.map((work) => workRow(work, now));
  known.set('works', new Map(workRows.map(({ slug, id }) => [slug, id])));
  let written = 0;
  for (const part of partsOf(workRows, chunk))
    written += await store(payload, new Map([['works', part]]));
  for (const part of partsOf(people, chunk)) {
    const rows: TableRows = new Map(parents.map((table) => [table, []]));
    for (const talent of part) addTalentRows({ rows, data: bulkData(talent, ids), now });
    written += await store(payload, rows);
  }
  return written;
}

/** What `payload.create` is given for a generated person, with `locale: 'all'`. */
export function bulkData(talent: SeedTalent, ids: Ids): Row {
  const { inEnglish: _, ...data } = talentData(talent, ids);
  return { ...data, bio: talent.bio };
}

/** People, or works, in one transaction. */
const chunk = 200;
/** Rows in one INSERT: SQLite takes 32,766 values, a version has 36. */
const rowsAtOnce = 500;
const parents = ['talents', '_talents_v'];

async function store(payload: Payload, tables: TableRows): Promise<number> {
  let written = 0;
  await inTransaction(payload, async (rows) => {
    for (const [table, all] of tables) {
      for (const part of partsOf(all, rowsAtOnce)) await rows.insert(table, part);
      written += all.length;
    }
  });
  return written;
}

const workRow = (work: SeedWork, now: string) => ({
  ...work,
  id: crypto.randomUUID() as string,
  createdAt: now,
  updatedAt: now,
});

async function idsOf(payload: Payload, collection: 'crafts' | 'territories') {
  const { docs } = await payload.find({ collection, pagination: false, depth: 0 });
  return new Map(docs.map(({ slug, id }) => [String(slug), id]));
}

function* partsOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

type ToLoad = { payload: Payload; works: SeedWork[]; people: Iterable<SeedTalent> };
