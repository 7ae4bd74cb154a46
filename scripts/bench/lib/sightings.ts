/** What a visitor sees, looked at again and again. Moments are milliseconds since the epoch. */
import { setTimeout as pause } from 'node:timers/promises';

/** How long nothing may be seen, milliseconds. */
const limitMs = 10 * 60_000;
const everyMs = 20;
/** As many as a browser opens connections. */
const looksAtOnce = 6;

/** Resolves with the moment at which `isSeen` answers true; throws when it never does. `what` names it then. */
export async function seenAt(what: string, isSeen: () => Promise<boolean>): Promise<number> {
  const from = Date.now();
  while (!(await isSeen())) {
    if (Date.now() - from > limitMs)
      throw new Error(`${what}: not seen after ${limitMs / 1000} s.`);
    await pause(everyMs);
  }
  return Date.now();
}

/**
 * Resolves with the moment at which the release went live that shows the last of the changes: to look at hundreds takes
 * seconds, which are not the release's. `live` answers the number of the release that is served.
 */
export async function allSeenAt<T>({ changes, isSeen, live }: ToSee<T>): Promise<number> {
  const left = [...changes];
  let release = await live();
  let since = Date.now();
  const sweep = async () => {
    for (let change = left.pop(); change !== undefined; change = left.pop())
      if (!(await isSeen(change))) return void left.push(change);
  };
  await seenAt(`${changes.length} changes`, async () => {
    const now = await live();
    if (now !== release) [release, since] = [now, Date.now()];
    await Promise.all(Array.from({ length: looksAtOnce }, sweep));
    return left.length === 0;
  });
  // Another release came while we looked: nobody can say which of the two showed the last.
  return (await live()) === release ? since : Date.now();
}

type ToSee<T> = {
  changes: T[];
  isSeen: (change: T) => Promise<boolean>;
  live: () => Promise<number>;
};
