import type * as z from 'zod/mini';
import { Article } from './article.ts';
import { Brief } from './brief.ts';
import { Charter } from './charter.ts';
import { Comment } from './comment.ts';
import { Craft } from './craft.ts';
import { Department } from './department.ts';
import { Figures } from './figures.ts';
import { Guide } from './guide.ts';
import { Organisation } from './organisation.ts';
import { PayReference } from './pay-reference.ts';
import { Resource } from './resource.ts';
import { SiteIdentity } from './site-identity.ts';
import { Talent } from './talent.ts';
import { Term } from './term.ts';
import { Territory } from './territory.ts';
import { Theme } from './theme.ts';
import { Work } from './work.ts';

/**
 * Everything the public may see, by kind: the privacy boundary.
 * A record of the snapshot is the JSON of one of these, parsed strictly when written.
 */
export const publicKinds = {
  site: SiteIdentity,
  figures: Figures,
  department: Department,
  craft: Craft,
  territory: Territory,
  organisation: Organisation,
  work: Work,
  guide: Guide,
  theme: Theme,
  article: Article,
  comment: Comment,
  resource: Resource,
  term: Term,
  pay: PayReference,
  charter: Charter,
  talent: Talent,
  brief: Brief,
} as const;

export type PublicKind = keyof typeof publicKinds;
export type PublicRecord<K extends PublicKind> = z.infer<(typeof publicKinds)[K]>;

/** The last part of a record's address, which is its key among its kind. */
export const slugOf = <K extends PublicKind>(kind: K, record: PublicRecord<K>): string => {
  if (kind === 'site' || kind === 'figures') return kind;
  if (kind === 'guide') return (record as Guide).craft;
  return (record as { slug: string }).slug;
};

/**
 * Tables of `snapshot.db`. Each writing that changes something is one `seq`, counted from 1.
 * `record`: one row a public record; `hash` is the SHA-256 of `sort` and `json`, `seq` the writing that changed it last.
 * `redirect`: a former slug and the present one, kept until the record is erased. Kind `address`: a path of the site
 * that was here before, without the slash that begins it, and the slug of its article.
 * `gone`: what left (kind `redirect`, slug `kind/slug`, for a redirect), until its slug comes back.
 * `turn`: the days on which a record's page becomes another by the date alone.
 * `mention`: the documents of the CMS that a record was made from, as `collection/id`.
 * `picture`: the pictures that records show; `widths` is JSON.
 * A document that was refused, or is hidden with what it stands on, has its mentions under `#id`, in the place of a
 * slug, until it is mended or shown.
 * `meta`: `asOf` (a day in Europe/Paris: the only clock that pages know), `siteUrl`, `hash` (of the set of records
 * and redirects: see scripts/lib/snapshot/set-hash.ts), `seq`, `epoch` (drawn when the file is made: a `seq` means nothing in another file), `mapping`
 * (of the code that wrote it), and `seq:<kind>` (the last writing that changed a record of the kind).
 */
export const snapshotTables = `
CREATE TABLE IF NOT EXISTS record (
  kind TEXT NOT NULL, slug TEXT NOT NULL, id TEXT NOT NULL, hash TEXT NOT NULL,
  sort TEXT NOT NULL, seq INTEGER NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, slug)) STRICT;
CREATE INDEX IF NOT EXISTS record_sort ON record (kind, sort, slug);
CREATE INDEX IF NOT EXISTS record_seq ON record (kind, seq);
CREATE INDEX IF NOT EXISTS record_id ON record (kind, id);
CREATE INDEX IF NOT EXISTS record_hash ON record (kind, slug, hash);
CREATE TABLE IF NOT EXISTS redirect (
  kind TEXT NOT NULL, slug TEXT NOT NULL, target TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (kind, slug)) STRICT;
CREATE INDEX IF NOT EXISTS redirect_seq ON redirect (seq);
CREATE INDEX IF NOT EXISTS redirect_target ON redirect (kind, target);
CREATE TABLE IF NOT EXISTS gone (
  kind TEXT NOT NULL, slug TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (kind, slug)) STRICT;
CREATE INDEX IF NOT EXISTS gone_seq ON gone (seq);
CREATE TABLE IF NOT EXISTS turn (
  day TEXT NOT NULL, kind TEXT NOT NULL, slug TEXT NOT NULL, PRIMARY KEY (day, kind, slug)) STRICT;
CREATE INDEX IF NOT EXISTS turn_record ON turn (kind, slug);
CREATE TABLE IF NOT EXISTS mention (
  kind TEXT NOT NULL, slug TEXT NOT NULL, source TEXT NOT NULL,
  PRIMARY KEY (source, kind, slug)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS mention_record ON mention (kind, slug);
CREATE TABLE IF NOT EXISTS picture (
  kind TEXT NOT NULL, slug TEXT NOT NULL, hash TEXT NOT NULL, widths TEXT NOT NULL,
  PRIMARY KEY (kind, slug)) STRICT;
CREATE INDEX IF NOT EXISTS picture_hash ON picture (hash);
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;
