/** A folder, and programs of ours that work in it: nothing of `DATA_DIR` is touched, nothing is left. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../../cms/env.ts';
import { createProcesses } from '../../lib/processes.ts';
import { runCommand, stopCommands } from '../../lib/run-command.ts';

export type BenchFolder = {
  /** Absolute; the DATA_DIR of the programs. */
  path: string;
  /**
   * Runs a script of this project, named by its path under scripts/, to its end. Resolves with the JSON
   * of the last line that it printed, undefined where that is none. Throws with all it printed when it fails.
   */
  run: (script: string, ...args: string[]) => Promise<unknown>;
  /** Starts a program that stays up, by what follows `node`. It ends with the folder at the latest. */
  start: (name: string, ...args: string[]) => void;
  /** Ends the programs that were started. */
  stopPrograms: () => Promise<void>;
};

/** Makes the folder, does the work and removes the folder, also when the process ends before. */
export async function inBenchFolder<T>(
  settings: Record<string, string>,
  work: (folder: BenchFolder) => Promise<T>,
): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-bench-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  // Settings of the machine must not reach the programs: an empty one is the default.
  const environment = { ...ownSettings, DATA_DIR: folder, ...settings };
  const programs = createProcesses();
  stops.add(programs.stop);
  try {
    return await work({
      path: folder,
      run: (script, ...args) => run({ script, args, environment }),
      start: (name, ...args) => programs.keep({ name, args, environment }),
      stopPrograms: programs.stop,
    });
  } finally {
    await programs.stop();
    stops.delete(programs.stop);
    remove();
    process.off('exit', remove);
  }
}

/** Ends everything that a benchmark has running, for a signal: the process is to exit then. */
export const stopBench = async (): Promise<void> => {
  await Promise.all([stopCommands(), ...[...stops].map((stop) => stop())]);
};

/** Progress goes to the error stream: the output is the table and its last line. */
export const say = (line: string): void => console.error(line);

const stops = new Set<() => Promise<void>>();

const ownSettings = {
  DATABASE_URL: '',
  SMTP_URL: '',
  SITE_URL: '',
  CMS_URL: '',
  TRUST_PROXY: '',
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
};

async function run({ script, args, environment }: ToRun): Promise<unknown> {
  const { code, output } = await runCommand({
    command: process.execPath,
    args: [path.join(projectRoot, 'scripts', script), ...args],
    environment,
  });
  if (code !== 0) throw new Error(`scripts/${script} failed:\n${output}`);
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  return last.startsWith('{') ? JSON.parse(last) : undefined;
}

type ToRun = { script: string; args: string[]; environment: Record<string, string> };
