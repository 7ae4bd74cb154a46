import { setMaxListeners } from 'node:events';

/** Works on every item, `atOnce` at a time. The first failure stops the others, and is thrown once they have ended. */
export async function inParallel<T>({ items, atOnce, work, signal }: Asked<T>): Promise<void> {
  signal?.throwIfAborted();
  const failed = new AbortController();
  const stop = AbortSignal.any(signal ? [failed.signal, signal] : [failed.signal]);
  // One listener a request.
  setMaxListeners(0, stop);
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (stop.aborted) return;
      await work(item, stop);
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    try {
      await worker();
    } catch (error) {
      failed.abort(error);
    }
  });
  await Promise.all(workers);
  failed.signal.throwIfAborted();
  signal?.throwIfAborted();
}

type Asked<T> = {
  items: readonly T[];
  atOnce: number;
  work: (item: T, signal: AbortSignal) => Promise<void>;
  signal?: AbortSignal | undefined;
};
