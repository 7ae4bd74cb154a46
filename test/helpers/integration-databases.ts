/**
 * Once for the whole run of the integration tests: an empty, migrated database that every test file
 * gets a copy of. TEST_DATABASE=postgres starts one server for all of them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { runCommand } from '../../scripts/lib/run-command.ts';
import { startPostgres } from '../../scripts/lib/temporary-postgres.ts';

/** Vitest's globalSetup; what it returns is called at the end of the run. */
export default async function provideDatabases({
  provide,
}: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'generique-template-'));
  const server = process.env['TEST_DATABASE'] === 'postgres' ? await startPostgres() : undefined;
  const stop = async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const template = await server?.createDatabase(templateName);
    await migrate({ DATA_DIR: folder, DATABASE_URL: template });
    provide(
      'template',
      server ? { postgres: server.url('postgres') } : { sqlite: path.join(folder, 'cms.db') },
    );
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Name of the migrated database on PostgreSQL. */
export const templateName = 'generique_template';

async function migrate(environment: Record<string, string | undefined>) {
  const script = path.join(import.meta.dirname, '../../scripts/migrate.ts');
  const { code, output } = await runCommand({
    command: process.execPath,
    args: [script],
    environment,
  });
  if (code !== 0)
    throw new Error(`The template of the tests' databases could not be migrated:\n${output}`);
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated SQLite file, or the address of the PostgreSQL server that has the template. */
    template: { sqlite: string } | { postgres: string };
  }
}
