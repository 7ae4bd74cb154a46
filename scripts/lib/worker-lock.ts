/** One worker at a time: a heartbeat on disk, and on PostgreSQL a lock of the database as well. */
import fs from 'node:fs';
import type { Payload } from 'payload';
import { dataFile, env } from '../../cms/env.ts';

const beatEveryMs = 3000;
const freshMs = 15_000;

/** Any number that nothing else locks. */
const advisoryLock = 720_311;

/** Whether another process of this machine holds the worker's place. */
export const workerIsUp = (): boolean => livingHolder() !== undefined;

/** Takes the worker's place or throws a sentence that says who holds it. Resolves with what gives it back. */
export async function holdWorkerLock(payload: Payload): Promise<() => Promise<void>> {
  const file = heartbeat();
  const holder = livingHolder();
  if (holder) {
    throw new Error(
      `A worker runs already (process ${holder.pid}, in ${env.DATA_DIR}). This one stops; the other goes on. Nothing was changed.`,
    );
  }
  const unlock = env.database === 'postgres' ? await lockDatabase(payload) : undefined;
  const beat = () => {
    fs.writeFileSync(
      `${file}.next`,
      JSON.stringify({ pid: process.pid, at: new Date().toISOString() }),
    );
    fs.renameSync(`${file}.next`, file);
  };
  beat();
  const timer = setInterval(() => {
    try {
      beat();
    } catch (error) {
      // A full disk is no reason to die: health says "down" until there is room again.
      console.error(
        `[worker] The heartbeat could not be written (${String(error)}); it is tried again.`,
      );
    }
  }, beatEveryMs);
  return async () => {
    clearInterval(timer);
    fs.rmSync(file, { force: true });
    await unlock?.();
  };
}

const heartbeat = () => dataFile('worker.json');

function livingHolder(): { pid: number; at: string } | undefined {
  const holder = readHolder(heartbeat());
  const isOther = holder && holder.pid !== process.pid && isAlive(holder.pid);
  return isOther && Date.now() - Date.parse(holder.at) < freshMs ? holder : undefined;
}

function readHolder(file: string): { pid: number; at: string } | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as { pid: number; at: string };
  } catch {
    // No file, or half a one from a crash: nobody holds the place.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function lockDatabase(payload: Payload): Promise<() => Promise<void>> {
  const { pool } = payload.db as unknown as { pool: Pool };
  const connection = await pool.connect();
  const { rows } = await connection.query('SELECT pg_try_advisory_lock($1) AS locked', [
    advisoryLock,
  ]);
  if (rows[0]?.['locked'] !== true) {
    connection.release();
    throw new Error(
      'A worker on another machine holds the database’s lock. This one stops; nothing was changed.',
    );
  }
  return async () => {
    await connection.query('SELECT pg_advisory_unlock($1)', [advisoryLock]);
    connection.release();
  };
}

/** The part of node-postgres that is used here. */
type Pool = {
  connect: () => Promise<{
    query: (text: string, values: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;
    release: () => void;
  }>;
};
