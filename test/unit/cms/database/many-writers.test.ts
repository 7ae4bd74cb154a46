import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const script = new URL('../../../fixtures/sqlite-writer.ts', import.meta.url);
const { file, other } = temporaryDatabase();
let children: ChildProcess[] = [];

beforeEach(() => {
  other().exec('PRAGMA journal_mode = WAL; CREATE TABLE entry (id TEXT PRIMARY KEY, writer TEXT)');
  other().exec('CREATE TABLE part (entry_id TEXT REFERENCES entry(id))');
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
});

/** Starts a writer; `stored` and `refused` fill while it runs, `done` resolves when it has nothing left to write. */
async function start({ name, count, waitLimitMs = 10_000, way = 'transaction' }: Writer) {
  const args = [file(), name, String(count), String(waitLimitMs), way];
  const child = fork(script, args, { execArgv: [] });
  children.push(child);
  const stored: string[] = [];
  const refused: string[] = [];
  const done = new Promise<void>((resolve) => {
    child.on('message', (message: string) => {
      const [what, value = ''] = message.split(':');
      if (what === 'stored') stored.push(value);
      if (what === 'refused') refused.push(value);
      if (what === 'done') resolve();
    });
  });
  const exit = once(child, 'exit');
  await once(child, 'message');
  return { child, stored, refused, done, exit };
}

const ids = () =>
  other()
    .prepare('SELECT id FROM entry ORDER BY id')
    .all()
    .map((row) => String(row['id']));
const tornEntries = () =>
  other()
    .prepare(
      'SELECT id FROM entry WHERE (SELECT count(*) FROM part WHERE entry_id = entry.id) <> 2',
    )
    .all();

it('stores every acknowledged write of three processes that write at once, none torn', async () => {
  const writers = await Promise.all(['a', 'b', 'c'].map((name) => start({ name, count: 60 })));
  for (const { child } of writers) child.send('go');
  await Promise.all(writers.map(({ done }) => done));
  const stored = writers.flatMap((writer) => writer.stored);
  expect(writers.flatMap((writer) => writer.refused)).toEqual([]);
  expect(stored).toHaveLength(180);
  expect(ids()).toEqual(stored.toSorted());
  expect(tornEntries()).toEqual([]);
});

it('loses nothing acknowledged when a writer is killed in the middle', async () => {
  const victim = await start({ name: 'victim', count: 100_000 });
  const survivor = await start({ name: 'survivor', count: 60 });
  victim.child.on('message', () => {
    if (victim.stored.length === 20) victim.child.kill('SIGKILL');
  });
  victim.child.send('go');
  survivor.child.send('go');
  await Promise.all([victim.exit, survivor.done]);
  const stored = new Set(ids());
  expect([...victim.stored, ...survivor.stored].filter((id) => !stored.has(id))).toEqual([]);
  expect([survivor.stored.length, survivor.refused, victim.child.signalCode]).toEqual([
    60,
    [],
    'SIGKILL',
  ]);
  expect(tornEntries()).toEqual([]);
  expect(other().prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
});

// @libsql/client: every write after the refused one is acknowledged, seen by its own process alone, and gone when it
// exits (https://github.com/tursodatabase/libsql-client-ts/issues/352).
const ways = ['statement', 'transaction'] as const;
it.each(ways)(
  'after one SQLITE_BUSY, each %s is seen by other processes and outlives its own',
  async (way) => {
    const writer = await start({ name: 'w', count: 11, waitLimitMs: 20, way });
    other().exec('BEGIN IMMEDIATE');
    writer.child.send('go');
    await once(writer.child, 'message');
    other().exec('ROLLBACK');
    writer.child.send('go on');
    await writer.done;
    expect([writer.refused, writer.stored.length]).toEqual([['SQLITE_BUSY'], 10]);
    expect(ids()).toEqual(writer.stored.toSorted());
    writer.child.disconnect();
    await writer.exit;
    expect(ids()).toEqual(writer.stored.toSorted());
  },
);

type Writer = {
  name: string;
  count: number;
  waitLimitMs?: number;
  way?: 'statement' | 'transaction';
};
