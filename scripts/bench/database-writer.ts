/**
 * A writing process of `bench -- database`. Started with fork(): <file> <generique|libsql> <name> <wait limit, ms>.
 * Says `ready`; then runs each plan it is sent and answers with a report. Ends when the parent disconnects.
 */
import type { Client } from '@libsql/core/api';
import process from 'node:process';
import { createSqliteClient } from '../../cms/database/sqlite-client.ts';
import { watchStalls } from './lib/watch-stalls.ts';

/** `together`: all at once, not one after another. `failEvery`: every so-manieth write throws after its last statement. */
export type Plan = {
  way: 'transaction' | 'statements';
  count: number;
  together?: boolean;
  failEvery?: number;
};
/** `stallMs`: the longest time in which the event loop did not turn. `slowestMs`: the slowest write, waits included. */
export type Report = {
  acknowledged: string[];
  refused: number;
  stallMs: number;
  slowestMs: number;
  seconds: number;
};

const [file = '', driver = '', name = '', waitLimitMs = '10000'] = process.argv.slice(2);
const client =
  driver === 'libsql'
    ? await openLibsql()
    : createSqliteClient({ file, waitLimitMs: Number(waitLimitMs) });
await client.execute('SELECT 1');
let written = 0;
process.on('message', (plan: Plan) => void run(plan).then((report) => process.send?.(report)));
process.send?.('ready');

/** As Payload opens it with `wal: true` and `busyTimeout`: half of what we wait ourselves. */
async function openLibsql(): Promise<Client> {
  const { createClient } = await import('@libsql/client');
  const libsql = createClient({ url: `file:${file}` });
  await libsql.execute(`PRAGMA busy_timeout = ${Math.round(Number(waitLimitMs) / 2)}`);
  await libsql.execute('PRAGMA journal_mode = WAL');
  await libsql.execute('PRAGMA synchronous = FULL');
  return libsql;
}

async function run({ way, count, together = false, failEvery = 0 }: Plan): Promise<Report> {
  const acknowledged: string[] = [];
  let refused = 0;
  let slowestMs = 0;
  const one = async () => {
    const begin = performance.now();
    written += 1;
    const id = `${name}-${written}`;
    const mustFail = failEvery > 0 && written % failEvery === 0;
    try {
      await (way === 'transaction'
        ? inTransaction({ id, mustFail })
        : writeParts({ id, mustFail, to: client }));
      acknowledged.push(id);
    } catch {
      refused += 1;
    }
    slowestMs = Math.max(slowestMs, performance.now() - begin);
  };
  const stopWatching = watchStalls();
  const start = performance.now();
  if (together) await Promise.all(Array.from({ length: count }, one));
  else for (let n = 0; n < count; n += 1) await one();
  return {
    acknowledged,
    refused,
    stallMs: stopWatching(),
    slowestMs,
    seconds: (performance.now() - start) / 1000,
  };
}

async function inTransaction({ id, mustFail }: Omit<Write, 'to'>): Promise<void> {
  const transaction = await client.transaction('write');
  try {
    await writeParts({ id, mustFail, to: transaction });
    await transaction.commit();
  } finally {
    transaction.close();
  }
}

/** A record and two that belong to it, as a submission with its outbox rows. */
async function writeParts({ id, mustFail, to }: Write): Promise<void> {
  await to.execute({ sql: 'INSERT INTO entry VALUES (?, ?)', args: [id, 'x'.repeat(500)] });
  for (const part of [1, 2]) {
    // What a hook does between two statements.
    await new Promise(setImmediate);
    await to.execute({ sql: 'INSERT INTO part VALUES (?, ?)', args: [id, part] });
  }
  if (mustFail) throw new Error('MEANT_TO_FAIL');
}

type Write = { id: string; mustFail: boolean; to: Pick<Client, 'execute'> };
