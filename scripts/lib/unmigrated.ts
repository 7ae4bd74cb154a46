/** Whether the committed migrations lead to the collections as they are, for both dialects. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { env, projectRoot } from '../../cms/env.ts';
import { childEnvironment } from './child-environment.ts';
import { openPayload } from './open-payload.ts';

const addresses = { sqlite: 'file::memory:', postgres: 'postgres://localhost/none' };

/** The dialects whose migrations lag behind. Each is looked at in a process of its own. */
export async function unmigratedDialects(): Promise<string[]> {
  const looked = await Promise.all(
    Object.entries(addresses).map(async ([dialect, url]) => {
      const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename], {
        env: childEnvironment({ DATABASE_URL: url }),
      });
      return stdout.trim().endsWith('fresh') ? [] : [dialect];
    }),
  );
  return looked.flat();
}

/** The part of Payload's adapters that makes migrations. */
type MigrationMaker = {
  schema: unknown;
  requireDrizzleKit: () => {
    generateDrizzleJson: (schema: unknown) => Promise<unknown>;
    generateMigration: (before: unknown, after: unknown) => Promise<string[]>;
  };
};

if (process.argv[1] === import.meta.filename) {
  const { payload } = await openPayload({ disableDBConnect: true });
  const { schema, requireDrizzleKit } = payload.db as unknown as MigrationMaker;
  const { generateDrizzleJson, generateMigration } = requireDrizzleKit();
  const folder = path.join(projectRoot, 'cms/migrations', env.database);
  const latest = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .at(-1);
  const before: unknown = latest
    ? JSON.parse(fs.readFileSync(path.join(folder, latest), 'utf8'))
    : {};
  const statements = await generateMigration(before, await generateDrizzleJson(schema));
  console.log(statements.length === 0 ? 'fresh' : 'stale');
  process.exit(0);
}
