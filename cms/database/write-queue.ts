/** The line in which the writes of this process wait for the one writing connection. First come, first served. */
import { LibsqlError } from '@libsql/core/api';

/** The right to use the writing connection, from `enter` to `release`. */
export type Turn = {
  /** Moment up to which this write may go on waiting, on the clock of `performance.now()`. */
  deadline: number;
  /** Notes what the turn is used for, for the message to those who wait in vain. */
  describe(purpose: string): void;
  /** Lets the next one in, after one turn of the event loop. May be called twice. */
  release(): void;
};

export type WriteQueue = {
  /** Rejects with SQLITE_BUSY after `waitLimitMs`. */
  enter(): Promise<Turn>;
};

/** `waitLimitMs`: how long a write may wait, for its turn here and for the lock of another process together. */
export function createWriteQueue({ waitLimitMs, file }: Limits): WriteQueue {
  const waiting: Waiter[] = [];
  let holder: Holder | undefined;

  const letIn = ({ deadline, resolve }: Pick<Waiter, 'deadline' | 'resolve'>): void => {
    const mine: Holder = { since: performance.now(), purpose: 'it has not begun' };
    holder = mine;
    resolve({
      deadline,
      describe: (purpose) => {
        mine.purpose = purpose;
      },
      release: () => {
        if (holder !== mine) return;
        const next = waiting.shift();
        if (!next) {
          holder = undefined;
          return;
        }
        clearTimeout(next.timer);
        holder = { since: performance.now(), purpose: 'it has not begun' };
        setImmediate(() => letIn(next));
      },
    });
  };

  return {
    enter: () =>
      new Promise((resolve, reject) => {
        const deadline = performance.now() + waitLimitMs;
        if (!holder) return letIn({ deadline, resolve });
        const waiter: Waiter = {
          deadline,
          resolve,
          timer: setTimeout(giveUp, waitLimitMs),
        };
        waiting.push(waiter);
        function giveUp(): void {
          waiting.splice(waiting.indexOf(waiter), 1);
          reject(queueError({ file, waitLimitMs, holder, others: waiting.length }));
        }
      }),
  };
}

function queueError({ file, waitLimitMs, holder, others }: Failure): LibsqlError {
  const heldMs = holder ? performance.now() - holder.since : 0;
  const isStuck = heldMs > waitLimitMs / 2;
  return new LibsqlError(
    `A write waited ${seconds(waitLimitMs)} for its turn to write to ${file}. ` +
      `The turn has been held for ${seconds(heldMs)} (${holder?.purpose ?? 'by nobody'}), ${others} more are waiting. ` +
      (isStuck
        ? 'Most likely a nested Payload call in a hook did not pass req and waits for the very transaction that waits for it: pass req. '
        : 'More is being written than the disk can take. ') +
      'This write stored nothing; the transaction that holds the turn is not affected.',
    'SQLITE_BUSY',
    5,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

type Limits = { waitLimitMs: number; file: string };
type Holder = { since: number; purpose: string };
type Waiter = {
  deadline: number;
  resolve: (turn: Turn) => void;
  timer: NodeJS.Timeout;
};
type Failure = { file: string; waitLimitMs: number; holder: Holder | undefined; others: number };
