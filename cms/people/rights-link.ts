/** The links by which people use their rights: each for one request, and one profile where there is one. */
import crypto from 'node:crypto';
import type { Payload } from 'payload';
import type { DataRight } from '../../content/schema/data-request.ts';
import type { RightsPurpose } from '../collections/SignedLinks.ts';
import { inTransaction } from '../database/rows.ts';
import { drawToken } from '../endpoints/link-token.ts';

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

/** How long after its mail was written a link can be used. What cannot be undone has the shortest. */
const lifetimes: Record<RightsPurpose, number> = {
  export: week,
  restrict: week,
  withdraw: week,
  erase: 30 * minute,
};

/** What the link of a right does. */
export const purposeOf = (right: DataRight): RightsPurpose =>
  right === 'export' || right === 'restrict' || right === 'erase' ? right : 'withdraw';

/** Makes a link; older ones of the same request are void, so that a mail written twice holds one that works. */
export async function makeRightsLink({ payload, right, submission, talent, now }: Wanted) {
  const purpose = purposeOf(right);
  const { token, tokenHash } = drawToken();
  const at = now.toISOString();
  const until = new Date(now.getTime() + lifetimes[purpose]);
  const about = { submission, purpose, ...(talent && { talent }) };
  await inTransaction(payload, async (rows) => {
    await rows.update(
      'signed_links',
      { usedAt: at, updatedAt: at },
      { equal: about, empty: ['usedAt', ...(talent ? [] : ['talent'])] },
    );
    await rows.insert('signed_links', [
      {
        id: crypto.randomUUID(),
        createdAt: at,
        updatedAt: at,
        tokenHash,
        expiresAt: until.toISOString(),
        ...about,
      },
    ]);
  });
  return { token, until };
}

type Wanted = {
  payload: Payload;
  right: DataRight;
  /** Id of the request. */
  submission: string;
  /** Id of the profile; without one the link is about what was sent from the address. */
  talent?: string | undefined;
  now: Date;
};
