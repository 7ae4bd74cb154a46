import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { postgresBinaries, testPostgresUrl } from '../../../../scripts/lib/test-tools.mjs';
import { startPostgres, type TestPostgres } from '../../../../scripts/lib/temporary-postgres.ts';

const isHere = Boolean(testPostgresUrl() ?? postgresBinaries());
let server: TestPostgres | undefined;
afterEach(() => server?.stop());

const ask = async (url: string, text: string): Promise<string[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<string[]>({ text, rowMode: 'array' });
  await client.end();
  return rows.flat();
};

describe.runIf(isHere)('the PostgreSQL server of the tests', () => {
  it('makes empty databases that know nothing of each other', async () => {
    server = await startPostgres();
    const one = await server.createDatabase('generique_test_one');
    const two = await server.createDatabase('generique_test_two');
    await ask(one, 'CREATE TABLE only_here (id int)');
    const tables = `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`;
    expect(await ask(one, tables)).toEqual(['only_here']);
    expect(await ask(two, tables)).toEqual([]);
    await server.createDatabase('generique_test_one');
    expect(await ask(one, tables)).toEqual([]);
  });
});

describe.runIf(isHere && !testPostgresUrl())('a temporary cluster', () => {
  it('listens on this machine only, and leaves no process and no file when stopped', async () => {
    server = await startPostgres();
    const url = server.url('postgres');
    const [folder = '', addresses, fsync] = await ask(
      url,
      `SELECT current_setting('data_directory'), current_setting('listen_addresses'), current_setting('fsync')`,
    );
    expect([addresses, fsync]).toEqual(['127.0.0.1', 'off']);
    expect(existsSync(folder)).toBe(true);
    await server.stop();
    expect(existsSync(folder)).toBe(false);
    await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('waits for the disk where a test of lost writes asks it to', async () => {
    server = await startPostgres({ isDurable: true });
    expect(await ask(server.url('postgres'), 'SHOW fsync')).toEqual(['on']);
  });
});
