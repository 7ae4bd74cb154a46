import type { Payload } from 'payload';
import type { NoticePurpose, NoticeSide } from '../collections/SignedLinks.ts';
import { drawToken } from '../endpoints/link-token.ts';

const day = 24 * 60 * 60 * 1000;

/** How long a link about a notice can be used: an answer while nothing is decided, a contest for six months. */
const lifetimes: Record<NoticePurpose, number> = { answer: 90 * day, contest: 183 * day };

/** When a link about a notice expires; `since` (ISO 8601): when the question was asked or the decision fell. */
export const noticeLinkExpiry = (purpose: NoticePurpose, since: string): Date =>
  new Date(Date.parse(since) + lifetimes[purpose]);

/** Makes a single-use link for one side of a notice: its token is known to the mail only, what is stored is its hash. */
export async function makeNoticeLink({ payload, purpose, notice, side, since }: Wanted) {
  const { token, tokenHash } = drawToken();
  const expiresAt = noticeLinkExpiry(purpose, since).toISOString();
  await payload.create({
    collection: 'signed-links',
    data: { tokenHash, purpose, notice, side, expiresAt },
    depth: 0,
  });
  return token;
}

type Wanted = {
  payload: Payload;
  purpose: NoticePurpose;
  notice: string;
  side: NoticeSide;
  since: string;
};
