/**
 * Deletes what has been kept for as long as the privacy page says (content/legal/privacy.fr.md).
 * In one file because whoever asks how long anything is kept must find all of it.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { CollectionSlug, Payload, Where } from 'payload';
import { dataFile, env } from '../../cms/env.ts';
import { keptMail } from '../../cms/mail/kept-mail.ts';
import { truncateLog } from '../../cms/people/erase.ts';
import { forgetErasures } from '../../cms/people/ledger.ts';
import { forgetReceived, strayPhotos } from '../../cms/people/received-photos.ts';
import { commentsToSweep, forgetAuthors, namedByComment } from './retention-comments.ts';

/**
 * How long each is kept, days: from arrival, from the report, from being set aside, from delivery (or from giving up);
 * refused questions and comments, the addresses of the authors of accepted ones, and notices, from the decision, which
 * is the second one of a contested notice. A notice that waits for a decision is kept, and so is a sign-up or an update
 * that waits for an editor; they go so long after their review. Closed requests of the register and the ledger of
 * erasures: as long as the law lets somebody ask for the proof. Acts of accounts: as the setting says, and never less
 * than a year (cms/database/guard-acts.ts).
 */
export const keptDays = {
  unconfirmed: 7,
  trapped: 7,
  messages: 90,
  reported: 365,
  refused: 365,
  authors: 365,
  notices: 365,
  reviewed: 90,
  requests: 3 * 365,
  erasures: 3 * 365,
  acts: env.ACTS_YEARS * 365,
  /** Pictures that came with a form which was never sent whole; the others go with their submission. */
  photos: 1,
  /** Dated lists from their day, sent or not; who got a letter, from the moment when the mail was made. */
  lists: 365,
  recipients: 365,
  /** Projects from their closing, or from their last change where they are not published: refused, never decided. */
  briefs: 365,
  /** Answers to projects, from their decision or their closing. */
  answers: 183,
  mails: 90,
  files: 90,
  changes: 7,
  previews: 1,
} as const;

/**
 * How much was deleted, or would be: submissions by reason; signed links, rows of the outbox and mails kept as files,
 * those of the submissions among them; marks of changes; pages of drafts that nobody fetched. A question or a comment
 * lives as long as its text: what was sent stays with it, the address of its author (`authors`) does not.
 */
export type Swept = Record<keyof typeof keptDays | 'links', number>;

/**
 * One sweep. What refers to a submission goes before it, so that a sweep that was cut is completed by the next.
 * @param dryRun counts, deletes nothing
 */
export async function sweep({
  payload,
  now = new Date(),
  dryRun = false,
}: Options): Promise<Swept> {
  const before = (kept: keyof typeof keptDays) => new Date(now.getTime() - keptDays[kept] * dayMs);
  const earlier = (field: string, kept: keyof typeof keptDays): Where => ({
    [field]: { less_than: before(kept).toISOString() },
  });
  const find = (collection: CollectionSlug, where: Where) => idsOf({ payload, collection, where });

  const { refused, authors, withText } = await commentsToSweep({ payload, before });
  const old = await find('submissions', {
    and: [
      { reportedAt: { exists: false } },
      { form: { not_in: ['signUp', 'update'] } },
      earlier('createdAt', 'messages'),
    ],
  });
  const reviewed = await find('submissions', earlier('reviewedAt', 'reviewed'));
  const living = new Set(await namedByComment({ payload, submissions: old, but: refused }));
  const messages = old.filter((id) => !living.has(id));
  const reported = await find('submissions', earlier('reportedAt', 'reported'));
  const trapped = await find('submissions', earlier('trappedAt', 'trapped'));
  const unconfirmed = await find('submissions', {
    and: [
      { confirmedAt: { exists: false } },
      // Nobody can confirm without an address: then it is kept as a message is.
      { email: { exists: true } },
      earlier('createdAt', 'unconfirmed'),
    ],
  });
  const submissions = unite(messages, reported, trapped, unconfirmed, reviewed, withText);
  const ofNobody: Where = { talent: { exists: false } };
  const consents = await find('consents', { and: [ofNobody, { submission: { exists: false } }] });
  for (const group of groupsOf(submissions))
    consents.push(...(await find('consents', { and: [ofNobody, { submission: { in: group } }] })));
  const pictures = await photosOf(payload, submissions);
  const photos = await strayPhotos(payload, now);
  const requests = await find('requests', earlier('doneOn', 'requests'));
  const erasures = await find('erasures', earlier('at', 'erasures'));
  const acts = await find('acts', earlier('at', 'acts'));
  const notices = await find('notices', {
    or: [
      { and: [{ state: { equals: 'decided' } }, earlier('decidedAt', 'notices')] },
      earlier('contest.closedAt', 'notices'),
    ],
  });
  const briefs = await find('briefs', {
    or: [
      { and: [{ state: { equals: 'closed' } }, earlier('closedAt', 'briefs')] },
      { and: [{ state: { in: ['refused', 'waiting'] } }, earlier('updatedAt', 'briefs')] },
    ],
  });
  const answers = await find('answers', earlier('decidedAt', 'answers'));
  for (const group of groupsOf(briefs))
    answers.push(...(await find('answers', { brief: { in: group } })));
  const lists = await find('people-lists', earlier('day', 'lists'));
  const recipients = await find('letter-recipients', earlier('createdAt', 'recipients'));
  const oldMails = await find('outbox', {
    or: [earlier('deliveredAt', 'mails'), earlier('failedAt', 'mails')],
  });
  const mails = unite(
    oldMails,
    await referring(find, 'outbox', submissions),
    await referring(find, 'outbox', notices, 'notice'),
    await referring(find, 'outbox', lists, 'list'),
    await referring(find, 'outbox', briefs, 'brief'),
    await referring(find, 'outbox', answers, 'answer'),
  );
  const expired = await find('signed-links', { expiresAt: { less_than: now.toISOString() } });
  const links = unite(
    expired,
    await referring(find, 'signed-links', submissions),
    await referring(find, 'signed-links', notices, 'notice'),
    await referring(find, 'signed-links', briefs, 'brief'),
    await referring(find, 'signed-links', answers, 'answer'),
  );
  const changes = await find('changes', earlier('createdAt', 'changes'));
  const previews = await find('previews', earlier('createdAt', 'previews'));
  const files = await keptFiles({ mails, before: before('files') });

  if (!dryRun) {
    for (const file of files) await fs.rm(file, { force: true });
    await forgetAuthors(payload, authors);
    await remove(payload, 'comments', refused);
    await remove(payload, 'signed-links', links);
    await remove(payload, 'outbox', mails);
    await remove(payload, 'consents', consents);
    await remove(payload, 'submissions', submissions);
    await forgetReceived({ payload, keys: pictures });
    for (const file of photos) await fs.rm(file, { force: true });
    await remove(payload, 'notices', notices);
    await remove(payload, 'answers', answers);
    for (const group of groupsOf(briefs)) {
      const ofThem = { brief: { in: group } };
      await payload.db.deleteMany({ collection: 'brief-recipients', where: ofThem });
      await payload.db.deleteMany({ collection: 'redirects', where: { record: { in: group } } });
    }
    await remove(payload, 'briefs', briefs);
    await remove(payload, 'people-lists', lists);
    await remove(payload, 'letter-recipients', recipients);
    await remove(payload, 'changes', changes);
    await remove(payload, 'previews', previews);
    await remove(payload, 'requests', requests);
    await remove(payload, 'acts', acts);
    await forgetErasures(payload, before('erasures').toISOString());
    await truncateLog(payload);
  }
  return {
    messages: messages.length,
    reported: reported.length,
    trapped: unite(messages, trapped).length - messages.length,
    unconfirmed:
      unite(messages, reported, trapped, unconfirmed).length -
      unite(messages, reported, trapped).length,
    refused: refused.length,
    authors: authors.length,
    notices: notices.length,
    reviewed: reviewed.length,
    requests: requests.length,
    erasures: erasures.length,
    acts: acts.length,
    links: links.length,
    lists: lists.length,
    briefs: briefs.length,
    answers: answers.length,
    recipients: recipients.length,
    photos: photos.length,
    mails: mails.length,
    files: files.length,
    changes: changes.length,
    previews: previews.length,
  };
}

const dayMs = 24 * 60 * 60_000;

/** Ids in one statement: SQLite takes 32,766 values, PostgreSQL 65,535. */
const groupSize = 1000;

const unite = (...lists: string[][]): string[] => [...new Set(lists.flat())];

const groupsOf = (ids: string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / groupSize) }, (_, n) =>
    ids.slice(n * groupSize, (n + 1) * groupSize),
  );

async function idsOf({
  payload,
  collection,
  where,
}: {
  payload: Payload;
  collection: CollectionSlug;
  where: Where;
}) {
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    where,
    pagination: false,
    limit: 0,
    select: { createdAt: true },
  });
  return docs.map(({ id }) => id);
}

async function referring(
  find: Find,
  collection: CollectionSlug,
  ids: string[],
  path: 'submission' | 'notice' | 'list' | 'brief' | 'answer' = 'submission',
): Promise<string[]> {
  const found: string[] = [];
  for (const group of groupsOf(ids))
    found.push(...(await find(collection, { [path]: { in: group } })));
  return found;
}

async function photosOf(payload: Payload, submissions: string[]): Promise<string[]> {
  const photos: string[] = [];
  for (const group of groupsOf(submissions)) {
    const { docs } = await payload.db.find<{ photo: string }>({
      collection: 'submissions',
      where: { and: [{ id: { in: group } }, { photo: { exists: true } }] },
      pagination: false,
      limit: 0,
      select: { photo: true },
    });
    photos.push(...docs.map(({ photo }) => photo));
  }
  return photos;
}

async function remove(payload: Payload, collection: CollectionSlug, ids: string[]): Promise<void> {
  for (const group of groupsOf(ids))
    await payload.db.deleteMany({ collection, where: { id: { in: group } } });
}

/** Mails kept as files: of these rows, and whatever lies there since before. */
async function keptFiles({ mails, before }: { mails: string[]; before: Date }): Promise<string[]> {
  const folder = dataFile('outbox');
  const names = await fs.readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const ofMails = new Set(mails.map(keptMail));
  const files: string[] = [];
  for (const file of names.map((name) => path.join(folder, name))) {
    if (ofMails.has(file) || (await fs.stat(file)).mtime < before) files.push(file);
  }
  return files;
}

type Options = { payload: Payload; now?: Date; dryRun?: boolean };
type Find = (collection: CollectionSlug, where: Where) => Promise<string[]>;
