/** Runs some work again and again, one run at a time, with a pause between; a failure is said and waits longer. */
export const repeat = ({
  everyMs,
  work,
  say,
}: {
  everyMs: number;
  work: () => Promise<void>;
  say: (line: string) => void;
}): { stop: () => Promise<void> } => {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let failures = 0;
  const run = async () => {
    try {
      await work();
      failures = 0;
    } catch (error) {
      failures += 1;
      say(error instanceof Error ? error.message : String(error));
    }
    if (isStopped) return;
    const pause = Math.max(everyMs, Math.min(60_000, failures === 0 ? 0 : 1000 * 2 ** failures));
    timer = setTimeout(start, pause);
  };
  const start = () => {
    running = run();
  };
  start();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
