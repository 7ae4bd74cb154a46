/** Which release the site shows, as the rows of `releases` and the hold tell it. */
import type { Payload, Where } from 'payload';

/** `at` is a moment in ISO 8601. */
export type ShownRelease = { number: number; at: string };

/** Outcomes of releases that the site showed: one that differs from the former was shown, and mended that. */
export const wentLive = ['live', 'differs'];

/** The release that the site shows; undefined before the first. */
export async function shownRelease(
  payload: Payload,
  held: Hold,
): Promise<ShownRelease | undefined> {
  const [release] = await newestReleases(payload, {
    and: [
      { outcome: { in: wentLive } },
      // A roll-back has a row of its own, but shows the release before the one it left.
      { or: [{ scope: { exists: false } }, { scope: { not_equals: 'rollback' } }] },
      ...(held.heldAt && held.heldRelease
        ? [
            {
              or: [
                { number: { less_than: held.heldRelease } },
                // What leaves the site is not held back.
                { startedAt: { greater_than: held.heldAt } },
              ],
            },
          ]
        : []),
    ],
  });
  return release && { number: release.number, at: release.createdAt };
}

/** The newest row of all, roll-backs and failures included. */
export const lastAttempt = async (payload: Payload) => (await newestReleases(payload, {}))[0];

async function newestReleases(payload: Payload, where: Where) {
  const { docs } = await payload.find({
    collection: 'releases',
    where,
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    // Lists of records may be long.
    select: {
      number: true,
      outcome: true,
      report: true,
      startedAt: true,
      createdAt: true,
      updatedAt: true,
    },
  });
  return docs;
}

/** The global `publishing`. */
type Hold = { heldAt?: string | null; heldRelease?: number | null };
