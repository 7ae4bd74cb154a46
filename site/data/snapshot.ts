/** The only source of the pages: the snapshot that `SNAPSHOT_FILE` names (see content/schema/snapshot.ts). */
import { publicKinds, type PublicKind, type PublicRecord } from '../../content/schema/snapshot.ts';
import { firstRow, meta, rows } from './database.ts';
import { follow, noteSource, readRecord, type Changes, type Entry } from './digest.ts';
import { draftOf } from './draft.ts';
import { changedList, type Order } from './sorted-lists.ts';

/** A record by its slug, or undefined. */
export const record = <K extends PublicKind>(kind: K, slug: string): PublicRecord<K> | undefined =>
  draftOf(kind, slug) ??
  (kind === 'talent'
    ? readRecord(kind, slug)
    : (wholes[kind]().bySlug.get(slug)?.record as PublicRecord<K> | undefined));

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
  wholes[kind]().records as PublicRecord<K>[];

/** Today, as far as pages know: a day in Europe/Paris. */
export const asOf = (): string => meta('asOf');

/** Absolute origin of the site, without a slash at its end. */
export const siteUrl = (): string => meta('siteUrl').replace(/\/$/, '');

/** The absolute form of a path of this site. */
export const absolute = (path: string): string => `${siteUrl()}${path}`;

/** Former slugs with the present ones. */
export const redirects = (): Redirect[] => {
  noteSource('redirect');
  return rows('SELECT kind, slug, target FROM redirect ORDER BY kind, slug').map((row) => ({
    kind: row['kind'] as Redirect['kind'],
    slug: String(row['slug']),
    target: String(row['target']),
  }));
};

/** The present slug of a former one, or undefined. */
export const targetOf = (kind: Redirect['kind'], slug: string): string | undefined => {
  noteSource('redirect');
  const row = firstRow('SELECT target FROM redirect WHERE kind = ? AND slug = ?', kind, slug);
  return row && String(row['target']);
};

/** The present slug of a former one. Throws where there is neither. */
export const presentSlug = (kind: PublicKind, slug: string | undefined): string => {
  const target = slug === undefined ? undefined : targetOf(kind, slug);
  if (target === undefined)
    throw new Error(`The snapshot has no ${kind} "${slug}", present or former.`);
  return target;
};

const byPlace: Order<AnyEntry> = (a, b) => byBytes(a.sort, b.sort) || byBytes(a.slug, b.slug);

/** As SQLite compares texts. JavaScript compares UTF-16 units, another order beyond the first 65,536 characters. */
const byBytes: Order<string> = (a, b) => {
  if (a === b) return 0;
  if (/[\ud800-\udfff]/.test(a + b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : 1;
};

const wholesOf = (kind: PublicKind): (() => Wholes) =>
  follow<PublicKind, Wholes>({
    kind,
    start: (all) => {
      const entries = [...all];
      return wholesIn(new Map(entries.map((entry) => [entry.slug, entry])), entries);
    },
    change: ({ bySlug, entries }, { changed, gone }: Changes<PublicKind>) => {
      const left = gone.filter((slug) => bySlug.has(slug));
      const slugs = [...left, ...changed.map(({ slug }) => slug)];
      const removed = slugs.flatMap((slug) => bySlug.get(slug) ?? []);
      for (const slug of left) bySlug.delete(slug);
      for (const entry of changed) bySlug.set(entry.slug, entry);
      return wholesIn(bySlug, changedList(entries, { removed, added: changed, order: byPlace }));
    },
    sizeOf: ({ entries }) => entries.length,
  });

const wholesIn = (bySlug: Map<string, AnyEntry>, entries: AnyEntry[]): Wholes => ({
  bySlug,
  entries,
  records: entries.map(({ record }) => record),
});

const wholes = Object.fromEntries(
  (Object.keys(publicKinds) as PublicKind[])
    .filter((kind) => kind !== 'talent')
    .map((kind) => [kind, wholesOf(kind)]),
) as Record<PublicKind, () => Wholes>;

type AnyEntry = Entry<PublicKind>;
type Wholes = {
  bySlug: Map<string, AnyEntry>;
  entries: AnyEntry[];
  records: PublicRecord<PublicKind>[];
};

/** A former slug and the slug that took its place; kind `address`: a former path and the slug of an article. */
export type Redirect = { kind: PublicKind | 'address'; slug: string; target: string };
