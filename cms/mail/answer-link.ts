import type { Payload } from 'payload';
import type { AnswerPurpose } from '../collections/SignedLinks.ts';
import { drawToken } from '../endpoints/link-token.ts';
import { briefLinkExpiry } from './brief-link.ts';

/** Makes a single-use link about an answer: its token is known to the mail only, what is stored is its hash. */
export async function makeAnswerLink({ payload, purpose, answer, brief, now }: Wanted) {
  const { token, tokenHash } = drawToken();
  const until = briefLinkExpiry(brief.closesOn, now);
  const data = { tokenHash, purpose, answer: answer.id, expiresAt: until.toISOString() };
  await payload.create({ collection: 'signed-links', data, depth: 0 });
  return { token, until };
}

type Wanted = {
  payload: Payload;
  purpose: AnswerPurpose;
  answer: { id: string };
  /** `closesOn`: ISO 8601. */
  brief: { closesOn: string };
  now: Date;
};
