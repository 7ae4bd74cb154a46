/**
 * Asks, and asks again every second until the answer is settled: for a minute at most, and never while nobody
 * looks at the page. A question without answer is asked again too. Resolves with whether it settled.
 */
export async function follow<T>({
  ask,
  onAnswer,
  isSettled,
  signal,
  everyMs = 1000,
  times = 60,
}: Following<T>): Promise<boolean> {
  for (let asked = 0; asked < times && !signal.aborted; asked++) {
    await untilSeen(signal);
    const answer = await ask(signal).catch(() => undefined);
    if (signal.aborted) return false;
    onAnswer(answer);
    if (answer !== undefined && isSettled(answer)) return true;
    await pause(everyMs, signal);
  }
  return false;
}

/** Asks one of our own addresses below `/api`; undefined where it answers anything but 2xx. */
export const askApi =
  <T>(address: string) =>
  async (signal: AbortSignal): Promise<T | undefined> => {
    const answer = await fetch(address, { signal, headers: { accept: 'application/json' } });
    return answer.ok ? ((await answer.json()) as T) : undefined;
  };

/** Resolves when the page is looked at, or the following ends. */
const untilSeen = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (!document.hidden || signal.aborted) return resolve();
    const look = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look, { once: true });
  });

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
  });

type Following<T> = {
  ask: (signal: AbortSignal) => Promise<T | undefined>;
  /** Hears each answer; undefined where there was none. */
  onAnswer: (answer: T | undefined) => void;
  isSettled: (answer: T) => boolean;
  signal: AbortSignal;
  everyMs?: number;
  times?: number;
};
