/**
 * Questions and comments live as long as their text. What was refused goes with its submission; of what was accepted
 * only the author's address goes. Imported ones were decided elsewhere: they count from the day they were sent.
 */
import type { Payload, Where } from 'payload';
import { inTransaction } from '../../cms/database/rows.ts';

/**
 * Ids of refused comments to delete, and `withText` of their submissions; of accepted ones whose author is to be
 * forgotten. `before`: the moment before which a decision is old.
 */
export async function commentsToSweep({ payload, before }: Sweeping) {
  const decided = async (state: 'accepted' | 'refused', at: Date, more: Where[] = []) => {
    const moment = at.toISOString();
    const isOld: Where = {
      or: [
        { decidedAt: { less_than: moment } },
        { and: [{ decidedAt: { exists: false } }, { sentAt: { less_than: moment } }] },
      ],
    };
    return read(payload, { and: [{ state: { equals: state } }, isOld, ...more] });
  };
  const refused = await decided('refused', before('refused'));
  const authors = await decided('accepted', before('authors'), [{ email: { exists: true } }]);
  return {
    refused: refused.map(({ id }) => id),
    withText: refused.flatMap(({ submission }) => submission ?? []),
    authors,
  };
}

/** Those of these submissions whose question or comment is still there, some comments left out. */
export async function namedByComment({ payload, submissions, but }: Named): Promise<string[]> {
  const gone = new Set(but);
  const named: string[] = [];
  for (let at = 0; at < submissions.length; at += groupSize) {
    const group = submissions.slice(at, at + groupSize);
    for (const { id, submission } of await read(payload, { submission: { in: group } }))
      if (submission && !gone.has(id)) named.push(submission);
  }
  return named;
}

/** Erases the addresses of authors, in the comments and in what was sent. Each pair goes together. */
export async function forgetAuthors(payload: Payload, comments: Found[]): Promise<void> {
  for (const { id, submission } of comments)
    await inTransaction(payload, async (rows) => {
      await rows.update('comments', { email: null }, { equal: { id } });
      if (submission)
        await rows.update('submissions', { email: null }, { equal: { id: submission } });
    });
}

async function read(payload: Payload, where: Where): Promise<Found[]> {
  const { docs } = await payload.db.find<Found>({
    collection: 'comments',
    where,
    pagination: false,
    limit: 0,
    select: { submission: true },
  });
  return docs;
}

/** Ids in one statement: SQLite takes 32,766 values, PostgreSQL 65,535. */
const groupSize = 1000;

type Found = { id: string; submission?: string | null };
type Sweeping = { payload: Payload; before: (kept: 'refused' | 'authors') => Date };
type Named = { payload: Payload; submissions: string[]; but: string[] };
