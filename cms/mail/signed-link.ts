import crypto from 'node:crypto';
import type { Payload } from 'payload';
import type { LinkPurpose } from '../collections/SignedLinks.ts';
import { tokenHash } from '../endpoints/use-link.ts';

const day = 24 * 60 * 60 * 1000;

/** How long after its message arrived a link can be used: as long as that message is kept. */
const lifetimes: Record<LinkPurpose, number> = {
  confirm: 7 * day,
  stop: 90 * day,
  report: 90 * day,
};

/** When a link about a message received at `createdAt` expires. */
export const linkExpiry = (purpose: LinkPurpose, createdAt: string): Date =>
  new Date(Date.parse(createdAt) + lifetimes[purpose]);

/** Makes a single-use link: its token (43 characters) is known to the mail only, what is stored is its hash. */
export async function makeSignedLink({ payload, purpose, submission }: Wanted): Promise<string> {
  const token = crypto.randomBytes(32).toString('base64url');
  await payload.create({
    collection: 'signed-links',
    data: {
      tokenHash: tokenHash(token),
      purpose,
      submission: submission.id,
      expiresAt: linkExpiry(purpose, submission.createdAt).toISOString(),
    },
    depth: 0,
  });
  return token;
}

type Wanted = {
  payload: Payload;
  purpose: LinkPurpose;
  /** `createdAt`: ISO 8601. */
  submission: { id: string; createdAt: string };
};
