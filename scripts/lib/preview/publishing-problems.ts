import {
  createLocalReq,
  getLocalI18n,
  initTransaction,
  killTransaction,
  type CollectionSlug,
  type Payload,
} from 'payload';
import type { Locale } from '../../../content/schema/basics.ts';
import { refusedFields } from '../refused-fields.ts';

/**
 * Why a document cannot be published as it is, one sentence a field; empty where it can. It is published
 * in a transaction that is undone, so that every rule of the CMS speaks for itself.
 */
export async function publishingProblems({
  payload,
  collection,
  id,
  locale,
}: {
  payload: Payload;
  collection: CollectionSlug;
  id: string;
  locale: Locale;
}): Promise<string[]> {
  const i18n = await getLocalI18n({ config: payload.config, language: locale });
  const req = await createLocalReq({ req: { i18n }, locale: 'fr' }, payload);
  const hasDrafts = Boolean(payload.collections[collection].config.versions);
  if (!(await initTransaction(req))) throw new Error('A trial of publishing needs transactions.');
  try {
    const data = hasDrafts ? { _status: 'published' } : {};
    await payload.update({ collection, id, data: data as never, locale: 'fr', depth: 0, req });
    return [];
  } catch (error) {
    const problems = refusedFields(error);
    if (!problems) throw error;
    return problems;
  } finally {
    await killTransaction(req);
  }
}
