import type { Payload, Where } from 'payload';
import { isPublic } from '../snapshot/documents.ts';
import type { Address, RecordRef } from '../../content/read-address.ts';

/**
 * The records behind an address, by the names of their columns in `submissions` and `notices`; undefined where the
 * address is a record's and nothing public stands there.
 */
export async function pageRecord({ payload, address }: Asked): Promise<PageRecord | undefined> {
  const { record, comment } = address;
  if (!record) return {};
  const id = (await publicId(payload, record)) ?? (await formerId(payload, record));
  if (!id) return undefined;
  if (record.kind === 'craft') {
    const guide = await oneOf(payload, 'guides', { craft: { equals: id } });
    return { guide: guide ?? null, comment: await commentOn({ payload, comment, text: guide }) };
  }
  if (record.kind === 'article')
    return { article: id, comment: await commentOn({ payload, comment, text: id }) };
  return { [record.kind]: id };
}

const collections = {
  talent: 'talents',
  craft: 'crafts',
  article: 'articles',
  work: 'works',
  brief: 'briefs',
} as const;
const publicId = (payload: Payload, { kind, slug }: RecordRef) =>
  oneOf(payload, collections[kind], { slug: { equals: slug } });

/** Whoever copied an address before it changed means the same page. */
async function formerId(payload: Payload, { kind, slug }: RecordRef): Promise<string | undefined> {
  const found = await payload.db.findOne<{ id: string; record: string }>({
    collection: 'redirects',
    where: { and: [{ kind: { equals: kind } }, { slug: { equals: slug } }] },
  });
  if (!found) return undefined;
  return oneOf(payload, collections[kind], { id: { equals: found.record } });
}

async function commentOn({ payload, comment, text }: OnText): Promise<string | null> {
  if (!comment || !text) return null;
  const where: Where = {
    id: { equals: comment },
    'on.value': { equals: text },
  };
  return (await oneOf(payload, 'comments', where)) ?? null;
}

/** The id of one that is public. */
async function oneOf(
  payload: Payload,
  collection: 'guides' | 'comments' | (typeof collections)[RecordRef['kind']],
  where: Where,
): Promise<string | undefined> {
  const and = Object.entries(where).map(([path, is]) => ({ [path]: is }) as Where);
  const found = await payload.db.findOne<{ id: string }>({ collection, where: { and } });
  return found && isPublic(found) ? found.id : undefined;
}

type Asked = { payload: Payload; address: Address };
type OnText = { payload: Payload; comment: string | undefined; text: string | undefined };
type PageRecord = Partial<
  Record<'talent' | 'work' | 'article' | 'guide' | 'brief' | 'comment', string | null>
>;
