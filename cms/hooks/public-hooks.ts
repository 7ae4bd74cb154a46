/**
 * What every public record does when saved or deleted, in the transaction of the save itself:
 * it is refused if it could not be published, its former address is kept, and the worker is told.
 */
import type { CollectionConfig, GlobalConfig, Payload, PayloadRequest } from 'payload';
import { ValidationError } from 'payload';
import { en } from '../../content/locales/en.ts';
import { fr } from '../../content/locales/fr.ts';
import type { PublicKind } from '../../content/schema/snapshot.ts';
import type { Doc } from '../snapshot/lookups.ts';
import { lookupsFor, lookupsOf } from '../snapshot/lookups.ts';
import { toPublic } from '../snapshot/to-public.ts';

type Hooks = NonNullable<CollectionConfig['hooks']>;

/** The hooks of a collection of public records, with the collection's own before them. */
export const publicHooks = (
  kind: PublicKind,
  own: Pick<Hooks, 'beforeChange' | 'afterChange'> = {},
): Hooks => ({
  beforeChange: own.beforeChange ?? [],
  afterChange: [
    ...(own.afterChange ?? []),
    async ({ doc, previousDoc, collection, req }) => {
      const isDraft = '_status' in doc && doc['_status'] !== 'published';
      if (!isDraft)
        await refuseUnpublishable({ kind, collection: collection.slug, id: doc.id, req });
      await keepFormerSlug({ kind, id: doc.id, from: previousDoc?.['slug'], to: doc['slug'], req });
      await mark({ payload: req.payload, kind, id: doc.id, req });
    },
  ],
  afterDelete: [
    async ({ id, req }) => {
      await req.payload.delete({
        collection: 'redirects',
        where: { record: { equals: String(id) } },
        req,
      });
      await mark({ payload: req.payload, kind, id: String(id), req });
    },
  ],
});

/** The hooks of a global that the public sees. */
export const publicGlobalHooks = (kind: PublicKind): NonNullable<GlobalConfig['hooks']> => ({
  afterChange: [
    async ({ doc, req }) => {
      toPublic[kind]({ ...doc, id: kind }, lookupsOf(new Map()));
      await mark({ payload: req.payload, kind, id: kind, req });
    },
  ],
});

async function mark(change: { payload: Payload; kind: string; id: string; req: PayloadRequest }) {
  const { payload, kind, id, req } = change;
  await payload.create({ collection: 'changes', data: { kind, record: id }, depth: 0, req });
}

async function keepFormerSlug(change: {
  kind: string;
  id: string;
  from: unknown;
  to: unknown;
  req: PayloadRequest;
}) {
  const { kind, id, from, to, req } = change;
  if (typeof from !== 'string' || from === to) return;
  await req.payload.delete({
    collection: 'redirects',
    where: { and: [{ kind: { equals: kind } }, { slug: { in: [from, String(to)] } }] },
    req,
  });
  await req.payload.create({
    collection: 'redirects',
    data: { kind, slug: from, record: id },
    depth: 0,
    req,
  });
}

/** Runs the very mapper of the snapshot on the saved document: what is published can always be built. */
async function refuseUnpublishable(saved: {
  kind: PublicKind;
  collection: string;
  id: string;
  req: PayloadRequest;
}) {
  const { kind, collection, id, req } = saved;
  const doc = (await req.payload.findByID({
    collection: collection as 'talents',
    id,
    depth: 0,
    locale: 'all',
    draft: false,
    req,
  })) as unknown as Doc;
  try {
    toPublic[kind](doc, await lookupsFor(req.payload, doc, req));
  } catch (error) {
    const issues = (error as { issues?: { path: PropertyKey[]; message: string }[] }).issues;
    if (!issues) throw error;
    const errors = issues.map((issue) => {
      const message = sentence(issue.message, req.i18n?.language);
      // The label is what the notice above a long form says: the sentence, not the name of a field.
      return { path: issue.path.join('.'), label: message, message };
    });
    throw new ValidationError({ collection, id, req, errors }, req.t);
  }
}

function sentence(code: string, language: string | undefined): string {
  const text = (language === 'en' ? en : fr).errors as Record<string, string>;
  return text[code] ?? code;
}
