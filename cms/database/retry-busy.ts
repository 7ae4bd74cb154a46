/** SQLite's own busy timeout sleeps in the thread and stalls every request; this waits beside the event loop. */
import { LibsqlError } from '@libsql/core/api';
import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from './sqlite-errors.ts';

/** Longest pause between two tries, milliseconds. */
const longestPauseMs = 4;

/**
 * Tries `attempt` until it is not refused with SQLITE_BUSY, pausing for a random, growing time in between.
 * `deadline`: moment after which it gives up, on the clock of `performance.now()`. At least one try is made.
 */
export async function retryBusy<T>({ attempt, deadline, file }: Options<T>): Promise<T> {
  const start = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() >= deadline) throw lockedError({ file, start, tries, error });
    }
    await sleep(1 + Math.random() * Math.min(2 ** tries, longestPauseMs));
  }
}

function lockedError({ file, start, tries, error }: Failure): LibsqlError {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return new LibsqlError(
    `Another process held the lock of ${file} for ${seconds} s (tried ${tries} times). ` +
      'Look for a long import, a restore or an open sqlite3 shell. This operation stored nothing; try again.',
    'SQLITE_BUSY',
    5,
    error instanceof Error ? error : undefined,
  );
}

type Options<T> = { attempt: () => T; deadline: number; file: string };
type Failure = { file: string; start: number; tries: number; error: unknown };
