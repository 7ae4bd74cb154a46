/**
 * What lists need of every record, in memory. A process that stays up (the render kit) reads
 * again only the records whose hash has changed: 80,000 people are over 100 MB of JSON.
 */
import type { PublicKind, PublicRecord } from '../../content/schema/snapshot.ts';
import { firstRow, meta, rows } from './database.ts';

/** Every record of a kind, shortened, in the order of `sort`. The list is the same array until the snapshot changes. */
export const digestOf = <K extends PublicKind, T>(
  kind: K,
  shorten: (record: PublicRecord<K>) => T,
): (() => T[]) => {
  let kept = new Map<string, { hash: string; value: T }>();
  return perSnapshot(() => {
    const present = rows('SELECT slug, hash FROM record WHERE kind = ? ORDER BY sort, slug', kind);
    kept = new Map(
      present.map((row) => {
        const slug = String(row['slug']);
        const hash = String(row['hash']);
        const before = kept.get(slug);
        if (before?.hash === hash) return [slug, before];
        return [slug, { hash, value: shorten(readRecord(kind, slug) as PublicRecord<K>) }];
      }),
    );
    return [...kept.values()].map(({ value }) => value);
  });
};

/** Makes a value once for each state of the snapshot's records. */
export const perSnapshot = <T>(make: () => T): (() => T) => {
  let made: { hash: string; value: T } | undefined;
  return () => {
    const hash = meta('hash');
    if (made?.hash !== hash) made = { hash, value: make() };
    return made.value;
  };
};

/** One record as the snapshot holds it: it was parsed by its schema when it was written. */
export const readRecord = <K extends PublicKind>(
  kind: K,
  slug: string,
): PublicRecord<K> | undefined => {
  const row = firstRow('SELECT json FROM record WHERE kind = ? AND slug = ?', kind, slug);
  return row ? (JSON.parse(String(row['json'])) as PublicRecord<K>) : undefined;
};
