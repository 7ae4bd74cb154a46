/** Publishes on change and on schedule, one release at a time. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Payload } from 'payload';
import type { Kit } from './kit.ts';
import { publish, type Published } from './publish.ts';

/** Time left to an editor's next save to join the release, milliseconds. */
const debounceMs = 300;

export type Publisher = {
  /** Publishes if a change was marked since the last release. */
  publishChanges: () => Promise<void>;
  /** Publishes if anything differs from what is live. */
  publishNow: (reason: string) => Promise<Published>;
};

/** A publisher over one CMS and one kit. `say` hears of each release. */
export const createPublisher = ({
  payload,
  kit,
  say,
}: {
  payload: Payload;
  kit: Kit;
  say: (line: string) => void;
}): Publisher => {
  let last: Promise<unknown> = Promise.resolve();
  const publishNow = (reason: string): Promise<Published> => {
    const next = last.then(async () => {
      const marks = await markedChanges(payload);
      const published = await publish({ payload, kit, reason });
      if (published.outcome === 'live') {
        const seconds = Object.values(published.steps).reduce((sum, step) => sum + step, 0);
        say(
          `Release ${published.release} is live: ${published.pages} pages in ${seconds.toFixed(1)} s (${reason}).`,
        );
      }
      // Only the marks seen before the snapshot was read: a later one wakes the next release.
      if (marks.length > 0) {
        await payload.delete({
          collection: 'changes',
          where: { id: { in: marks.map(({ id }) => id) } },
        });
      }
      return published;
    });
    last = next.catch(() => undefined);
    return next;
  };
  return {
    publishNow,
    publishChanges: async () => {
      if ((await markedChanges(payload, 1)).length === 0) return;
      await pause(debounceMs);
      await publishNow('change');
    },
  };
};

async function markedChanges(payload: Payload, limit = 500): Promise<{ id: string }[]> {
  const { docs } = await payload.find({
    collection: 'changes',
    limit,
    pagination: false,
    depth: 0,
    select: { kind: true },
  });
  return docs;
}
