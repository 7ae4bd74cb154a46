/** What editors are told above the list of releases and on the dashboard. */
import type { Payload } from 'payload';
import type { Role } from '../access/roles.ts';
import { lastAttempt, shownRelease, type ShownRelease } from './shown-release.ts';

/** What the CMS can ask of the worker. */
export const wants = ['publish', 'rollback', 'resume', 'full'] as const;
export type Want = (typeof wants)[number];

/** Moments are in ISO 8601. */
export type Overview = {
  /** The release that the site shows. */
  live?: ShownRelease;
  /** The newest attempt, where it failed. */
  failed?: { id: string; number: number; at: string; report: string };
  /** The newest release, where it was a whole one and differed from what it should have equalled. */
  differs?: { id: string; at: string; report: string };
  /** Releases are held since a roll-back. */
  held?: { at: string; by: string; release?: number };
  /** What was asked of the worker and not taken up yet. */
  wanted?: Want;
  /** How many records are held back; 0 for roles that may not see which. */
  refusals: number;
  /** Changes when a release was recorded: the newest row and when it was written last. */
  newest?: { id: string; number: number; outcome: string; updatedAt: string };
  /** What this role may ask for. */
  may: Want[];
};

/** Roles that may ask for each. */
export const mayAsk: Record<Want, readonly Role[]> = {
  publish: ['admin', 'editor', 'commission'],
  rollback: ['admin', 'editor'],
  resume: ['admin', 'editor'],
  full: ['admin', 'editor'],
};

/** The state of publishing, as far as a role may know it. */
export async function overviewFor(payload: Payload, role: Role): Promise<Overview> {
  const seesRefusals = role === 'admin' || role === 'editor';
  const publishing = await payload.findGlobal({ slug: 'publishing', depth: 0 });
  const { heldAt, heldBy, heldRelease, wanted } = publishing;
  const [newest, live, refusals] = await Promise.all([
    lastAttempt(payload),
    shownRelease(payload, publishing),
    seesRefusals ? payload.count({ collection: 'refusals' }) : { totalDocs: 0 },
  ]);
  const report = newest?.report ?? '';
  return {
    ...(live && { live }),
    ...(newest?.outcome === 'failed' && {
      failed: { id: newest.id, number: newest.number, at: newest.updatedAt, report },
    }),
    ...(newest?.outcome === 'differs' && {
      differs: { id: newest.id, at: newest.createdAt, report },
    }),
    ...(heldAt && {
      held: { at: heldAt, by: heldBy ?? '', ...(heldRelease && { release: heldRelease }) },
    }),
    ...(wanted && { wanted }),
    refusals: refusals.totalDocs,
    ...(newest && {
      newest: {
        id: newest.id,
        number: newest.number,
        outcome: newest.outcome,
        updatedAt: newest.updatedAt,
      },
    }),
    may: wants.filter((want) => mayAsk[want].includes(role)),
  };
}
