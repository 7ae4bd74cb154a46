import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childEnvironment } from './child-environment.ts';

/** How a command ended: 0 is well; `output` is what it printed, unless it was shown. */
export type Ended = { code: number; output: string };

export type Command = {
  command: string;
  args: string[];
  /** Added to the environment; undefined takes a variable out. */
  environment?: Record<string, string | undefined>;
  /** Shows the output as it comes, each line after this word, instead of gathering it. */
  shownAs?: string;
};

const running = new Set<ChildProcess>();
let isStopping = false;

/**
 * Runs a command to its end, in a process group of its own so that `stopCommands` leaves nothing
 * behind. Once stopping, nothing starts and nobody is answered: the caller is about to exit.
 */
export const runCommand = ({ command, args, environment, shownAs }: Command) =>
  new Promise<Ended>((ended) => {
    if (isStopping) return;
    const output: string[] = [];
    const child = spawn(command, args, {
      env: childEnvironment(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running.add(child);
    for (const stream of [child.stdout, child.stderr])
      if (shownAs === undefined)
        stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
      else
        createInterface({ input: stream }).on('line', (line) => console.log(`${shownAs} ${line}`));
    child.once('error', (error) => output.push(String(error)));
    child.once('close', (code, signal) => {
      running.delete(child);
      if (signal) output.push(`ended by ${signal}`);
      if (!isStopping) ended({ code: code ?? 1, output: output.join('') });
    });
  });

/** Ends every running command with its children: as Ctrl-C does, then harder. */
export async function stopCommands(): Promise<void> {
  isStopping = true;
  const children = [...running];
  const ends = children.map((child) => new Promise((ended) => child.once('close', ended)));
  const signal = (name: NodeJS.Signals) => children.forEach((child) => signalGroup(child, name));
  signal('SIGINT');
  const harder = [
    setTimeout(() => signal('SIGTERM'), 2_000),
    setTimeout(() => signal('SIGKILL'), 4_000),
  ];
  await Promise.all(ends);
  harder.forEach(clearTimeout);
  signal('SIGKILL');
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group has ended already.
  }
}
