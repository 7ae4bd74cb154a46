import type * as z from 'zod/mini';
import { Article } from './article.ts';
import { Craft } from './craft.ts';
import { Department } from './department.ts';
import { Guide } from './guide.ts';
import { Organisation } from './organisation.ts';
import { SiteIdentity } from './site-identity.ts';
import { Talent } from './talent.ts';
import { Territory } from './territory.ts';
import { Work } from './work.ts';

/**
 * Everything the public may see, by kind: the privacy boundary.
 * A record of the snapshot is the JSON of one of these, parsed strictly when written.
 */
export const publicKinds = {
  site: SiteIdentity,
  department: Department,
  craft: Craft,
  territory: Territory,
  organisation: Organisation,
  work: Work,
  guide: Guide,
  article: Article,
  talent: Talent,
} as const;

export type PublicKind = keyof typeof publicKinds;
export type PublicRecord<K extends PublicKind> = z.infer<(typeof publicKinds)[K]>;

/** The last part of a record's address, which is its key among its kind. */
export const slugOf = <K extends PublicKind>(kind: K, record: PublicRecord<K>): string => {
  if (kind === 'site') return 'site';
  if (kind === 'guide') return (record as Guide).craft;
  return (record as { slug: string }).slug;
};

/**
 * Tables of `snapshot.db`.
 * `record`: one row a public record; `hash` is the SHA-256 of `json`.
 * `redirect`: a former slug and the present one, kept until the record is erased.
 * `meta`: `asOf` (a day in Europe/Paris: the only clock that pages know) and `hash`
 * (SHA-256 of the ordered list of kind, slug, hash).
 */
export const snapshotTables = `
CREATE TABLE IF NOT EXISTS record (
  kind TEXT NOT NULL, slug TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL,
  sort TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, slug)) STRICT;
CREATE INDEX IF NOT EXISTS record_sort ON record (kind, sort, slug);
CREATE TABLE IF NOT EXISTS redirect (
  kind TEXT NOT NULL, slug TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (kind, slug)) STRICT;
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;
