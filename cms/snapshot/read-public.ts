/** Reads public documents of the CMS, all of them or some, and maps each to what the public may see. */
import type { Payload } from 'payload';
import type { PublicKind, PublicRecord } from '../../content/schema/snapshot.ts';
import { slugOf } from '../../content/schema/snapshot.ts';
import { countFigures } from './count-figures.ts';
import { chunks } from '../database/chunks.ts';
import { allDocuments, collectionOf, documentsById, type Readable } from './documents.ts';
import type { Doc, LookedUp, Lookups } from './lookups.ts';
import { lookupsOf } from './lookups.ts';
import { sortKey } from './sort-key.ts';
import { hasNoPlace, toPublic } from './to-public.ts';

/** A record on its way to the snapshot; `sort` orders the records of a kind. */
export type PublicRow = {
  kind: PublicKind;
  id: string;
  slug: string;
  sort: string;
  record: PublicRecord<PublicKind>;
  /** What was looked up for it, found or not, as `collection/id`. */
  sources: Set<string>;
};

/** What could not be published: the document keeps its last public state. `title`: what its editors call it. */
export type Refusal = {
  kind: PublicKind;
  id: string;
  title: string;
  problem: string;
  sources: Set<string>;
};

/** What happens to each document read. */
export type OnRead = {
  onRow: (row: PublicRow) => void;
  onRefusal: (refusal: Refusal) => void;
  /** It has no place without another that is not public: nothing is wrong with it. */
  onHidden?: (hidden: Pick<Refusal, 'kind' | 'id' | 'sources'>) => void;
};

/** Every public record that is made of a document. */
export async function readPublic({ payload, ...on }: { payload: Payload } & OnRead): Promise<void> {
  const known = new Map<string, Doc>();
  for await (const media of allDocuments(payload, 'media')) known.set(`media/${media.id}`, media);
  await readSite({ payload, known, ...on });
  for (const kind of readingOrder) {
    const collection = collectionOf[kind];
    const waiting: Doc[] = [];
    for await (const doc of allDocuments(payload, collection)) {
      // People are many, and looked up for their address alone.
      known.set(`${collection}/${doc.id}`, kind === 'talent' ? nameOnly(doc) : doc);
      // These name others of their kind: all must be known first.
      if (namesItsOwn.has(kind)) waiting.push(doc);
      else publish({ kind, doc, known, ...on });
    }
    for (const doc of waiting) publish({ kind, doc, known, ...on });
  }
}

/**
 * The records of some documents. A document that is not public is read as nothing.
 * `known` keeps what was looked up, for more records of the same writing.
 */
export async function readSome({
  payload,
  kind,
  ids,
  known,
  ...on
}: {
  payload: Payload;
  kind: PublicKind;
  ids: Iterable<string>;
  known: Map<string, Doc>;
} & OnRead): Promise<void> {
  if (kind === 'site') return readSite({ payload, known, ...on });
  // No document says them, so that none is ever marked.
  if (kind === 'figures') return;
  for (const some of chunks(ids)) {
    const docs: Doc[] = [];
    for await (const doc of documentsById(payload, collectionOf[kind], some)) docs.push(doc);
    await lookUp({ payload, kind, docs, known });
    for (const doc of docs) publish({ kind, doc, known, ...on });
  }
}

/** The record of kind `figures`, counted for a day in Europe/Paris (`2026-11-21`). */
export async function readFigures({
  payload,
  asOf,
  ...on
}: { payload: Payload; asOf: string } & OnRead): Promise<void> {
  const doc = { ...(await countFigures(payload, asOf)), id: 'figures' };
  publish({ kind: 'figures', doc, known: new Map(), ...on });
}

/** Those that others look up come first. */
const readingOrder = [
  'department',
  'craft',
  'territory',
  'organisation',
  'work',
  'talent',
  'guide',
  'theme',
  'article',
  'comment',
  'resource',
  'term',
  'pay',
  'charter',
  'brief',
] as const;

/** Kinds whose records name others of their kind. */
const namesItsOwn = new Set<PublicKind>(['territory', 'craft', 'article', 'comment', 'term']);

async function readSite(reading: { payload: Payload; known: Map<string, Doc> } & OnRead) {
  const { payload } = reading;
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 });
  const opening = await payload.findGlobal({ slug: 'opening', depth: 0 });
  const doc = { ...settings, opening, id: 'site' } as unknown as Doc;
  publish({ ...reading, kind: 'site', doc });
}

function publish({
  kind,
  doc,
  known,
  onRow,
  onRefusal,
  onHidden,
}: { kind: PublicKind; doc: Doc; known: Map<string, Doc> } & OnRead): void {
  const sources = new Set<string>();
  const lookups = lookupsOf(known, sources);
  if (hasNoPlace(kind, doc, lookups)) return onHidden?.({ kind, id: doc.id, sources });
  try {
    const record = toPublic[kind](doc, lookups);
    const sort = sortKey(kind, doc, lookups);
    onRow({ kind, id: doc.id, slug: slugOf(kind, record), sort, record, sources });
  } catch (error) {
    onRefusal({ kind, id: doc.id, title: titleOf(doc), problem: String(error), sources });
  }
}

/** Reads what the mappers ask for, until they ask for nothing that was not looked up. */
async function lookUp({ payload, kind, docs, known }: LookingUp): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const asked = new Set<string>();
    const lookups = lookupsOf(known, asked);
    for (const doc of docs) askFor(kind, doc, lookups);
    const missing = [...asked].filter((source) => !known.has(source) && !tried.has(source));
    if (missing.length === 0) return;
    for (const [collection, ids] of Map.groupBy(missing, (source) => source.split('/')[0])) {
      const wanted = ids.map((source) => source.slice(`${collection}/`.length));
      for await (const doc of documentsById(payload, collection as LookedUp & Readable, wanted))
        known.set(`${collection}/${doc.id}`, doc);
    }
    for (const source of missing) tried.add(source);
  }
}

function askFor(kind: PublicKind, doc: Doc, lookups: Lookups): void {
  try {
    sortKey(kind, doc, lookups);
    toPublic[kind](doc, lookups);
  } catch {
    // A record without what it looks up is refused for want of it: only the questions count here.
  }
}

const nameOnly = (doc: Doc): Doc => ({ id: doc.id, slug: doc['slug'] });

function titleOf(doc: Doc): string {
  const names = ['title', 'name', 'masculine', 'slug'].map((name) => {
    const value = doc[name];
    return value && typeof value === 'object' ? (value as { fr?: unknown }).fr : value;
  });
  return String(names.find(Boolean) ?? doc.id);
}

type LookingUp = { payload: Payload; kind: PublicKind; docs: Doc[]; known: Map<string, Doc> };
