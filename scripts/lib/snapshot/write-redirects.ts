/** Redirects lead from a former slug to the present one, where the record is public and nobody has the slug. */
import type { Payload, Where } from 'payload';
import { chunks } from '../../../cms/database/chunks.ts';
import { collectionOf } from '../../../cms/snapshot/documents.ts';
import type { RecordId } from './read-changes.ts';
import type { Writing } from './writing.ts';

/** Brings the redirects up to date: all, or those that the records read and the slugs written concern. */
export async function writeRedirects(
  payload: Payload,
  writing: Writing,
  read: 'all' | RecordId[],
): Promise<void> {
  const slugs = read === 'all' ? allSlugs(writing) : await concerned(payload, writing, read);
  const wanted = read === 'all' ? await find(payload, []) : [];
  for (const [kind, some] of read === 'all' ? [] : Map.groupBy(slugs.values(), (one) => one.kind))
    for (const few of chunks(some.map(({ slug }) => slug)))
      wanted.push(...(await find(payload, [{ kind: { equals: kind } }, { slug: { in: few } }])));
  const { db } = writing;
  const slugOf = db.prepare('SELECT slug FROM record WHERE kind = ? AND id = ?');
  const isTaken = db.prepare('SELECT 1 FROM record WHERE kind = ? AND slug = ?');
  const redirects = new Map<string, Former & { target: string }>();
  for (const { kind, slug, record } of wanted) {
    const target = slugOf.get(targetKind(kind), record)?.['slug'];
    if (!target || isTaken.get(kind, slug) || !(targetKind(kind) in collectionOf)) continue;
    redirects.set(`${kind}/${slug}`, { kind, slug, target: String(target) });
  }
  for (const [key, redirect] of redirects) {
    writing.putRedirect(redirect);
    slugs.delete(key);
  }
  for (const redirect of slugs.values()) writing.removeRedirect(redirect);
}

/** The kind of the record that a redirect leads to: addresses of a site that was here before are those of articles. */
const targetKind = (kind: string): string => (kind === 'address' ? 'article' : kind);

/** Every former slug of the snapshot. */
const allSlugs = ({ db }: Writing): Map<string, Former> =>
  keyed(db.prepare('SELECT kind, slug FROM redirect').all() as Former[]);

/** The slugs that may have begun or ceased to be former ones. */
async function concerned(
  payload: Payload,
  { db, slugs }: Writing,
  read: RecordId[],
): Promise<Map<string, Former>> {
  const found = slugs();
  const leadingTo = db.prepare(
    "SELECT kind, slug FROM redirect WHERE kind IN (?1, iif(?1 = 'article', 'address', ?1)) AND target = ?2",
  );
  const present = db.prepare('SELECT slug FROM record WHERE kind = ? AND id = ?');
  const now = read.flatMap(({ kind, id }) => {
    const slug = present.get(kind, id)?.['slug'];
    return slug ? [{ kind, slug: String(slug) }] : [];
  });
  for (const { kind, slug } of [...found, ...now])
    found.push(...(leadingTo.all(kind, slug) as Former[]));
  for (const ids of chunks(read.map(({ id }) => id)))
    found.push(...(await find(payload, [{ record: { in: ids } }])));
  return keyed(found);
}

const keyed = (some: Former[]): Map<string, Former> =>
  new Map(some.map(({ kind, slug }) => [`${kind}/${slug}`, { kind, slug }]));

/** The oldest first: of two of the same slug the newer counts. */
async function find(payload: Payload, and: Where[]): Promise<(Former & { record: string })[]> {
  const { docs } = await payload.find({
    collection: 'redirects',
    where: { and },
    sort: ['createdAt', 'id'],
    pagination: false,
    depth: 0,
  });
  return docs;
}

type Former = { kind: string; slug: string };
