/**
 * Makes a migration for SQLite and one for PostgreSQL from the collections as they are now.
 * Use: npm run migrate:create -- name-of-the-change
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../cms/env.ts';
import { childEnvironment } from './lib/child-environment.ts';

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
  for (const file of fs.readdirSync(folder).filter((entry) => entry.endsWith('.ts'))) {
    const full = path.join(folder, file);
    const text = fs.readFileSync(full, 'utf8');
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
