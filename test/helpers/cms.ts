import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { Client } from 'pg';
import { inject } from 'vitest';
import { templateName } from './integration-databases.ts';

export type TestCms = {
  payload: Payload;
  /** The folder of this test file alone; `integration-setup.ts` removes it. */
  dataDir: string;
  /** The variables it runs with, for processes that work on the same database. */
  settings: Record<string, string>;
  stop: () => Promise<void>;
};

/**
 * A CMS with an empty, migrated database: SQLite, or PostgreSQL where TEST_DATABASE=postgres.
 * One a test file; `integration-setup.ts` chose its folder and database before the file's imports.
 * @param settings further variables of `cms/env.ts`; a file that gives some imports what reads them inside of `beforeAll`
 */
export async function startCms(settings: Record<string, string> = {}): Promise<TestCms> {
  const { settings: own, drop } = await makeDatabase(settings);
  const { openPayload } = await import('../../scripts/lib/open-payload.ts');
  const { payload, close } = await openPayload();
  const stop = async () => {
    await close();
    await drop();
  };
  return { payload, dataDir: own['DATA_DIR'] ?? '', settings: own, stop };
}

/** The database alone, for tests whose CMS is another process. */
export async function makeDatabase(settings: Record<string, string> = {}) {
  Object.assign(process.env, settings);
  const { env } = await import('../../cms/env.ts');
  const { DATA_DIR, DATABASE_URL } = env;
  const own = { DATA_DIR, DATABASE_URL, SMTP_URL: '', MAIL_FROM: '', SITE_URL: '', ...settings };
  const late = Object.keys(settings).filter(
    (name) => String(env[name as keyof typeof env]) !== settings[name],
  );
  if (late.length > 0)
    throw new Error(
      `cms/env.ts was read before ${late.join(', ')} was set: import what needs it inside of beforeAll.`,
    );
  return { settings: own, drop: await copyTemplate({ dataDir: DATA_DIR, url: DATABASE_URL }) };
}

/** Copies the migrated template of the run; resolves with what removes the copy. */
async function copyTemplate({ dataDir, url }: { dataDir: string; url: string }) {
  const template = inject('template');
  if ('sqlite' in template) {
    copyFileSync(template.sqlite, path.join(dataDir, 'cms.db'));
    return async () => {};
  }
  const name = new URL(url).pathname.slice(1);
  const drop = () => query(template.postgres, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await drop();
  await query(template.postgres, `CREATE DATABASE "${name}" TEMPLATE "${templateName}"`);
  return drop;
}

async function query(address: string, text: string): Promise<void> {
  const client = new Client({ connectionString: address });
  await client.connect();
  await client.query(text).finally(() => client.end());
}
