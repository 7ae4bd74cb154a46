/**
 * `npm run bench -- database`: does an acknowledged write stay, how many can write at once, and does anyone else get
 * stalled? Our SQLite driver and, in the same run, the stock @libsql/client with WAL and a busy timeout.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { watchStalls } from './lib/watch-stalls.ts';
import type { Plan, Report } from './database-writer.ts';

/** Runs every experiment and prints its table. Resolves with the last line of the benchmark. */
export async function benchDatabase() {
  const generique = await measure({ driver: 'generique', way: 'transaction' });
  const libsql = await measure({ driver: 'libsql', way: 'statements' });
  const libsqlTransactions = await measure({ driver: 'libsql', way: 'transaction' });
  const disk = measureDisk();
  const clients = { generique, libsql, libsqlTransactions };
  for (const experiment of ['manyWriters', 'parallel', 'afterBusy'] as const) {
    console.log(`\n${titles[experiment]}`);
    console.table(
      Object.fromEntries(
        Object.entries(clients).map(([name, result]) => [name, result[experiment]]),
      ),
    );
  }
  console.log(
    `\nThe disk itself, fsync of 4 kB: median ${disk.medianMs} ms, longest ${disk.longestMs} ms of 450`,
  );
  return { name: 'database', ...generique, disk, peer: { libsql, libsqlTransactions } };
}

const titles = {
  manyWriters: 'Three processes, 150 writes each, at once',
  parallel:
    'One process, 100 writes at once, 10 of which fail after their last statement (90 × 3 rows are right)',
  afterBusy: 'One SQLITE_BUSY, then 10 writes',
};

/** A commit is one fsync in the thread: the event loop stalls for at least as long. */
function measureDisk(): { medianMs: number; longestMs: number } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-bench-'));
  const file = fs.openSync(path.join(folder, 'disk'), 'w');
  const times = Array.from({ length: 450 }, () => {
    const start = performance.now();
    fs.writeSync(file, Buffer.alloc(4_096));
    fs.fsyncSync(file);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  fs.closeSync(file);
  fs.rmSync(folder, { recursive: true });
  return { medianMs: round(times[225] ?? 0), longestMs: round(times.at(-1) ?? 0) };
}

async function measure(client: ClientChoice) {
  return {
    manyWriters: await manyWriters(client),
    parallel: await parallel(client),
    afterBusy: await afterBusy(client),
  };
}

function manyWriters({ driver, way }: ClientChoice): Promise<Outcome> {
  return withDatabase(async (database) => {
    const writers = await Promise.all(
      ['a', 'b', 'c'].map((name) => start({ database, driver, name })),
    );
    const plan = { way, count: 150 };
    const stopWatching = watchStalls();
    const reports = await Promise.all(writers.map((writer) => run({ writer, plan })));
    const idleStallMs = stopWatching();
    await Promise.all(writers.map(stop));
    return outcome({ database, reports, idleStallMs });
  });
}

function parallel({ driver, way }: ClientChoice): Promise<Outcome> {
  return withDatabase(async (database) => {
    const writer = await start({ database, driver, name: 'p' });
    const plan = { way, count: 100, together: true, failEvery: 10 };
    const stopWatching = watchStalls();
    const report = await run({ writer, plan });
    const idleStallMs = stopWatching();
    await stop(writer);
    return outcome({ database, reports: [report], idleStallMs });
  });
}

function afterBusy({ driver, way }: ClientChoice) {
  return withDatabase(async (database) => {
    const writer = await start({ database, driver, name: 'w', waitLimitMs: 100 });
    database.exec('BEGIN IMMEDIATE');
    await run({ writer, plan: { way, count: 1 } });
    database.exec('ROLLBACK');
    const { acknowledged } = await run({ writer, plan: { way, count: 10 } });
    const seenByOthers = count({ database, table: 'entry' });
    await stop(writer);
    return {
      acknowledged: acknowledged.length,
      seenByOthers,
      leftAfterExit: count({ database, table: 'entry' }),
    };
  });
}

async function withDatabase<T>(work: (database: DatabaseSync) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-bench-'));
  const database = new DatabaseSync(path.join(folder, 'bench.db'), { timeout: 5_000 });
  try {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec(
      'CREATE TABLE entry (id TEXT PRIMARY KEY, text TEXT); CREATE TABLE part (entry_id TEXT, part INTEGER)',
    );
    database.exec('CREATE INDEX part_entry ON part (entry_id)');
    return await work(database);
  } finally {
    database.close();
    fs.rmSync(folder, { recursive: true });
  }
}

async function start({
  database,
  driver,
  name,
  waitLimitMs = 10_000,
}: Start): Promise<ChildProcess> {
  const script = path.join(import.meta.dirname, 'database-writer.ts');
  const writer = fork(script, [database.location() ?? '', driver, name, String(waitLimitMs)]);
  await once(writer, 'message');
  return writer;
}

async function run({ writer, plan }: { writer: ChildProcess; plan: Plan }): Promise<Report> {
  const answer = once(writer, 'message');
  writer.send(plan);
  const [report] = (await answer) as [Report];
  return report;
}

async function stop(writer: ChildProcess): Promise<void> {
  const exit = once(writer, 'exit');
  writer.disconnect();
  await exit;
}

function outcome({ database, reports, idleStallMs }: Finished): Outcome {
  const acknowledged = reports.flatMap((report) => report.acknowledged);
  const stored = new Set(
    database
      .prepare('SELECT id FROM entry')
      .all()
      .map((row) => row['id']),
  );
  const torn = database
    .prepare('SELECT id FROM entry WHERE (SELECT count(*) FROM part WHERE entry_id = id) <> 2')
    .all();
  return {
    acknowledged: acknowledged.length,
    refused: reports.reduce((sum, report) => sum + report.refused, 0),
    stored: stored.size,
    lost: acknowledged.filter((id) => !stored.has(id)).length,
    torn: torn.length,
    S: round(Math.max(...reports.map((report) => report.seconds))),
    slowestWriteMs: round(Math.max(...reports.map((report) => report.slowestMs))),
    longestStallMs: round(Math.max(...reports.map((report) => report.stallMs))),
    idleStallMs: round(idleStallMs),
  };
}

function count({ database, table }: { database: DatabaseSync; table: string }): number {
  return Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

type ClientChoice = { driver: 'generique' | 'libsql'; way: Plan['way'] };
type Start = { database: DatabaseSync; driver: string; name: string; waitLimitMs?: number };
type Finished = { database: DatabaseSync; reports: Report[]; idleStallMs: number };
/**
 * `stored` counts records, `torn` those of them without their two parts, `lost` acknowledged ones that are not there.
 * `idleStallMs`: the longest stall in this process meanwhile, which only waits: what the machine itself does.
 */
type Outcome = {
  acknowledged: number;
  refused: number;
  stored: number;
  lost: number;
  torn: number;
  S: number;
  slowestWriteMs: number;
  longestStallMs: number;
  idleStallMs: number;
};

if (import.meta.main) console.log(JSON.stringify(await benchDatabase()));
