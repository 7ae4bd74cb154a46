import crypto from 'node:crypto';
import type { Payload } from 'payload';
import type { SubmissionPurpose, TalentPurpose } from '../collections/SignedLinks.ts';
import { inTransaction } from '../database/rows.ts';
import { drawToken } from '../endpoints/link-token.ts';

const minute = 60 * 1000;
const day = 24 * 60 * minute;

/** How long after its message arrived a link can be used: as long as that message is kept. */
const lifetimes: Record<SubmissionPurpose, number> = {
  confirm: 7 * day,
  stop: 90 * day,
  report: 90 * day,
};

/** When a link about a message received at `createdAt` expires. */
export const linkExpiry = (purpose: SubmissionPurpose, createdAt: string): Date =>
  new Date(Date.parse(createdAt) + lifetimes[purpose]);

/** Makes a single-use link: its token (43 characters) is known to the mail only, what is stored is its hash. */
export async function makeSignedLink({ payload, purpose, submission }: Wanted): Promise<string> {
  const { token, tokenHash } = drawToken();
  await payload.create({
    collection: 'signed-links',
    data: {
      tokenHash,
      purpose,
      submission: submission.id,
      expiresAt: linkExpiry(purpose, submission.createdAt).toISOString(),
    },
    depth: 0,
  });
  return token;
}

/** How long after its mail was written a link given to a listed person can be used. */
export const talentLifetimes: Record<TalentPurpose, number> = {
  manage: 30 * minute,
  reconfirm: 60 * day,
  stopLetters: 365 * day,
  stopProjects: 365 * day,
};

/**
 * Makes a single-use link for a listed person, as above. A new link to manage a page voids the older ones; the three
 * mails of a year each have theirs, and all of them end with the person's next act.
 */
export async function makeTalentLink({ payload, purpose, talent, now }: WantedByTalent) {
  const { token, tokenHash } = drawToken();
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + talentLifetimes[purpose]);
  await inTransaction(payload, async (rows) => {
    if (purpose === 'manage')
      await rows.update(
        'signed_links',
        { usedAt: at, updatedAt: at },
        { equal: { talent, purpose }, empty: ['usedAt'] },
      );
    const id = crypto.randomUUID();
    const link = { id, createdAt: at, updatedAt: at, tokenHash, purpose, talent };
    await rows.insert('signed_links', [{ ...link, expiresAt: expiresAt.toISOString() }]);
  });
  return { token, expiresAt };
}

type WantedByTalent = { payload: Payload; purpose: TalentPurpose; talent: string; now: Date };
type Wanted = {
  payload: Payload;
  purpose: SubmissionPurpose;
  /** `createdAt`: ISO 8601. */
  submission: { id: string; createdAt: string };
};
