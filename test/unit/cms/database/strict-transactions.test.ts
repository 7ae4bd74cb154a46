import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql';
import { sql } from '@payloadcms/db-sqlite/drizzle';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSqliteClient } from '../../../../cms/database/sqlite-client.ts';
import { strictTransactions } from '../../../../cms/database/strict-transactions.ts';
import type { Transactional } from '../../../../cms/database/strict-transactions.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const { file, other } = temporaryDatabase();
let client: ReturnType<typeof createSqliteClient>;
let adapter: Transactional;

beforeEach(async () => {
  client = createSqliteClient({ file: file(), waitLimitMs: 50 });
  await client.executeMultiple(
    'CREATE TABLE person (id INTEGER PRIMARY KEY);' +
      'CREATE TABLE credit (person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED)',
  );
  const unused = () => Promise.reject(new Error('Not replaced'));
  adapter = {
    drizzle: drizzle(client),
    initializing: Promise.resolve(),
    sessions: {},
    beginTransaction: unused,
    commitTransaction: unused,
    rollbackTransaction: unused,
  };
  strictTransactions({ adapter });
});
afterEach(() => client.close());

/** Begins a transaction and runs `statement` in it, as Payload does with `sessions[id].db`. */
async function beginWith(statement: string): Promise<string> {
  const id = String(await adapter.beginTransaction());
  const db = adapter.sessions[id]?.db;
  if (!db || !('run' in db)) throw new Error('There is no session');
  await db.run(sql.raw(statement));
  return id;
}
const count = (table: string) => other().prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'];

it('stores what is committed and forgets what is rolled back, without an error', async () => {
  await adapter.commitTransaction(await beginWith('INSERT INTO person VALUES (1)'));
  await adapter.rollbackTransaction(
    Promise.resolve(await beginWith('INSERT INTO person VALUES (2)')),
  );
  await adapter.rollbackTransaction('gone already');
  expect([count('person'), adapter.sessions]).toEqual([1, {}]);
});

// Payload's own beginTransaction hears the error of COMMIT and keeps it: the caller answered 201 and nothing was stored.
it('reports a commit that failed', async () => {
  const id = await beginWith('INSERT INTO credit VALUES (9)');
  await expect(adapter.commitTransaction(id)).rejects.toThrow('FOREIGN KEY');
  expect(count('credit')).toBe(0);
  await adapter.commitTransaction(await beginWith('INSERT INTO person VALUES (1)'));
});

// Payload's own commitTransaction returns: a hook caught the error that had ended the transaction, the caller answered 201.
it('reports a commit of what was rolled back before', async () => {
  const id = await beginWith('INSERT INTO person VALUES (1)');
  await adapter.rollbackTransaction(id);
  await expect(adapter.commitTransaction(id)).rejects.toThrow('rolled back before');
  await expect(adapter.commitTransaction(undefined as never)).rejects.toThrow('rolled back before');
  expect(count('person')).toBe(0);
});

it('reports a transaction that cannot begin', async () => {
  other().exec('BEGIN IMMEDIATE');
  await expect(adapter.beginTransaction()).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  other().exec('COMMIT');
  expect(adapter.sessions).toEqual({});
});

it('does not commit when the work before it fails', async () => {
  strictTransactions({ adapter, beforeCommit: () => Promise.reject(new Error('nowhere')) });
  const id = await beginWith('INSERT INTO person VALUES (1)');
  await expect(adapter.commitTransaction(id)).rejects.toThrow('nowhere');
  expect(count('person')).toBe(0);
});
