/** The sign of life that the worker leaves on disk, and who may read it: the next worker, and health. */
import fs from 'node:fs';

/** A process and its last sign of life, ISO 8601. */
export type Beat = { pid: number; at: string };

/** Signs older than this are of a process that hangs or is gone, milliseconds. */
const freshMs = 15_000;

/** Writes this process's sign of life; a reader sees the one before or the whole of this one. */
export function beat(file: string): void {
  const sign: Beat = { pid: process.pid, at: new Date().toISOString() };
  fs.writeFileSync(`${file}.next`, JSON.stringify(sign));
  fs.renameSync(`${file}.next`, file);
}

/** The fresh sign of a process that lives; undefined where there is none. */
export function livingBeat(file: string): Beat | undefined {
  const sign = readBeat(file);
  const isFresh = sign !== undefined && Date.now() - Date.parse(sign.at) < freshMs;
  return isFresh && isAlive(sign.pid) ? sign : undefined;
}

function readBeat(file: string): Beat | undefined {
  try {
    const sign: unknown = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (typeof sign !== 'object' || sign === null || !('pid' in sign) || !('at' in sign))
      return undefined;
    return { pid: Number(sign.pid), at: String(sign.at) };
  } catch {
    // No file, or half a one from a crash: nobody gave a sign.
    return undefined;
  }
}

/** Whether a process of this machine runs, whoever's it is. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
