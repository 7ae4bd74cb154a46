/** Another program, run to its end, with what it cost as the kernel counted it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { childEnvironment } from '../../lib/child-environment.ts';

/** Seconds, megabytes of 1,000,000 bytes; both of the processor and memory null where /proc is missing. */
export type ProgramCost = { S: number; userS: number | null; peakMB: number | null };

/** Throws with what it printed when it fails. Memory and processor are looked at twenty times a second. */
export async function measureProgram({
  command,
  args,
  folder,
  environment,
}: ToMeasure): Promise<ProgramCost> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: folder,
    env: childEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  let userS: number | null = null;
  let peakMB: number | null = null;
  const look = () => {
    userS = userSecondsOf(child.pid) ?? userS;
    peakMB = peakOf(child.pid) ?? peakMB;
  };
  const timer = setInterval(look, 50);
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    const S = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(`${command} failed (${signal ?? `code ${code}`}):\n${said}`);
    return { S, userS, peakMB };
  } finally {
    clearInterval(timer);
  }
}

/**
 * Seconds of the processor that a process and the programs it waited for took outside of the kernel, which counts
 * in hundredths. Undefined where /proc is missing.
 */
export function userSecondsOf(pid: number | 'self' = 0): number | undefined {
  // The name before it is in brackets and may hold spaces.
  const fields = procFile(pid, 'stat')?.split(') ')[1]?.split(' ');
  return fields && (Number(fields[11]) + Number(fields[13])) / 100;
}

/** The most that a process ever had in memory so far, megabytes. */
export function peakOf(pid = 0): number | undefined {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(procFile(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1e6;
}

function procFile(pid: number | 'self', name: string): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It has just ended, or the system has no /proc.
    return undefined;
  }
}

type ToMeasure = {
  command: string;
  args: string[];
  folder: string;
  environment?: Record<string, string>;
};
