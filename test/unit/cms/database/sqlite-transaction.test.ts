import type { Client } from '@libsql/core/api';
import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteClient } from '../../../../cms/database/sqlite-client.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const { file, other } = temporaryDatabase();
let client: Client;

const open = (limits: { waitLimitMs?: number; holdLimitMs?: number } = {}) => {
  client = createSqliteClient({ file: file(), ...limits });
  return client;
};
const insert = (n: number, to: Pick<Client, 'execute'> = client) =>
  to.execute({ sql: 'INSERT INTO entry VALUES (?)', args: [n] });
const entries = async (from: Pick<Client, 'execute'> = client) =>
  (await from.execute('SELECT n FROM entry ORDER BY n')).rows.map((row) => row['n']);

beforeEach(async () => {
  await open().execute('CREATE TABLE entry (n INTEGER PRIMARY KEY)');
});
afterEach(() => client.close());

describe('a transaction', () => {
  it('is seen from outside after its commit only', async () => {
    const transaction = await client.transaction('write');
    await insert(1, transaction);
    expect([await entries(transaction), await entries()]).toEqual([[1], []]);
    await transaction.commit();
    expect([await entries(), transaction.closed]).toEqual([[1], true]);
  });

  it('leaves nothing when it is rolled back or closed', async () => {
    const first = await client.transaction('write');
    await insert(1, first);
    await first.rollback();
    const second = await client.transaction('write');
    await insert(2, second);
    second.close();
    expect(await entries()).toEqual([]);
    await expect(insert(3, second)).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' });
    await expect(second.commit()).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' });
  });

  it('keeps other processes from writing from its beginning on, not from its first write', async () => {
    const transaction = await client.transaction('write');
    expect(() => other().exec('INSERT INTO entry VALUES (1)')).toThrow('locked');
    transaction.close();
    other().exec('INSERT INTO entry VALUES (1)');
  });

  it('waits for the one before it, in the order of the calls', async () => {
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3, 4].map(async (n) => {
        const transaction = await client.transaction('write');
        await insert(n, transaction);
        order.push(n);
        await transaction.commit();
      }),
    );
    expect([order, await entries()]).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
  });

  it('that SQLite ended by itself takes no further statement and does not commit', async () => {
    const transaction = await client.transaction('write');
    await insert(1, transaction);
    await expect(transaction.execute('INSERT OR ROLLBACK INTO entry VALUES (1)')).rejects.toThrow(
      'UNIQUE',
    );
    await expect(insert(2, transaction)).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' });
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' });
    expect(await entries()).toEqual([]);
  });

  it('is rolled back when it is forgotten, and says so', async () => {
    client.close();
    open({ holdLimitMs: 20 });
    const transaction = await client.transaction('write');
    await insert(1, transaction);
    await insert(2);
    await expect(transaction.commit()).rejects.toThrow('had held the write queue');
    expect(await entries()).toEqual([2]);
  });

  it('as a batch is stored whole or not at all', async () => {
    await expect(
      client.batch(['INSERT INTO entry VALUES (1)', 'INSERT INTO entry VALUES (1)']),
    ).rejects.toThrow('UNIQUE');
    await client.batch(
      ['INSERT INTO entry VALUES (5)', { sql: 'INSERT INTO entry VALUES (?)', args: [6] }],
      'write',
    );
    expect(await entries()).toEqual([5, 6]);
  });
});

it('tells a nested write that was not given the transaction what to do, and keeps the transaction', async () => {
  client.close();
  open({ waitLimitMs: 20 });
  const transaction = await client.transaction('write');
  await insert(1, transaction);
  await expect(insert(2)).rejects.toMatchObject({
    code: 'SQLITE_BUSY',
    message: expect.stringMatching(/did not pass req.*This write stored nothing/),
  });
  await transaction.commit();
  expect(await entries()).toEqual([1]);
});

describe('while another process writes', () => {
  // Another connection: a lock is a lock. A driver that slept in the thread would never let the timer run.
  it('a write waits and the event loop turns', async () => {
    other().exec('BEGIN IMMEDIATE');
    setTimeout(() => other().exec('COMMIT'), 30);
    await insert(1);
    expect(await entries()).toEqual([1]);
  });

  it('a write that waited too long is refused, and the next ones are stored for everyone', async () => {
    client.close();
    open({ waitLimitMs: 20 });
    other().exec('BEGIN IMMEDIATE');
    await expect(insert(1)).rejects.toMatchObject({
      code: 'SQLITE_BUSY',
      message: expect.stringContaining(file()),
    });
    other().exec('COMMIT');
    await insert(2);
    expect(other().prepare('SELECT n FROM entry').all()).toEqual([{ n: 2 }]);
  });
});

it('lets timers run during a long row of statements', async () => {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 1);
  const transaction = await client.transaction('write');
  for (let n = 0; n < 50_000 && ticks === 0; n += 1) await insert(n, transaction);
  await transaction.commit();
  for (let n = 0, before = ticks; n < 50_000 && ticks === before; n += 1)
    await client.execute('SELECT 1');
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(1);
});

describe('closing', () => {
  it('rolls back, refuses those who wait and everyone after, and empties the log', async () => {
    other().exec('INSERT INTO entry VALUES (9)');
    const transaction = await client.transaction('write');
    await insert(1, transaction);
    const waiting = insert(2).catch((error: { code: string }) => error.code);
    await new Promise(setImmediate);
    client.close();
    client.close();
    expect(await waiting).toBe('CLIENT_CLOSED');
    await expect(entries()).rejects.toMatchObject({ code: 'CLIENT_CLOSED' });
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' });
    expect([client.closed, fs.statSync(`${file()}-wal`).size]).toEqual([true, 0]);
    expect(other().prepare('SELECT n FROM entry').all()).toEqual([{ n: 9 }]);
  });
});
