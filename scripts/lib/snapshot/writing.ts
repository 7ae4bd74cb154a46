/** One writing of `snapshot.db`: what it changes is counted under one `seq`, and the hash of the set follows. */
import crypto from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { PublicKind, PublicRecord } from '../../../content/schema/snapshot.ts';
import { turningDays } from '../../../content/schema/turning-days.ts';
import { openMentions } from './mentions.ts';
import { hashText, memberHash, sha256, sumOf } from './set-hash.ts';

/** Begins a writing in an open transaction; `end` writes what `meta` says of it. */
export function startWriting(db: DatabaseSync): Writing {
  const meta = metaOf(db);
  const seq = Number(meta.get('seq') ?? 0) + 1;
  const sql = statements(db);
  const mentions = openMentions(db);
  const touched = new Set<string>();
  const changed = new Map<string, RecordKey>();
  const lost = new Map<string, RecordKey>();
  const pictures = new Map<string, Picture>();
  const slugs = new Map<string, { kind: string; slug: string }>();
  let sum = sumOf(meta.get('hash'));

  const leave = (kind: string, slug: string, member: { hash: string; id: string }) => {
    sum -= memberHash(kind, slug, member.hash);
    touched.add(kind);
    slugs.set(`${kind}/${slug}`, { kind, slug });
    sql.putGone.run(kind, slug, member.id, seq);
  };
  const enter = (kind: string, slug: string, hash: string) => {
    sum += memberHash(kind, slug, hash);
    touched.add(kind);
    slugs.set(`${kind}/${slug}`, { kind, slug });
    sql.dropGone.run(kind, slug);
  };
  const at = (kind: string, slug: string) => sql.record.get(kind, slug) as Known | undefined;
  const notePicture = (hash: string, widths: number[]) =>
    pictures.set(`${hash}/${widths}`, { hash, widths });
  const dropAround = (kind: string, slug: string) => {
    for (const row of sql.picture.all(kind, slug))
      notePicture(String(row['hash']), JSON.parse(String(row['widths'])) as number[]);
    sql.dropPicture.run(kind, slug);
    sql.dropTurns.run(kind, slug);
    mentions.drop(kind, slug);
  };

  const remove: Writing['remove'] = ({ kind, slug }) => {
    const known = at(kind, slug);
    if (!known) return;
    leave(kind, slug, known);
    lost.set(`${kind}/${known.id}`, { kind, id: known.id, slug });
    sql.dropRecord.run(kind, slug);
    dropAround(kind, slug);
  };

  return {
    db,
    seq,
    slugs: () => [...slugs.values()].filter(({ kind }) => kind !== 'redirect'),
    mention: ({ kind, slug }, sources) => mentions.put(kind, slug, sources),
    remove,
    put: ({ kind, slug, id, sort, record, sources }) => {
      const json = JSON.stringify(record);
      const hash = sha256(`${sort}\n${json}`);
      const known = at(kind, slug);
      const photo = 'photo' in record ? record.photo : undefined;
      // Noted where nothing changed too: what read it before may have ended before its files were made.
      if (photo) notePicture(photo.hash, photo.widths);
      if (known?.hash !== hash || known.id !== id) {
        if (known && known.id !== id) remove({ kind, slug });
        else if (known) sum -= memberHash(kind, slug, known.hash);
        if (known) dropAround(kind, slug);
        enter(kind, slug, hash);
        sql.putRecord.run(kind, slug, id, hash, sort, seq, json);
        for (const day of turningDays(kind, record)) sql.putTurn.run(day, kind, slug);
        if (photo) sql.putPicture.run(kind, slug, photo.hash, JSON.stringify(photo.widths));
        changed.set(`${kind}/${id}`, { kind, id, slug });
      }
      mentions.put(kind, slug, sources);
      return known && known.id !== id ? known.id : undefined;
    },
    putRedirect: ({ kind, slug, target }) => {
      const before = sql.redirect.get(kind, slug)?.['target'] as string | undefined;
      if (before === target) return;
      if (before) sum -= memberHash('redirect', `${kind}/${slug}`, before);
      enter('redirect', `${kind}/${slug}`, target);
      sql.putRedirect.run(kind, slug, target, seq);
    },
    removeRedirect: ({ kind, slug }) => {
      const target = sql.redirect.get(kind, slug)?.['target'] as string | undefined;
      if (!target) return;
      leave('redirect', `${kind}/${slug}`, { hash: target, id: target });
      sql.dropRedirect.run(kind, slug);
    },
    result: () => ({
      changed: [...changed.values()].filter(({ kind, slug, id }) => at(kind, slug)?.id === id),
      removed: [...lost.values()].filter(({ kind, id }) => !sql.byId.get(kind, id)),
      pictures: [...pictures.values()],
    }),
    recount: () => {
      sum = sumOfRows(db);
    },
    end: (given) => {
      mentions.end();
      const did = touched.size > 0;
      const written = {
        ...given,
        hash: hashText(sum),
        seq: String(did ? seq : seq - 1),
        epoch: meta.get('epoch') ?? crypto.randomUUID(),
        ...Object.fromEntries([...touched].map((kind) => [`seq:${kind}`, String(seq)])),
      };
      for (const [key, value] of Object.entries(written)) sql.putMeta.run(key, value);
      return { hash: written.hash, seq: Number(written.seq), epoch: written.epoch };
    },
  };
}

/** The table `meta`. */
export const metaOf = (db: DatabaseSync): Map<string, string> =>
  new Map(
    db
      .prepare('SELECT key, value FROM meta')
      .all()
      .map(({ key, value }) => [String(key), String(value)]),
  );

/** The sum of all members that the tables hold. */
function sumOfRows(db: DatabaseSync): bigint {
  let sum = 0n;
  for (const row of db.prepare('SELECT kind, slug, hash FROM record').iterate())
    sum += memberHash(String(row['kind']), String(row['slug']), String(row['hash']));
  for (const row of db.prepare('SELECT kind, slug, target FROM redirect').iterate())
    sum += memberHash('redirect', `${row['kind']}/${row['slug']}`, String(row['target']));
  return sum;
}

const statements = (db: DatabaseSync) => ({
  record: db.prepare('SELECT id, hash FROM record WHERE kind = ? AND slug = ?'),
  byId: db.prepare('SELECT slug FROM record WHERE kind = ? AND id = ?'),
  putRecord: db.prepare('INSERT OR REPLACE INTO record VALUES (?, ?, ?, ?, ?, ?, ?)'),
  dropRecord: db.prepare('DELETE FROM record WHERE kind = ? AND slug = ?'),
  redirect: db.prepare('SELECT target FROM redirect WHERE kind = ? AND slug = ?'),
  putRedirect: db.prepare('INSERT OR REPLACE INTO redirect VALUES (?, ?, ?, ?)'),
  dropRedirect: db.prepare('DELETE FROM redirect WHERE kind = ? AND slug = ?'),
  putGone: db.prepare('INSERT OR REPLACE INTO gone VALUES (?, ?, ?, ?)'),
  dropGone: db.prepare('DELETE FROM gone WHERE kind = ? AND slug = ?'),
  putTurn: db.prepare('INSERT OR REPLACE INTO turn VALUES (?, ?, ?)'),
  dropTurns: db.prepare('DELETE FROM turn WHERE kind = ? AND slug = ?'),
  picture: db.prepare('SELECT hash, widths FROM picture WHERE kind = ? AND slug = ?'),
  putPicture: db.prepare('INSERT OR REPLACE INTO picture VALUES (?, ?, ?, ?)'),
  dropPicture: db.prepare('DELETE FROM picture WHERE kind = ? AND slug = ?'),
  putMeta: db.prepare(
    'INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ),
});

/** A record in `snapshot.db`. */
export type RecordKey = { kind: PublicKind; id: string; slug: string };

/** A record to be written; `sources` are the documents that were looked up for it, as `collection/id`. */
export type RowToWrite = RecordKey & {
  sort: string;
  record: PublicRecord<PublicKind>;
  sources: Iterable<string>;
};

export type Writing = {
  db: DatabaseSync;
  /** The number that this writing has if it changes anything. */
  seq: number;
  /** The slugs of records that were written or removed. */
  slugs: () => { kind: string; slug: string }[];
  /** Writes a record where it differs. Returns the id of another record that had its slug. */
  put: (row: RowToWrite) => string | undefined;
  remove: (record: { kind: PublicKind; slug: string }) => void;
  /** Notes the documents that a record is made from, and no other. */
  mention: (record: { kind: PublicKind; slug: string }, sources: Iterable<string>) => void;
  putRedirect: (redirect: { kind: string; slug: string; target: string }) => void;
  removeRedirect: (redirect: { kind: string; slug: string }) => void;
  /**
   * What it did so far. `removed` are records that are public under no slug any more; `pictures` are
   * those that the records written or removed show or showed, changed or not.
   */
  result: () => { changed: RecordKey[]; removed: RecordKey[]; pictures: Picture[] };
  /** Takes the hash from the rows: what was wrong with it is mended. */
  recount: () => void;
  end: (meta: Record<string, string>) => { hash: string; seq: number; epoch: string };
};
type Picture = { hash: string; widths: number[] };
type Known = { id: string; hash: string };
