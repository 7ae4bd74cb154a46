/** Brings the records of a snapshot up to date: all of them, or those that marks of the CMS concern. */
import type { Payload } from 'payload';
import { chunks } from '../../../cms/database/chunks.ts';
import { collectionOf } from '../../../cms/snapshot/documents.ts';
import type { Doc } from '../../../cms/snapshot/lookups.ts';
import {
  readFigures,
  readPublic,
  readSome,
  type OnRead,
  type PublicRow,
  type Refusal,
} from '../../../cms/snapshot/read-public.ts';
import { publicKinds, type PublicKind } from '../../../content/schema/snapshot.ts';
import { metaOf, type Writing } from './writing.ts';

/** A public record changed, or a picture (`picture`): a row of the collection `changes`. */
export type Mark = { kind: string; record: string };

/** A document of the CMS by the kind of its record. */
export type RecordId = { kind: PublicKind; id: string };

/** What a reading found. `mended` were refused by an earlier writing and are not any more. */
export type Reading = { read: 'all' | RecordId[]; refusals: Refusal[]; mended: RecordId[] };

/** `asOf`: the day that it is read for, in Europe/Paris. */
export type ToRead = { payload: Payload; writing: Writing; asOf: string };

/** Reads everything and writes what differs. */
export async function readEverything({ payload, writing, asOf }: ToRead): Promise<Reading> {
  const { db } = writing;
  const seen = new Set<string>();
  const read = startReading(writing, (key) => seen.add(key));
  await readPublic({ payload, ...read.on });
  await readFigures({ payload, asOf, ...read.on });
  await readRounds({ payload, ids: read.dispossessed(), read });
  const { refusals } = read;
  const kept = new Set(refusals.keys());
  for (const { kind, slug, id } of db.prepare('SELECT kind, slug, id FROM record').all()) {
    const isKept = seen.has(`${kind}/${slug}`) || kept.has(`${kind}/${id}`);
    if (!isKept) writing.remove({ kind: kind as PublicKind, slug: String(slug) });
  }
  const mended = refusedBefore(writing).filter(
    ({ kind, id }) => !kept.has(`${kind}/${id}`) && !read.hidden.has(`${kind}/${id}`),
  );
  for (const { kind, id } of mended) writing.mention({ kind, slug: waiting(id) }, []);
  return { read: 'all', refusals: [...refusals.values()], mended };
}

/** Reads the marked documents and those that were made from them, and writes what differs. A new day has new figures. */
export async function readMarked({
  payload,
  writing,
  asOf,
  marks,
}: ToRead & { marks: Mark[] }): Promise<Reading> {
  const read = startReading(writing, () => {});
  if (metaOf(writing.db).get('asOf') !== asOf) await readFigures({ payload, asOf, ...read.on });
  const ids = concerned(writing, marks);
  const refusedOnce = new Set(refusedBefore(writing).map(({ kind, id }) => `${kind}/${id}`));
  const all = await readRounds({ payload, ids, read });
  const { refusals } = read;
  const mended = all.filter(
    ({ kind, id }) => refusedOnce.has(`${kind}/${id}`) && !refusals.has(`${kind}/${id}`),
  );
  return { read: all, refusals: [...refusals.values()], mended };
}

/** The documents that marks name, and those whose records were made from what they name. */
function concerned({ db }: Writing, marks: Mark[]): RecordId[] {
  const found = new Map<string, RecordId>();
  const add = (kind: PublicKind, id: string) => found.set(`${kind}/${id}`, { kind, id });
  const made = db.prepare(`SELECT mention.kind, mention.slug, record.id FROM mention
    LEFT JOIN record ON record.kind = mention.kind AND record.slug = mention.slug WHERE source = ?`);
  for (const { kind, record } of marks) {
    if (kind in publicKinds) add(kind as PublicKind, record);
    for (const row of made.all(`${sourceOf(kind)}/${record}`))
      add(row['kind'] as PublicKind, String(row['id'] ?? String(row['slug']).slice(1)));
  }
  return [...found.values()];
}

/** Reads documents, then those whose slug another record took, until nobody is without theirs. */
async function readRounds({
  payload,
  ids,
  read,
}: {
  payload: Payload;
  ids: RecordId[];
  read: ReturnType<typeof startReading>;
}): Promise<RecordId[]> {
  const known = new Map<string, Doc>();
  const all = [...ids];
  // What is saved meanwhile has marks of its own: slugs that go round and round are for the next writing.
  for (let wanted = ids, round = 0; wanted.length > 0 && round < 5; round += 1) {
    for (const [kind, some] of Map.groupBy(wanted, (one) => one.kind))
      for (const few of chunks(some.map(({ id }) => id))) {
        read.expect(kind, few);
        await readSome({ payload, kind, ids: few, known, ...read.on });
        read.removeMissing();
      }
    wanted = read.dispossessed();
    all.push(...wanted);
  }
  return all;
}

/** What is done with each document read, and what is known of it afterwards. */
function startReading(writing: Writing, onKey: (key: string) => void) {
  const { db, put, remove, mention } = writing;
  const slugs = db.prepare('SELECT slug FROM record WHERE kind = ? AND id = ? AND slug <> ?');
  const refusals = new Map<string, Refusal>();
  const refusedOnce = new Set(refusedBefore(writing).map(({ kind, id }) => `${kind}/${id}`));
  const hidden = new Set<string>();
  let robbed: RecordId[] = [];
  let expected = new Map<string, RecordId>();
  const removeOthers = ({ kind, id }: RecordId, slug: string) => {
    for (const row of slugs.all(kind, id, slug)) remove({ kind, slug: String(row['slug']) });
  };
  const on: OnRead = {
    onRow: (row: PublicRow) => {
      const { kind, id, slug } = row;
      removeOthers(row, slug);
      const other = put(row);
      if (other !== undefined) robbed.push({ kind, id: other });
      if (refusedOnce.has(`${kind}/${id}`)) mention({ kind, slug: waiting(id) }, []);
      refusals.delete(`${kind}/${id}`);
      hidden.delete(`${kind}/${id}`);
      expected.delete(`${kind}/${id}`);
      onKey(`${kind}/${slug}`);
    },
    onRefusal: (refusal: Refusal) => {
      const { kind, id, sources } = refusal;
      refusals.set(`${kind}/${id}`, refusal);
      // Its own mark mends it, or a change of something that it could not do without.
      mention({ kind, slug: waiting(id) }, [`${sourceOf(kind)}/${id}`, ...sources]);
      expected.delete(`${kind}/${id}`);
    },
    onHidden: ({ kind, id, sources }) => {
      hidden.add(`${kind}/${id}`);
      refusals.delete(`${kind}/${id}`);
      removeOthers({ kind, id }, '');
      // What it stands on may come back, without a word of this one.
      mention({ kind, slug: waiting(id) }, [`${sourceOf(kind)}/${id}`, ...sources]);
      expected.delete(`${kind}/${id}`);
    },
  };
  return {
    on,
    refusals,
    hidden,
    expect: (kind: PublicKind, ids: string[]) => {
      expected = new Map(ids.map((id) => [`${kind}/${id}`, { kind, id }]));
    },
    removeMissing: () => {
      for (const one of expected.values()) {
        removeOthers(one, '');
        mention({ kind: one.kind, slug: waiting(one.id) }, []);
      }
    },
    /** Records whose slug another one took since this was last asked. */
    dispossessed: () => {
      const some = robbed;
      robbed = [];
      return some;
    },
  };
}

/** In the place of a slug, which a refused document need not have; no slug begins like this. */
const waiting = (id: string): string => `#${id}`;

const refusedBefore = ({ db }: Writing): RecordId[] => {
  const waitingOf = db.prepare(
    "SELECT DISTINCT slug FROM mention WHERE kind = ? AND slug >= '#' AND slug < '$'",
  );
  return (Object.keys(publicKinds) as PublicKind[]).flatMap((kind) =>
    waitingOf.all(kind).map(({ slug }) => ({ kind, id: String(slug).slice(1) })),
  );
};

const sourceOf = (kind: string): string =>
  kind === 'picture' ? 'media' : (collectionOf[kind as keyof typeof collectionOf] ?? kind);
