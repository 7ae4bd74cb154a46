/**
 * Publishes on change, on schedule and on demand, one release at a time. What leaves the site overtakes: a release
 * under way is dropped for it, and a hold does not hold it back.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Payload } from 'payload';
import { alertAdmins } from './alert-admins.ts';
import { foldIndex } from './fold-index.ts';
import { readHold, releaseHold, rollBack, takeWanted } from './hold.ts';
import type { Kit } from './kit.ts';
import { publish, type Published } from './publish.ts';
import type { Scope } from './release/plan-release.ts';
import { createElsewhere } from './targets/show-elsewhere.ts';

/** Time left to an editor's next save to join the release, milliseconds. */
const debounceMs = 150;
/** A release under way for longer than this is dropped for something that leaves the site, milliseconds. */
const patienceMs = 1500;
/** Between attempts to publish the same changes after a failure, milliseconds: doubled each time. */
const retryMs = { first: 2000, most: 60_000 };
/** Between looks at what editors ask for, milliseconds. */
const askEveryMs = 1000;

export type Publisher = {
  /** Does what is due: what somebody asked for, what leaves the site, what changed. Never rejects for a release that failed: it is said and tried again. */
  publishDue: () => Promise<void>;
  /** Drops a release under way if something that leaves the site waits. */
  overtake: () => Promise<void>;
  /** Publishes if anything differs from what is live; nothing while releases are held. */
  publishNow: (reason: string) => Promise<Published | undefined>;
  /** Reads and makes everything again, and tells the admins if that differs from what is live. */
  publishWhole: (reason: string) => Promise<Published | undefined>;
  /** Ends what is being sent elsewhere; the next start goes on with it. */
  stop: () => Promise<void>;
};

/** A publisher over one CMS and one kit. `say` hears of each release. */
export const createPublisher = ({ payload, kit, say }: Parts): Publisher => {
  let queue: Promise<unknown> = Promise.resolve();
  let underWay: { since: number; isRemoval: boolean; controller: AbortController } | undefined;
  /** What was dropped for something that leaves the site. */
  let dropped: (() => Promise<unknown>) | undefined;
  let failed = { marks: new Set<string>(), at: 0, waitMs: 0 };
  let askedAt = 0;
  const elsewhere = createElsewhere({ say });

  const sayError = (error: unknown) => say(messageOf(error));

  const run = (work: Run): Promise<Published | undefined> => {
    const next = queue.then(() => runNow(work));
    queue = next.catch(() => undefined);
    return next;
  };

  const runNow = async (work: Run): Promise<Published | undefined> => {
    const isRemoval = work.scope === 'removal';
    const isHeld = (await readHold(payload)) !== undefined;
    if (isHeld && !isRemoval) return undefined;
    const marks = await markedChanges(payload);
    const isCheck = work.isCheck === true && marks.length === 0;
    const controller = new AbortController();
    underWay = { since: performance.now(), isRemoval, controller };
    try {
      const published = await publish({
        payload,
        kit,
        reason: work.reason,
        isHeld,
        isCheck,
        signal: controller.signal,
        ...(work.scope && { scope: work.scope }),
        ...(!work.readsAll && { marks }),
      });
      if (published.outcome === 'live') await tell(published, { reason: work.reason, isCheck });
      // Only the marks seen before the snapshot was read: a later one wakes the next release.
      const isPartial = isHeld || (published.outcome === 'live' && published.isPartial);
      await forget(payload, isPartial ? marks.filter(({ isUrgent }) => isUrgent) : marks);
      failed = { marks: new Set(), at: 0, waitMs: 0 };
      return published;
    } catch (error) {
      if (controller.signal.aborted) dropped = work.again ?? (() => run(work));
      else await noteFailure(marks, error);
      throw error;
    } finally {
      underWay = undefined;
    }
  };

  const tell = async (
    published: Live,
    { reason, isCheck }: { reason: string; isCheck: boolean },
  ) => {
    const { release, scope, pages, written, removed, seconds } = published;
    say(
      `Release ${release} is live: ${written} of ${pages} pages changed, ${removed} removed, in ${seconds.toFixed(1)} s (${reason}, ${scope}).`,
    );
    for (const problem of published.leftOut) say(problem);
    void elsewhere.send(published.isRemoval);
    void published.cleanUp().catch(sayError);
    if (isCheck && written + removed > 0)
      await alertAdmins({ payload, about: 'differs', report: differenceOf(published) });
  };

  const noteFailure = async (marks: ChangeMark[], error: unknown) => {
    const isFirst = failed.waitMs === 0;
    const waitMs = Math.min(retryMs.most, Math.max(retryMs.first, failed.waitMs * 2));
    failed = { marks: new Set(marks.map(({ id }) => id)), at: Date.now(), waitMs };
    // One mail for a failure that lasts.
    if (isFirst)
      await alertAdmins({ payload, about: 'failed', report: messageOf(error) }).catch(sayError);
  };

  const publishWhole = async (reason: string): Promise<Published | undefined> => {
    const again = () => publishWhole(reason);
    // What waits goes first: then nothing may differ.
    await run({ reason, again });
    await foldIndex({ always: true }).catch(sayError);
    return run({ reason, scope: 'full', readsAll: true, isCheck: true, again });
  };

  const answerWanted = async () => {
    if (Date.now() - askedAt < askEveryMs) return;
    askedAt = Date.now();
    const wanted = await takeWanted(payload);
    if (wanted?.what === 'rollback') {
      say(await rollBack({ payload, by: wanted.by }));
      void elsewhere.send(false);
    }
    if (wanted?.what === 'resume') await releaseHold(payload);
    if (wanted?.what === 'full') await publishWhole('asked');
    if (wanted?.what === 'publish' || wanted?.what === 'resume') await run({ reason: 'asked' });
  };

  const publishChanges = async () => {
    const marks = await markedChanges(payload, 200);
    const isDue =
      marks.some(({ id }) => !failed.marks.has(id)) || Date.now() - failed.at >= failed.waitMs;
    if (marks.length > 0 && isDue) {
      const isUrgent = marks.some((mark) => mark.isUrgent);
      if (!isUrgent) await pause(debounceMs);
      await run(isUrgent ? { reason: 'removal', scope: 'removal' } : { reason: 'change' });
    }
    if (!dropped) return;
    const again = dropped;
    dropped = undefined;
    await again();
  };

  return {
    publishDue: async () => {
      await answerWanted().catch(sayError);
      await publishChanges().catch(sayError);
    },
    overtake: async () => {
      if (!underWay || underWay.isRemoval) return;
      if (performance.now() - underWay.since < patienceMs) return;
      const { docs } = await payload.find({
        collection: 'changes',
        where: { isUrgent: { equals: true } },
        limit: 1,
        pagination: false,
        select: { kind: true },
      });
      if (docs.length > 0) underWay?.controller.abort(new Error(droppedSentence));
    },
    publishNow: async (reason) => {
      const published = await run({ reason });
      if (published?.outcome === 'unchanged') void elsewhere.catchUp().catch(sayError);
      return published;
    },
    stop: elsewhere.stop,
    publishWhole,
  };
};

const droppedSentence =
  'A release under way was dropped: something leaves the site first. It is made again then.';

async function markedChanges(payload: Payload, limit = 5000): Promise<ChangeMark[]> {
  const { docs } = await payload.find({
    collection: 'changes',
    limit,
    pagination: false,
    depth: 0,
    sort: '-isUrgent,createdAt',
  });
  return docs.map(({ id, kind, record, isUrgent }) => ({
    id,
    kind,
    record,
    isUrgent: isUrgent === true,
  }));
}

async function forget(payload: Payload, marks: ChangeMark[]): Promise<void> {
  for (let from = 0; from < marks.length; from += 500) {
    const ids = marks.slice(from, from + 500).map(({ id }) => id);
    await payload.delete({ collection: 'changes', where: { id: { in: ids } } });
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const differenceOf = ({ release, written, removed, pages, names }: Live): string =>
  [
    `Release ${release}: ${written} of ${pages} pages differed from those that releases of changes had made, ${removed} were too many. They are mended.`,
    ...names,
  ].join('\n');

type ChangeMark = { id: string; kind: string; record: string; isUrgent: boolean };
type Live = Extract<Published, { outcome: 'live' }>;
type Run = {
  reason: string;
  scope?: Scope;
  /** Every document is read, not only the marked ones. */
  readsAll?: boolean;
  /** A page that differs is told to the admins. */
  isCheck?: boolean;
  /** What to do again where it was dropped, if that is more than this run. */
  again?: () => Promise<unknown>;
};
type Parts = { payload: Payload; kit: Kit; say: (line: string) => void };
