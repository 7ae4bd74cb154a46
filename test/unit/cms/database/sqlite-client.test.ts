import type { Client, InValue } from '@libsql/core/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqliteClient } from '../../../../cms/database/sqlite-client.ts';
import { temporaryDatabase } from '../../../helpers/temporary-database.ts';

const { file, other } = temporaryDatabase();
let client: Client;

beforeEach(async () => {
  client = createSqliteClient({ file: file(), waitLimitMs: 2_000 });
  await client.executeMultiple(
    'CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT UNIQUE, age INTEGER CHECK (age >= 0), photo BLOB);' +
      'CREATE TABLE credit (person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, role TEXT)',
  );
});
afterEach(() => client.close());

const insert = (name: string) =>
  client.execute({ sql: 'INSERT INTO person (name) VALUES (?)', args: [name] });
const names = async () =>
  (await client.execute('SELECT name FROM person ORDER BY id')).rows.map((row) => row['name']);

describe('rows', () => {
  it('can be read by position, by name and as an array', async () => {
    const { rows, columns } = await client.execute("SELECT 7 AS n, 'a' AS letter, NULL AS none");
    const [row] = rows;
    expect([row?.[0], row?.['letter'], row?.[2], row?.[3], row?.length]).toEqual([
      7,
      'a',
      null,
      undefined,
      3,
    ]);
    expect(Array.prototype.slice.call(row)).toEqual([7, 'a', null]);
    expect([columns, Object.keys(row ?? {})]).toEqual([
      ['n', 'letter', 'none'],
      ['n', 'letter', 'none'],
    ]);
  });

  it('keep every position when names are equal, are numbers or are "length"', async () => {
    const [row] = (await client.execute('SELECT 1 AS a, 2 AS a, 3 AS length, 4 AS "1", 5 AS "9"'))
      .rows;
    expect([row?.[0], row?.[1], row?.[2], row?.[3], row?.[4]]).toEqual([1, 2, 3, 4, 5]);
    expect([row?.['a'], row?.['9'], row?.length]).toEqual([1, 5, 5]);
  });

  it('name the declared type of a column and survive JSON', async () => {
    await client.execute({
      sql: 'INSERT INTO person (name, photo) VALUES (?, ?)',
      args: ['Ana', new Uint8Array([1, 2])],
    });
    const result = await client.execute('SELECT id, photo, 1 + 1 AS two FROM person');
    expect(result.columnTypes).toEqual(['INTEGER', 'BLOB', '']);
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({
      rows: [[1, 'AQI=', 2]],
      lastInsertRowid: null,
    });
  });

  it('know a column that was added after the statement was prepared', async () => {
    await insert('Ana');
    await client.execute('SELECT * FROM person');
    await client.execute("ALTER TABLE person ADD COLUMN town TEXT DEFAULT 'Brest'");
    expect((await client.execute('SELECT * FROM person')).rows[0]?.['town']).toBe('Brest');
  });

  it('refuse an integer that a number cannot hold', async () => {
    await expect(client.execute('SELECT 9007199254740993')).rejects.toThrow(RangeError);
  });
});

describe('arguments', () => {
  it('may be named with or without their sign', async () => {
    const { rows } = await client.execute({
      sql: 'SELECT $a + :b + @c AS sum',
      args: { a: 1, ':b': 2, c: 3 },
    });
    expect(rows[0]?.['sum']).toBe(6);
  });

  it('may be bigints, booleans, dates, bytes and null', async () => {
    const bytes = new Uint8Array([9, 0, 255]);
    const args = [2n ** 40n, true, false, new Date(5), bytes, bytes.buffer, null];
    const [row] = (await client.execute({ sql: 'SELECT ?, ?, ?, ?, ?, ?, ?', args })).rows;
    expect(Array.prototype.slice.call(row)).toEqual([
      2 ** 40,
      1,
      0,
      5,
      bytes.buffer,
      bytes.buffer,
      null,
    ]);
  });

  it('are refused when they are not a number, not a date or one too many', async () => {
    const select = (args: InValue[]) => client.execute({ sql: 'SELECT ?', args });
    await expect(select([Number.NaN])).rejects.toThrow('finite numbers');
    await expect(select([new Date(Number.NaN)])).rejects.toThrow('valid dates');
    await expect(select([1, 2])).rejects.toMatchObject({ code: 'SQLITE_RANGE' });
  });
});

describe('statements', () => {
  it('that write say how many rows and which one', async () => {
    await insert('Ana');
    const result = await insert('Bo');
    expect([result.rowsAffected, result.lastInsertRowid, result.rows]).toEqual([1, 2n, []]);
  });

  it('that begin like a read and write are written', async () => {
    await client.execute(
      "WITH new(name) AS (VALUES ('Ana')) INSERT INTO person (name) SELECT name FROM new",
    );
    const returned = await client.execute(
      "/* SELECT */ INSERT INTO person (name) VALUES ('Bo') RETURNING name",
    );
    await client.execute('EXPLAIN DELETE FROM person');
    await client.execute('PRAGMA user_version = 4');
    expect(returned.rows[0]?.['name']).toBe('Bo');
    expect(await names()).toEqual(['Ana', 'Bo']);
    expect(other().prepare('PRAGMA user_version').get()).toEqual({ user_version: 4 });
  });

  it('are refused two at a time, and nothing of them is run', async () => {
    await expect(
      client.execute("INSERT INTO person (name) VALUES ('a'); DELETE FROM person"),
    ).rejects.toMatchObject({
      code: 'SQLITE_MISUSE',
    });
    await client.execute('SELECT 1; -- a remark is no statement');
    expect(await names()).toEqual([]);
  });

  it('that leave a transaction open are rolled back and refused', async () => {
    await expect(client.execute('BEGIN')).rejects.toMatchObject({ code: 'SQLITE_MISUSE' });
    await expect(
      client.executeMultiple("BEGIN; INSERT INTO person (name) VALUES ('a')"),
    ).rejects.toThrow('open');
    await insert('Ana');
    expect(await names()).toEqual(['Ana']);
  });

  it('fail with the codes of SQLite and its own words', async () => {
    await insert('Ana');
    await expect(insert('Ana')).rejects.toMatchObject({
      name: 'LibsqlError',
      code: 'SQLITE_CONSTRAINT_UNIQUE',
      rawCode: 2067,
      message: expect.stringContaining('UNIQUE constraint failed: person.name'),
    });
    const codeOf = (sql: string) =>
      client.execute(sql).catch((error: { code: string }) => error.code);
    expect(await codeOf('INSERT INTO person (id) VALUES (1)')).toBe('SQLITE_CONSTRAINT_PRIMARYKEY');
    expect(await codeOf('INSERT INTO person (age) VALUES (-1)')).toBe('SQLITE_CONSTRAINT_CHECK');
    expect(await codeOf('INSERT INTO credit (role) VALUES (1)')).toBe('SQLITE_CONSTRAINT_NOTNULL');
    expect(await codeOf('INSERT INTO credit (person_id) VALUES (9)')).toBe(
      'SQLITE_CONSTRAINT_FOREIGNKEY',
    );
    expect(await codeOf('SELECT * FROM nobody')).toBe('SQLITE_ERROR');
  });
});

it('keeps the file in WAL mode, on disk at each commit, with erased bytes overwritten', async () => {
  const pragma = async (name: string) => (await client.execute(`PRAGMA ${name}`)).rows[0]?.[0];
  expect(await pragma('journal_mode')).toBe('wal');
  expect([
    await pragma('synchronous'),
    await pragma('foreign_keys'),
    await pragma('secure_delete'),
  ]).toEqual([2, 1, 1]);
  expect(await pragma('busy_timeout')).toBe(0);
});

it('rebuilds a table in migrate() without deleting what refers to it', async () => {
  await insert('Ana');
  await client.execute("INSERT INTO credit VALUES (1, 'director')");
  await client.migrate([
    'CREATE TABLE new_person (id INTEGER PRIMARY KEY, name TEXT)',
    'INSERT INTO new_person SELECT id, name FROM person',
    'DROP TABLE person',
    'ALTER TABLE new_person RENAME TO person',
  ]);
  expect((await client.execute('SELECT count(*) FROM credit')).rows[0]?.[0]).toBe(1);
  await expect(client.execute('INSERT INTO credit VALUES (9, NULL)')).rejects.toThrow(
    'FOREIGN KEY',
  );
});
