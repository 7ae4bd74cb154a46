/** The hold after a roll-back, and what editors ask of the worker: the global `publishing`. */
import type { Payload } from 'payload';
import { lastRecorded, recordRelease } from './release/record-release.ts';
import { formerRelease } from './release/copies.ts';
import { liveManifest, switchTo } from './releases.ts';

/** Since when, by whom, and which release was left. */
export type Hold = { at: string; by: string; release: number };

/** The hold; undefined while releases go out. */
export async function readHold(payload: Payload): Promise<Hold | undefined> {
  const { heldAt, heldBy, heldRelease } = await payload.findGlobal({ slug: 'publishing' });
  return heldAt ? { at: heldAt, by: heldBy ?? '', release: heldRelease ?? 0 } : undefined;
}

/** What an editor asked for last, which is then no longer asked. */
export async function takeWanted(payload: Payload): Promise<Wanted | undefined> {
  const { wanted, wantedBy } = await payload.findGlobal({ slug: 'publishing' });
  if (!wanted) return undefined;
  await payload.updateGlobal({ slug: 'publishing', data: { wanted: null, wantedBy: null } });
  return { what: wanted, by: wantedBy ?? '' };
}

/** Tells the worker what to do. */
export async function want(payload: Payload, { what, by }: Wanted): Promise<void> {
  await payload.updateGlobal({ slug: 'publishing', data: { wanted: what, wantedBy: by } });
}

/**
 * Shows the release before the live one and holds all that follow until `releaseHold`. Resolves with a sentence for
 * whoever asked; throws one, and changes nothing, where there is no release to go back to.
 */
export async function rollBack({ payload, by }: { payload: Payload; by: string }): Promise<string> {
  const startedAt = new Date();
  const left = liveManifest()?.release;
  const number = formerRelease();
  const record = async (outcome: 'live' | 'failed', report: string) => {
    const next = Math.max(left ?? 0, await lastRecorded(payload)) + 1;
    const words = { reason: 'rollback', scope: 'rollback', startedAt, steps: {} } as const;
    await recordRelease(payload, { ...words, number: next, outcome, report });
    return report;
  };
  if (left === undefined || number === undefined) {
    const state = left === undefined ? '' : ` The site still serves release ${left}.`;
    throw new Error(
      await record(
        'failed',
        `There is no earlier release to go back to: the first one has none, and who left the site since must not be shown again.${state}`,
      ),
    );
  }
  // The hold comes first: between the two nothing may be published over what is shown.
  const held = { heldAt: startedAt.toISOString(), heldBy: by, heldRelease: left };
  await payload.updateGlobal({ slug: 'publishing', data: held });
  switchTo(number);
  return record(
    'live',
    `Release ${number} is live again in place of ${left}. Releases are held until somebody resumes them (npm run publish -- --resume, or in the CMS).`,
  );
}

/** Lets releases go out again; the next one shows all that changed meanwhile. */
export async function releaseHold(payload: Payload): Promise<void> {
  await payload.updateGlobal({
    slug: 'publishing',
    data: { heldAt: null, heldBy: null, heldRelease: null },
  });
}

export type Wanted = { what: 'publish' | 'rollback' | 'resume' | 'full'; by: string };
