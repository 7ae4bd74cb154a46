import type { Payload } from 'payload';
import { drawToken } from '../endpoints/link-token.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Days that a link outlives the last day to answer, or the mail where that day is near. */
const grace = 14;

/** Until when a link to manage a brief can be used. `closesOn`: ISO 8601. */
export const briefLinkExpiry = (closesOn: string, now: Date): Date =>
  new Date(Math.max(Date.parse(closesOn), now.getTime()) + grace * dayMs);

/** Makes a single-use link to manage a brief: its token is known to the mail only, what is stored is its hash. */
export async function makeBriefLink({ payload, brief, now }: Wanted) {
  const { token, tokenHash } = drawToken();
  const until = briefLinkExpiry(brief.closesOn, now);
  const data = { tokenHash, purpose: 'manageBrief', brief: brief.id } as const;
  await payload.create({
    collection: 'signed-links',
    data: { ...data, expiresAt: until.toISOString() },
    depth: 0,
  });
  return { token, until };
}

type Wanted = { payload: Payload; brief: { id: string; closesOn: string }; now: Date };
