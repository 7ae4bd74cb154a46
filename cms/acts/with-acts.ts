/**
 * Puts the audit trail on collections and globals, in one place: every save and deletion that a signed-in person makes
 * by any route of Payload is noted in the transaction of the act. What our own code writes past Payload says so by
 * `noteAct`.
 */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  GlobalAfterChangeHook,
  GlobalConfig,
  PayloadRequest,
} from 'payload';
import { actsLink } from '../fields/acts-link.ts';
import { changedFields } from './changed-fields.ts';
import { noteAct } from './note-act.ts';
import { newPassword } from './new-password.ts';
import { territoriesOf } from './territories-of.ts';
import { whatWasDone } from './what-was-done.ts';

/** What nobody writes by a route: marks, links and rows that follow an act which is noted. A test knows them all. */
export const withoutActs: readonly string[] = [
  'acts',
  'brief-recipients',
  'changes',
  'consents',
  'consent-wordings',
  'erasures',
  'letter-recipients',
  'outbox',
  'previews',
  'redirects',
  'refusals',
  'releases',
  'sender-blocks',
  'signed-links',
  // The global that tells the worker what was asked of it: who asked notes it.
  'publishing',
];

/** The collection with the trail on it, and a link to the acts of each record. */
export const withActs = (collection: CollectionConfig): CollectionConfig =>
  withoutActs.includes(collection.slug)
    ? collection
    : {
        ...collection,
        hooks: {
          ...collection.hooks,
          afterChange: [...(collection.hooks?.afterChange ?? []), noteSave],
          afterDelete: [...(collection.hooks?.afterDelete ?? []), noteDeletion],
        },
        fields: [actsLink, ...collection.fields],
      };

/** The same for a global. */
export const globalWithActs = (global: GlobalConfig): GlobalConfig =>
  withoutActs.includes(global.slug)
    ? global
    : {
        ...global,
        hooks: {
          ...global.hooks,
          afterChange: [...(global.hooks?.afterChange ?? []), noteGlobal],
        },
      };

const noteSave: CollectionAfterChangeHook = async (save) => {
  const { collection, doc, previousDoc, data, operation, req } = save;
  if (!req.user) return;
  const fields = collection.flattenedFields;
  const before = (previousDoc ?? {}) as Doc;
  const isNew = operation === 'create';
  const changed = isNew
    ? []
    : changedFields({
        fields,
        before,
        after: doc as Doc,
        sent: Object(data),
        locale: localeOf(req),
      });
  if (req.context[newPassword] === true && collection.slug === 'users') changed.push('password');
  await noteAct({
    req,
    what: await whatWasDone({ save, before, changed }),
    collection: collection.slug,
    record: String(doc.id),
    title: titleOf(collection, doc as Doc),
    changed,
    territories: await concerned({ req, collection, docs: [before, { ...Object(data), ...doc }] }),
  });
};

const noteDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  if (!req.user) return;
  await noteAct({
    req,
    what: 'delete',
    collection: collection.slug,
    record: String(id),
    title: titleOf(collection, doc as Doc),
    territories: await concerned({ req, collection, docs: [doc as Doc] }),
  });
};

const noteGlobal: GlobalAfterChangeHook = async ({ global, doc, previousDoc, data, req }) => {
  const compared = { before: Object(previousDoc), after: Object(doc), sent: Object(data) };
  const fields = global.flattenedFields;
  const changed = changedFields({ fields, ...compared, locale: localeOf(req) });
  await noteAct({ req, what: 'update', collection: global.slug, changed });
};

/** Collections whose records are about nobody: their titles may stay in the trail when somebody is erased. */
const titled = new Set([
  'works',
  'guides',
  'themes',
  'terms',
  'pay-references',
  'charters',
  'departments',
  'crafts',
  'territories',
]);

const titleOf = ({ slug, admin }: Collection, doc: Doc): string | undefined => {
  const title = titled.has(slug) && admin.useAsTitle ? doc[admin.useAsTitle] : undefined;
  return typeof title === 'string' ? title : undefined;
};

/** An account's territories are its rights: what was done to it is no commission's affair. */
const concerned = async ({ req, collection, docs }: Concerned): Promise<string[]> =>
  collection.slug === 'users'
    ? []
    : territoriesOf({ req, fields: collection.flattenedFields, docs });

const localeOf = ({ locale }: PayloadRequest): string => locale ?? 'fr';

type Doc = Record<string, unknown>;
type Collection = Parameters<CollectionAfterChangeHook>[0]['collection'];
type Concerned = { req: PayloadRequest; collection: Collection; docs: Doc[] };
