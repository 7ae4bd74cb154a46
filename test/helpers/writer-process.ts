/** The writer of releases (test/fixtures/release-writer.ts) as a process that is killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

export type Writer = {
  /** Lets it begin. */
  begin: (what: 'on' | 'once') => void;
  /** Kills it so many milliseconds after it begins the step, or after it began at all; at the latest after `mostMs`. */
  kill: (moment: { step?: string; afterMs: number }) => Promise<void>;
  /** Resolves when it ended by itself. */
  ended: Promise<unknown>;
  /** What it began last. */
  last: () => string;
};

/** Starts a writer that waits, its kit loaded. It works in the DATA_DIR of this process. */
export async function startWriter(): Promise<Writer> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const steps = createInterface({ input: child.stdout });
  let last = '';
  steps.on('line', (step) => (last = step));
  await Promise.race([once(steps, 'line'), endedEarly(child)]);
  return {
    begin: (what) => child.stdin.write(`${what}\n`),
    kill: async ({ step, afterMs }) => {
      if (step !== undefined) await Promise.race([until(steps, step), pause(mostMs), ended]);
      await pause(afterMs);
      child.kill('SIGKILL');
      const [code] = (await ended) as [number | null];
      if (code !== null) throw new Error(`The writer of releases ended by itself (${code}).`);
    },
    ended,
    last: () => last,
  };
}

async function until(steps: ReturnType<typeof createInterface>, step: string): Promise<void> {
  for (;;) if ((await once(steps, 'line'))[0] === step) return;
}

async function endedEarly(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`The writer of releases ended at once (${code}).`);
}

/** A step that some releases do not have comes in a later one, or never. */
const mostMs = 4000;
const program = path.join(import.meta.dirname, '../fixtures/release-writer.ts');
