/**
 * What the site shows of one record. No row says it: it follows from the marks that wait for the worker,
 * the records held back, the releases, and the versions of the document.
 */
import type { PayloadRequest, Where } from 'payload';
import { env } from '../env.ts';
import { isPublic } from '../snapshot/documents.ts';
import { kindCollections, type EditedKind } from './kinds.ts';
import { publicPath } from './public-path.ts';
import { lastAttempt, shownRelease, wentLive, type ShownRelease } from './shown-release.ts';

/**
 * `draft`: never published. `waiting`: the worker has yet to publish or withdraw it. `failed`: the release that
 * should have did not go live; it is tried again. `refused`: held back, the site keeps its last public state.
 */
export type LiveState = {
  state: 'draft' | 'waiting' | 'failed' | 'refused' | 'live' | 'offline';
  /** What waits is that it leaves the site. */
  isLeaving: boolean;
  /** It waits for somebody to resume the releases. */
  isHeld: boolean;
  /** A draft newer than what is published was saved. */
  hasNewerDraft: boolean;
  /** Of `failed` and `refused`. */
  reason?: string;
  /** Of `live`: the release that brought it as it is now. Missing where nothing public changed since an older one. */
  release?: ShownRelease;
  /** What the site shows, while the record is not `live`. */
  shown?: ShownRelease;
  /** Address of its page on the site, where it is live and has one. */
  href?: string;
};

/** The state of a record, for whoever may read its document; undefined for others, and where there is none. */
export async function liveStateOf(asked: Asked): Promise<LiveState | undefined> {
  const { kind } = asked;
  const doc = await readable(asked);
  if (!doc) return undefined;
  const isPublished = isPublic(doc);
  const { payload } = asked.req;
  const held = await payload.findGlobal({ slug: 'publishing', depth: 0 });
  const [draft, refusal, marks, attempt, shown] = await Promise.all([
    newerDraft(asked, doc),
    refusalOf(asked),
    marksOf(asked),
    lastAttempt(payload),
    shownRelease(payload, held),
  ]);
  const wasPublished = isPublished || (await hasBeenPublished(asked, doc));
  const common = {
    isLeaving: false,
    isHeld: false,
    hasNewerDraft: isPublished && draft !== undefined,
    ...(shown && { shown }),
  };
  // Saving a draft marks the record too, though nothing public changed.
  const mark = marks.find(({ createdAt }) => !draft || createdAt < draft.updatedAt);
  if (wasPublished && mark) {
    const waiting = { ...common, isLeaving: !isPublished };
    const failed = attempt?.outcome === 'failed' ? attempt : undefined;
    if (failed && mark.createdAt <= (failed.startedAt ?? failed.updatedAt))
      return { ...waiting, state: 'failed', reason: failed.report ?? '' };
    return { ...waiting, state: 'waiting', isHeld: Boolean(held.heldAt) && isPublished };
  }
  if (refusal) return { ...common, state: 'refused', reason: refusal.problem };
  if (!isPublished)
    return { ...common, state: wasPublished || kind === 'brief' ? 'offline' : 'draft' };
  const savedAt = doc['updatedAt'];
  const release = typeof savedAt === 'string' ? await firstReleaseSince(asked, savedAt) : undefined;
  if (!shown) return { ...common, state: 'waiting' };
  if (release && held.heldAt && release.number >= (held.heldRelease ?? Infinity))
    return { ...common, state: 'waiting', isHeld: true };
  const path = await publicPath({ req: asked.req, kind, doc });
  return {
    ...common,
    state: 'live',
    ...(release && { release: { number: release.number, at: release.createdAt } }),
    ...(path && { href: env.SITE_URL + path }),
  };
}

/** The published document, or the draft that never was, as the access rules let this request read it. */
async function readable({ req, kind, id }: Asked): Promise<Doc | undefined> {
  const read = { depth: 0, overrideAccess: false, req } as const;
  try {
    if (kind === 'site')
      return { ...(await req.payload.findGlobal({ slug: 'settings', ...read })), id: 'site' };
    const collection = kindCollections[kind];
    return (await req.payload.findByID({ collection, id, ...read })) as unknown as Doc;
  } catch (error) {
    const { status } = error as { status?: number };
    if (status === 403 || status === 404) return undefined;
    throw error;
  }
}

/** The first draft saved since the document last became public, or left the site. */
async function newerDraft({ req, kind }: Asked, doc: Doc) {
  if (kind === 'site' || !hasVersions({ req, kind })) return undefined;
  const { docs } = await req.payload.findVersions({
    collection: kindCollections[kind],
    where: {
      and: [
        { parent: { equals: doc.id } },
        { 'version._status': { equals: 'draft' } },
        { 'version.updatedAt': { greater_than: doc['updatedAt'] } },
      ],
    },
    select: { updatedAt: true },
    sort: 'updatedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  });
  return docs[0];
}

/** Old versions are dropped: where some may have been, it is not said that the record never was public. */
async function hasBeenPublished({ req, kind, id }: Asked, doc: Doc): Promise<boolean> {
  if (kind === 'brief') return Boolean(doc['publishedAt']);
  if (kind === 'site' || !hasVersions({ req, kind })) return true;
  const collection = kindCollections[kind];
  const { versions } = req.payload.collections[collection].config;
  const count = async (...more: Where[]) => {
    const where = { and: [{ parent: { equals: id } }, ...more] };
    return (await req.payload.countVersions({ collection, where, req })).totalDocs;
  };
  if ((await count({ 'version._status': { equals: 'published' } })) > 0) return true;
  return versions !== undefined && (await count()) >= (versions.maxPerDoc ?? Infinity);
}

const hasVersions = ({ req, kind }: { req: PayloadRequest; kind: Exclude<EditedKind, 'site'> }) =>
  Boolean(req.payload.collections[kindCollections[kind]].config.versions);

async function marksOf({ req, kind, id }: Asked) {
  const { docs } = await req.payload.find({
    collection: 'changes',
    where: { and: [{ kind: { equals: kind } }, { record: { equals: id } }] },
    sort: 'createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  });
  return docs;
}

async function refusalOf({ req, kind, id }: Asked) {
  const { docs } = await req.payload.find({
    collection: 'refusals',
    where: { and: [{ kind: { in: [kind, `schedule:${kind}`] } }, { record: { equals: id } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  });
  return docs[0];
}

/** The first release that read the records after a moment; a roll-back reads none. */
async function firstReleaseSince({ req }: Asked, moment: string) {
  const { docs } = await req.payload.find({
    collection: 'releases',
    where: {
      and: [
        { outcome: { in: wentLive } },
        { startedAt: { greater_than_equal: moment } },
        { or: [{ scope: { exists: false } }, { scope: { not_equals: 'rollback' } }] },
      ],
    },
    sort: 'startedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  });
  return docs[0];
}

type Asked = { req: PayloadRequest; kind: EditedKind; id: string };
type Doc = Record<string, unknown> & { id: string };
