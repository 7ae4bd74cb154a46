/**
 * Makes a migration for SQLite and one for PostgreSQL from the collections as they are now.
 * Use: npm run migrate:create -- name-of-the-change
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../cms/env.ts';
import { childEnvironment } from './lib/child-environment.ts';
import { mendCopies } from './lib/mend-copies.ts';

const dialects = {
  sqlite: 'file::memory:',
  // Never connected to: the dialect is all that counts.
  postgres: 'postgres://localhost/none',
};

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error(
    'Say what changes, in words joined by hyphens: npm run migrate:create -- add-phone. Nothing was made.',
  );
  process.exit(1);
}
for (const [dialect, url] of Object.entries(dialects)) {
  execFileSync(
    process.execPath,
    [path.join(projectRoot, 'scripts/lib/create-migration.ts'), name.replaceAll('-', '_')],
    { stdio: ['ignore', 'inherit', 'inherit'], env: childEnvironment({ DATABASE_URL: url }) },
  );
  const folder = path.join(projectRoot, 'cms/migrations', dialect);
  fs.rmSync(path.join(folder, 'index.ts'), { force: true });
  const migrations = fs.readdirSync(folder).filter((entry) => entry.endsWith('.ts'));
  for (const [n, file] of migrations.toSorted().entries()) {
    const full = path.join(folder, file);
    const isNew = n > 0 && n === migrations.length - 1;
    const made = fs.readFileSync(full, 'utf8');
    const text = isNew ? mendCopies(made, columnsAfter(full, migrations[n - 1])) : made;
    // Types must be imported as types (these files run in plain Node), and nothing unused is left.
    fs.writeFileSync(
      full,
      text
        .replace(
          /import \{ MigrateUpArgs, MigrateDownArgs, sql \} from ('[^']+')/,
          'import type { MigrateDownArgs, MigrateUpArgs } from $1\nimport { sql } from $1',
        )
        .replaceAll('{ db, payload, req }', '{ db }'),
    );
  }
}

/** The columns of each table, as the migration in `file` beside `full` left them. */
function columnsAfter(full: string, file = ''): Map<string, string[]> {
  const state = path.join(path.dirname(full), file.replace(/\.ts$/, '.json'));
  const { tables } = JSON.parse(fs.readFileSync(state, 'utf8')) as State;
  return new Map(Object.entries(tables).map(([name, { columns }]) => [name, Object.keys(columns)]));
}

type State = { tables: Record<string, { columns: Record<string, unknown> }> };
