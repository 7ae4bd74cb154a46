/** What goes with a record that is deleted, and what may not go while something needs it. */
import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type Where,
} from 'payload';
import { label } from '../fields/label.ts';

/** Another collection's records that name this one in the field at `path`, those that `but` excepts left alone. */
type Reference = { collection: CollectionSlug; path: string; but?: Where };

/** Deletes the records that mean nothing without this one, in the same transaction. */
export const deleteAlong =
  (...references: Reference[]): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    for (const { collection, path, but } of references) {
      const where: Where = { and: [{ [path]: { equals: id } }, ...(but ? [but] : [])] };
      await req.payload.delete({ collection, where, req });
    }
  };

/** Refuses while one of them names the record: its page could not be made any more. */
export const keepWhileNamed =
  (...references: Reference[]): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    for (const { collection, path } of references) {
      const where = { [path]: { equals: id } };
      const { totalDocs } = await req.payload.count({ collection, where, req });
      if (totalDocs === 0) continue;
      const { fr, en } = label(
        `Encore nommé ailleurs (${collection} : ${totalDocs}). Rien n’a été supprimé.`,
        `Still named elsewhere (${collection}: ${totalDocs}). Nothing was deleted.`,
      );
      throw new APIError(req.i18n.language === 'en' ? en : fr, 409, null, true);
    }
  };
