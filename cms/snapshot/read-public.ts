/** Reads every public document of the CMS, in its published version and all languages. */
import type { Payload } from 'payload';
import type { PublicKind, PublicRecord } from '../../content/schema/snapshot.ts';
import { slugOf } from '../../content/schema/snapshot.ts';
import { fold } from '../../content/search/fold.ts';
import type { Doc, LookedUp, Lookups } from './lookups.ts';
import { lookupsOf } from './lookups.ts';
import { toPublic } from './to-public.ts';

/** Collections behind each public kind; drafts of the last three are left out. */
export const collectionOf = {
  department: 'departments',
  craft: 'crafts',
  territory: 'territories',
  organisation: 'organisations',
  work: 'works',
  guide: 'guides',
  article: 'articles',
  talent: 'talents',
} as const satisfies Partial<Record<PublicKind, string>>;

const withDrafts = new Set<PublicKind>(['guide', 'article', 'talent']);

/** A record on its way to the snapshot; `sort` orders the records of a kind. */
export type PublicRow = {
  kind: PublicKind;
  id: string;
  slug: string;
  sort: string;
  record: PublicRecord<PublicKind>;
};

/** What could not be published: the document keeps its last public state. */
export type Refusal = { kind: PublicKind; id: string; problem: string };

/** Every public record. `pictures` maps a picture's hash to its file under `uploads/`. */
export async function readPublic({
  payload,
  onRow,
  onRefusal,
}: {
  payload: Payload;
  onRow: (row: PublicRow) => void;
  onRefusal: (refusal: Refusal) => void;
}): Promise<{ pictures: Map<string, string> }> {
  const known = new Map<string, Doc>();
  const lookups = lookupsOf(known);
  const pictures = new Map<string, string>();
  for await (const media of documents(payload, 'media')) {
    known.set(`media/${media.id}`, media);
    if (media['hash']) pictures.set(String(media['hash']), String(media['filename']));
  }
  const publish = (kind: PublicKind, doc: Doc) => {
    try {
      const record = toPublic[kind](doc, lookups);
      onRow({
        kind,
        id: doc.id,
        slug: slugOf(kind, record),
        sort: sortKey(kind, doc, lookups),
        record,
      });
    } catch (error) {
      onRefusal({ kind, id: doc.id, problem: String(error) });
    }
  };
  publish('site', {
    ...(await payload.findGlobal({ slug: 'settings', depth: 0 })),
    id: 'site',
  } as unknown as Doc);
  for (const kind of [
    'department',
    'craft',
    'territory',
    'organisation',
    'work',
    'talent',
    'guide',
    'article',
  ] as const) {
    const collection = collectionOf[kind];
    const waiting: Doc[] = [];
    for await (const doc of documents(payload, collection, withDrafts.has(kind))) {
      if (kind === 'talent') known.set(`talents/${doc.id}`, { id: doc.id, slug: doc['slug'] });
      else known.set(`${collection as LookedUp}/${doc.id}`, doc);
      // Territories and crafts name each other or their kin: all must be known first.
      if (kind === 'territory') waiting.push(doc);
      else publish(kind, doc);
    }
    for (const doc of waiting) publish(kind, doc);
  }
  return { pictures };
}

async function* documents(
  payload: Payload,
  collection: string,
  publishedOnly = false,
): AsyncGenerator<Doc> {
  for (let last = ''; ;) {
    const { docs } = await payload.find({
      collection: collection as 'talents',
      where: {
        and: [
          ...(last ? [{ id: { greater_than: last } }] : []),
          ...(publishedOnly ? [{ _status: { equals: 'published' } }] : []),
        ],
      },
      sort: 'id',
      limit: 1000,
      pagination: false,
      depth: 0,
      locale: 'all',
      draft: false,
    });
    yield* docs as unknown as Doc[];
    if (docs.length < 1000) return;
    last = String(docs.at(-1)?.id);
  }
}

function sortKey(kind: PublicKind, doc: Doc, lookups: Lookups): string {
  const padded = (value: unknown) => String(value ?? 0).padStart(4, '0');
  switch (kind) {
    case 'department':
      return padded(doc['order']);
    case 'craft':
      return `${padded(lookups.find('departments', doc['department'] as string)?.['order'])}-${padded(doc['order'])}`;
    case 'guide':
      // Its own title is for editors' lists only.
      return fold(String(lookups.find('crafts', doc['craft'] as string)?.['masculine'] ?? ''));
    case 'talent':
      return fold(String(doc['sortName']));
    case 'article':
      // Newest first: the digits of the day are complemented.
      return String(doc['publishedOn'])
        .slice(0, 10)
        .replace(/\d/g, (digit) => String(9 - Number(digit)));
    default:
      return fold(String(doc['title'] ?? doc['name'] ?? ''));
  }
}
