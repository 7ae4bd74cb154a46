/** The only source of the pages: the snapshot that `SNAPSHOT_FILE` names (see content/schema/snapshot.ts). */
import {
  publicKinds,
  slugOf,
  type PublicKind,
  type PublicRecord,
} from '../../content/schema/snapshot.ts';
import { firstRow, meta, rows } from './database.ts';
import { digestOf, perSnapshot, readRecord } from './digest.ts';

/** A record by its slug, or undefined. */
export const record = <K extends PublicKind>(kind: K, slug: string): PublicRecord<K> | undefined =>
  kind === 'talent'
    ? readRecord(kind, slug)
    : (bySlug[kind]().get(slug) as PublicRecord<K> | undefined);

/** A record that must be there. Throws a sentence that names it otherwise. */
export const knownRecord = <K extends PublicKind>(
  kind: K,
  slug: string | undefined,
): PublicRecord<K> => {
  const found = slug === undefined ? undefined : record(kind, slug);
  if (!found) throw new Error(`The snapshot has no ${kind} "${slug}".`);
  return found;
};

/** Every record of a kind, in the order of `sort`. People are many: lists use `talents.ts`. */
export const records = <K extends Exclude<PublicKind, 'talent'>>(kind: K): PublicRecord<K>[] =>
  wholes[kind]() as PublicRecord<K>[];

/** How many records of a kind there are. */
export const countOf = (kind: PublicKind): number =>
  Number(firstRow('SELECT count(*) AS n FROM record WHERE kind = ?', kind)?.['n']);

/** Today, as far as pages know: a day in Europe/Paris. */
export const asOf = (): string => meta('asOf');

/** Absolute origin of the site, without a slash at its end. */
export const siteUrl = (): string => meta('siteUrl').replace(/\/$/, '');

/** The absolute form of a path of this site. */
export const absolute = (path: string): string => `${siteUrl()}${path}`;

/** Former slugs with the present ones. */
export const redirects = (): Redirect[] =>
  rows('SELECT kind, slug, target FROM redirect ORDER BY kind, slug').map((row) => ({
    kind: row['kind'] as PublicKind,
    slug: String(row['slug']),
    target: String(row['target']),
  }));

/** The present slug of a former one. Throws where there is neither. */
export const presentSlug = (kind: PublicKind, slug: string | undefined): string => {
  const row = firstRow(
    'SELECT target FROM redirect WHERE kind = ? AND slug = ?',
    kind,
    slug ?? null,
  );
  if (!row) throw new Error(`The snapshot has no ${kind} "${slug}", present or former.`);
  return String(row['target']);
};

const kinds = (Object.keys(publicKinds) as PublicKind[]).filter((kind) => kind !== 'talent');

const wholes = Object.fromEntries(
  kinds.map((kind) => [kind, digestOf(kind, (whole) => whole)]),
) as Record<PublicKind, () => PublicRecord<PublicKind>[]>;

const bySlug = Object.fromEntries(
  kinds.map((kind) => [
    kind,
    perSnapshot(
      () =>
        new Map(
          wholes[kind]().map((whole) => [slugOf(kind, whole as PublicRecord<typeof kind>), whole]),
        ),
    ),
  ]),
) as Record<PublicKind, () => Map<string, PublicRecord<PublicKind>>>;

/** A former slug and the slug that took its place. */
export type Redirect = { kind: PublicKind; slug: string; target: string };
