/**
 * What every public record does when saved or deleted, in the transaction of the save itself:
 * it is refused if it could not be published, its former address is kept, and the worker is told.
 */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  CollectionSlug,
  GlobalConfig,
  Payload,
  PayloadRequest,
  Where,
} from 'payload';
import { ValidationError } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import type { PublicKind } from '../../content/schema/snapshot.ts';
import { labelOf } from '../fields/label-of.ts';
import { isPublic } from '../snapshot/documents.ts';
import type { Doc } from '../snapshot/lookups.ts';
import { lookupsFor, lookupsOf } from '../snapshot/lookups.ts';
import { toPublic } from '../snapshot/to-public.ts';

type Hooks = NonNullable<CollectionConfig['hooks']>;

/** The hooks of a collection of public records, with the collection's own before them. */
export const publicHooks = (
  kind: PublicKind,
  own: Pick<Hooks, 'beforeChange' | 'afterChange' | 'beforeDelete' | 'afterDelete'> = {},
): Hooks => ({
  beforeChange: own.beforeChange ?? [],
  beforeDelete: own.beforeDelete ?? [],
  afterChange: [
    ...(own.afterChange ?? []),
    async ({ doc, previousDoc, collection, req }) => {
      const isShown = isPublic(doc as Doc);
      if (isShown)
        await refuseUnpublishable({ kind, collection: collection.slug, id: doc.id, req });
      const [from, to] = [previousDoc?.['slug'] as unknown, doc['slug'] as unknown];
      if (typeof from === 'string' && typeof to === 'string' && from !== to)
        await keepFormerSlug({ kind, collection: collection.slug, id: doc.id, from, to, req });
      const wasShown = collection.versions
        ? isWithdrawn({ collection: collection.slug, id: doc.id, req })
        : previousDoc !== undefined && isPublic(previousDoc as Doc);
      const isUrgent = !isShown && (await wasShown);
      await mark({ payload: req.payload, kind, id: doc.id, isUrgent, req });
    },
  ],
  afterDelete: [
    ...(own.afterDelete ?? []),
    async ({ id, req }) => {
      await req.payload.delete({
        collection: 'redirects',
        where: { record: { equals: String(id) } },
        req,
      });
      await mark({ payload: req.payload, kind, id: String(id), isUrgent: true, req });
    },
  ],
});

/** Wakes the worker when a picture changed: records that show it carry its words. */
export const markPicture: CollectionAfterChangeHook = ({ doc, req }) =>
  mark({ payload: req.payload, kind: 'picture', id: doc.id, req });

/** Wakes the worker when a picture is deleted: records that showed it are without one. */
export const markDeletedPicture: CollectionAfterDeleteHook = ({ id, req }) =>
  mark({ payload: req.payload, kind: 'picture', id: String(id), isUrgent: true, req });

/** The hooks of a global that the public sees; `partOf` says where the record has it, if it is not the whole of it. */
export const publicGlobalHooks = (
  kind: PublicKind,
  partOf: (doc: Record<string, unknown>) => Record<string, unknown> = (doc) => doc,
): NonNullable<GlobalConfig['hooks']> => ({
  afterChange: [
    async ({ doc, req }) => {
      refusing({ global: kind, req }, () =>
        toPublic[kind]({ ...partOf(doc), id: kind }, lookupsOf(new Map())),
      );
      await mark({ payload: req.payload, kind, id: kind, req });
    },
  ],
});

/** What leaves the site is urgent: it overtakes a release under way and waits for no other record. */
async function mark(change: {
  payload: Payload;
  kind: string;
  id: string;
  isUrgent?: boolean;
  req: PayloadRequest;
}) {
  const { payload, kind, id, isUrgent = false, req } = change;
  const data = { kind, record: id, isUrgent };
  await payload.create({ collection: 'changes', data, depth: 0, req });
}

/** Not published, but it was: a draft saved over a published record leaves that one published. */
async function isWithdrawn(at: { collection: CollectionSlug; id: string; req: PayloadRequest }) {
  const { collection, id, req } = at;
  const now: Where = { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] };
  if ((await req.payload.count({ collection, where: now, req })).totalDocs > 0) return false;
  const before: Where = {
    and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }],
  };
  return (await req.payload.countVersions({ collection, where: before, req })).totalDocs > 0;
}

async function keepFormerSlug(change: {
  kind: string;
  collection: CollectionSlug;
  id: string;
  from: string;
  to: string;
  req: PayloadRequest;
}) {
  const { kind, collection, id, from, to, req } = change;
  const { docs: taken } = await req.payload.delete({
    collection: 'redirects',
    where: { and: [{ kind: { equals: kind } }, { slug: { in: [from, to] } }] },
    depth: 0,
    req,
  });
  // Their records lost a former address without being saved.
  for (const { record } of taken)
    if (record !== String(id)) await mark({ payload: req.payload, kind, id: record, req });
  if (!(await wasPublic({ collection, id, slug: from, req }))) return;
  await req.payload.create({
    collection: 'redirects',
    data: { kind, slug: from, record: id },
    depth: 0,
    req,
  });
}

/** An address that a draft alone had was never shown, and must not come out as a former one. */
async function wasPublic(at: {
  collection: CollectionSlug;
  id: string;
  slug: string;
  req: PayloadRequest;
}): Promise<boolean> {
  const { collection, id, slug, req } = at;
  if (!req.payload.collections[collection].config.versions) return true;
  const published = (prefix: string, idPath: string): Where => ({
    and: [
      { [idPath]: { equals: id } },
      { [`${prefix}slug`]: { equals: slug } },
      { [`${prefix}_status`]: { equals: 'published' } },
    ],
  });
  const now = await req.payload.count({ collection, where: published('', 'id'), req });
  if (now.totalDocs > 0) return true;
  const where = published('version.', 'parent');
  return (await req.payload.countVersions({ collection, where, req })).totalDocs > 0;
}

/** Runs the very mapper of the snapshot on the saved document: what is published can always be built. */
async function refuseUnpublishable(saved: {
  kind: PublicKind;
  collection: CollectionSlug;
  id: string;
  req: PayloadRequest;
}) {
  const { kind, collection, id, req } = saved;
  const doc = (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    locale: 'all',
    draft: false,
    req,
  })) as unknown as Doc;
  const lookups = await lookupsFor(req.payload, doc, req);
  refusing({ collection, id, req }, () => toPublic[kind](doc, lookups));
}

/** Turns what a schema says of the fields into what the form shows beside them. */
function refusing(saved: Saved, work: () => unknown): void {
  const { req } = saved;
  try {
    work();
  } catch (error) {
    const issues = (error as { issues?: { path: PropertyKey[]; message: string }[] }).issues;
    if (!issues) throw error;
    const errors = issues.map(({ path, message }) => ({
      path: path.join('.'),
      label: labelOf(saved, path.slice(0, 1).map(String)),
      message: sentence(message, req.i18n?.language),
    }));
    throw new ValidationError({ ...saved, errors }, req.t);
  }
}

function sentence(code: string, language: string | undefined): string {
  const text = (language === 'en' ? en : fr).errors as Record<string, string>;
  return text[code] ?? code;
}

type Saved = { collection?: string; global?: string; id?: string; req: PayloadRequest };
