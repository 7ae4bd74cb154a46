import crypto from 'node:crypto';
import type { Payload } from 'payload';
import { inTransaction } from '../database/rows.ts';
import { drawToken } from '../endpoints/link-token.ts';

/** How long a question about a submission can be answered by its link. */
const lifetime = 30 * 24 * 60 * 60_000;

/** Makes the link of a question; older ones about the same submission (id) are void. */
export async function makeReplyLink({ payload, submission, now }: Wanted) {
  const { token, tokenHash } = drawToken();
  const at = now.toISOString();
  const until = new Date(now.getTime() + lifetime);
  const about = { submission, purpose: 'reply' };
  await inTransaction(payload, async (rows) => {
    const used = { usedAt: at, updatedAt: at };
    await rows.update('signed_links', used, { equal: about, empty: ['usedAt'] });
    const link = { id: crypto.randomUUID(), createdAt: at, updatedAt: at, tokenHash, ...about };
    await rows.insert('signed_links', [{ ...link, expiresAt: until.toISOString() }]);
  });
  return { token, until };
}

type Wanted = { payload: Payload; submission: string; now: Date };
