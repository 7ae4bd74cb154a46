/** Notes releases in the CMS, for editors. */
import type { Payload } from 'payload';
import type { Made } from './make-release.ts';
import type { Scope } from './plan-release.ts';

/** More records than these are counted, not named. */
const mostNamed = 500;

/** The highest number that a release, made or failed, was recorded under; 0 before the first. */
export async function lastRecorded(payload: Payload): Promise<number> {
  const { docs } = await payload.find({
    collection: 'releases',
    sort: '-number',
    limit: 1,
    pagination: false,
    select: { number: true },
  });
  return docs[0]?.number ?? 0;
}

/** Notes a release; the same failure again is the same line, not one more. Resolves with whether it is news. */
export async function recordRelease(payload: Payload, release: ToRecord): Promise<boolean> {
  const { made, startedAt, ...rest } = release;
  const data = {
    ...rest,
    startedAt: startedAt.toISOString(),
    ...(made && {
      pages: made.pages,
      written: made.written,
      removed: made.removed,
      records: made.scope === 'full' ? [] : made.records.slice(0, mostNamed),
    }),
  };
  const { docs } = await payload.find({ collection: 'releases', sort: '-createdAt', limit: 1 });
  const [last] = docs;
  const isSameFailure = last?.outcome === 'failed' && last.report === data.report;
  if (isSameFailure) await payload.update({ collection: 'releases', id: last.id, data });
  else await payload.create({ collection: 'releases', data });
  return !isSameFailure;
}

type ToRecord = {
  number: number;
  outcome: 'live' | 'failed' | 'differs';
  reason: string;
  scope: Scope | 'rollback';
  startedAt: Date;
  made?: Made;
  /** Seconds from the first read to the switch. */
  seconds?: number;
  steps: Record<string, number>;
  snapshotHash?: string;
  report: string;
};
