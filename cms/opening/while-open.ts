/**
 * The opening in stages of the commissions' part of the CMS, in one place: while it is closed their accounts read and
 * change nothing, by any route. Everybody may still change their own account.
 */
import type { Access, CollectionConfig, Endpoint, PayloadRequest } from 'payload';
import { texts } from '../../content/locales/locale.ts';
import { roleOf } from '../access/roles.ts';

/** What the editors say to a commission whose part is closed; undefined where whoever asks may work. */
export async function closedToCommission(req: PayloadRequest): Promise<string | undefined> {
  if (roleOf(req) !== 'commission') return undefined;
  const opening = await req.payload.findGlobal({ slug: 'opening', depth: 0, req });
  const { state, sentence, english } = opening.commissions ?? {};
  if (state !== 'closed') return undefined;
  const locale = req.i18n?.language === 'en' ? 'en' : 'fr';
  return (locale === 'en' ? english : sentence) || texts(locale).opening.commissions;
}

/** The collection, writing closed with the part. */
export const whileOpen = (collection: CollectionConfig): CollectionConfig =>
  collection.slug === 'users'
    ? collection
    : {
        ...collection,
        access: {
          ...collection.access,
          create: unlessClosed(collection.access?.create),
          update: unlessClosed(collection.access?.update),
          delete: unlessClosed(collection.access?.delete),
        },
        ...(collection.endpoints && { endpoints: collection.endpoints.map(endpointWhileOpen) }),
      };

/** The endpoint of our own: it writes unless it is a GET. */
export const endpointWhileOpen = (endpoint: Endpoint): Endpoint =>
  endpoint.method === 'get'
    ? endpoint
    : {
        ...endpoint,
        handler: async (req) => {
          const message = await closedToCommission(req);
          return message === undefined
            ? endpoint.handler(req)
            : Response.json({ errors: [{ message }] }, { status: 403 });
        },
      };

const unlessClosed =
  (own: Access = () => false): Access =>
  async (asked) =>
    (await closedToCommission(asked.req)) === undefined && own(asked);
