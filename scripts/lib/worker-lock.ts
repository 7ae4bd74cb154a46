/** One worker at a time: a heartbeat on disk, and on PostgreSQL a lock of the database as well. */
import fs from 'node:fs';
import type { Payload } from 'payload';
import { dataFile, env } from '../../cms/env.ts';
import { beat, livingBeat, type Beat } from './heartbeat.ts';

const beatEveryMs = 3000;

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
  beat(file);
  const timer = setInterval(() => {
    try {
      beat(file);
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

function livingHolder(): Beat | undefined {
  const holder = livingBeat(heartbeat());
  return holder?.pid === process.pid ? undefined : holder;
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
