/** Reads what is indexed from the snapshot, in one state of it. */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Craft } from '../../../content/schema/craft.ts';
import type { PublicKind } from '../../../content/schema/snapshot.ts';
import type { Talent } from '../../../content/schema/talent.ts';
import type { Territory } from '../../../content/schema/territory.ts';
import type { Work } from '../../../content/schema/work.ts';
import type { Taxonomy } from '../../../content/search/collection/people.ts';
import { sortKey } from '../../../site/data/people-lists.ts';
import { sourceStamp } from '../source-stamp.ts';
import { firstOfWeek } from './first-of-week.ts';

/** Opens a snapshot, does the work with it and closes it. All is read from the state of the first read. */
export async function withSource<T>(
  snapshotFile: string,
  work: (source: IndexSource) => Promise<T> | T,
): Promise<T> {
  const db = new DatabaseSync(snapshotFile, { readOnly: true, timeout: 5000 });
  try {
    db.exec('BEGIN');
    return await work(sourceOf(db));
  } finally {
    db.close();
  }
}

function sourceOf(db: DatabaseSync): IndexSource {
  const meta = (key: string): string =>
    String(db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value'] ?? '');
  const all = <T>(kind: string): T[] =>
    db
      .prepare('SELECT json FROM record WHERE kind = ? ORDER BY slug')
      .all(kind)
      .map(({ json }) => JSON.parse(String(json)) as T);
  const count = db.prepare('SELECT count(*) AS n FROM record WHERE kind = ?');
  const one = db.prepare('SELECT json FROM record WHERE kind = ? AND slug = ?');
  const ids = db.prepare('SELECT id FROM record WHERE kind = ?');
  const newer = db.prepare('SELECT json FROM record WHERE kind = ? AND seq > ? ORDER BY slug');
  const countNewer = db.prepare('SELECT count(*) AS n FROM record WHERE kind = ? AND seq > ?');
  const names = db.prepare(
    "SELECT slug, coalesce(json ->> '$.sortName', json ->> '$.title') AS name FROM record WHERE kind = ?",
  );
  const [epoch, seq] = [meta('epoch'), Number(meta('seq'))];
  const taxonomy = taxonomyOf(all<Craft>('craft'), all<Territory>('territory'));
  return {
    epoch,
    seq,
    taxonomy,
    stamp: stampOf(taxonomy),
    count: (kind) => Number(count.get(kind)?.['n']),
    read: (kind, slug) => {
      const row = one.get(kind, slug);
      return row && JSON.parse(String(row['json']));
    },
    weekStart: () => firstOfWeek(db, { epoch, seq, asOf: meta('asOf') }),
    ids: (kind) => new Set(ids.all(kind).map(({ id }) => String(id))),
    since: (kind, seq) => newer.all(kind, seq).map(({ json }) => JSON.parse(String(json))),
    countSince: (kind, seq) => Number(countNewer.get(kind, seq)?.['n']),
    inOrder: (kind) =>
      names
        .all(kind)
        .map(({ slug, name }) => ({
          slug: String(slug),
          key: orderKey({ slug: String(slug), name: String(name) }),
        }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** What documents are ordered by: people as in lists, works by title. No two have the same. */
export const orderKey = ({ slug, name }: { slug: string; name: string }): string =>
  `${sortKey({ slug, sortName: name })}\u0001${slug}`;

const taxonomyOf = (crafts: Craft[], territories: Territory[]): Taxonomy => ({
  departments: new Map(crafts.map(({ slug, department }) => [slug, department])),
  regions: new Map(
    territories.map(({ slug, kind, parent }) => [
      slug,
      kind === 'departement' && parent ? parent : slug,
    ]),
  ),
  parts: new Map(
    territories
      .filter(({ kind }) => kind === 'region')
      .map(({ slug }) => [
        slug,
        territories
          .filter(({ kind, parent }) => kind === 'departement' && parent === slug)
          .map(({ slug }) => slug),
      ]),
  ),
});

/** Of the taxonomy and of the code that makes an index: a base of another stamp answers otherwise. */
const stampOf = (taxonomy: Taxonomy): string => {
  codeStamp ??= sourceStamp(sources);
  const maps = JSON.stringify(Object.values(taxonomy).map((map: Map<string, unknown>) => [...map]));
  return createHash('sha256').update(`${codeStamp} ${maps}`).digest('hex');
};

let codeStamp: string | undefined;
const sources = ['content/search', 'scripts/lib/search-index', 'site/data/people-lists.ts'];

type Indexed = { talent: Talent; work: Work };

/** Of people and works. */
export type IndexSource = {
  epoch: string;
  seq: number;
  taxonomy: Taxonomy;
  stamp: string;
  count: (kind: PublicKind) => number;
  read: <K extends keyof Indexed>(kind: K, slug: string) => Indexed[K] | undefined;
  ids: (kind: keyof Indexed) => Set<string>;
  /** Slug of the person whose name begins lists in the week of the snapshot's day. */
  weekStart: () => string | undefined;
  /** Records that a later writing changed. */
  since: <K extends keyof Indexed>(kind: K, seq: number) => Indexed[K][];
  countSince: (kind: keyof Indexed, seq: number) => number;
  /** All of a kind in the order of documents. */
  inOrder: (kind: keyof Indexed) => { slug: string; key: string }[];
};
