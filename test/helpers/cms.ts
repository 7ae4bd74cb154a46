import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { startPostgres } from './postgres.ts';

export type TestCms = {
  payload: Payload;
  /** A folder for this CMS alone, removed by `stop`. */
  dataDir: string;
  /** The variables it runs with, for processes that work on the same database. */
  settings: Record<string, string>;
  stop: () => Promise<void>;
};

/**
 * A CMS with an empty, migrated database: SQLite, or PostgreSQL where TEST_DATABASE=postgres.
 * One a test file, before anything imports `cms/env.ts`: a test imports what does inside of `beforeAll`.
 * @param settings variables of `cms/env.ts` for this file; the others have their defaults
 */
export async function startCms(settings: Record<string, string> = {}): Promise<TestCms> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'generique-cms-'));
  const undo: (() => Promise<void> | void)[] = [() => rmSync(dataDir, { recursive: true })];
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    const database = await databaseIn({ dataDir, undo });
    const own = { DATA_DIR: dataDir, DATABASE_URL: database, SMTP_URL: '', MAIL_FROM: '', SITE_URL: '', ...settings };
    Object.assign(process.env, own);
    const { env } = await import('../../cms/env.ts');
    if (env.DATA_DIR !== dataDir || env.DATABASE_URL !== database) {
      throw new Error('cms/env.ts was read before startCms: import what needs it inside of beforeAll.');
    }
    const { migrateDatabase } = await import('../../scripts/lib/migrate-database.ts');
    await migrateDatabase();
    const { openPayload } = await import('../../scripts/lib/open-payload.ts');
    const { payload, close } = await openPayload();
    undo.push(close);
    return { payload, dataDir, settings: own, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function databaseIn({ dataDir, undo }: { dataDir: string; undo: (() => Promise<void>| void)[] }) {
  if (process.env['TEST_DATABASE'] !== 'postgres') return `file:${path.join(dataDir, 'cms.db')}`;
  const server = await startPostgres();
  undo.push(server.stop);
  return server.createDatabase(`generique_test_${process.pid}_${randomBytes(4).toString('hex')}`);
}
