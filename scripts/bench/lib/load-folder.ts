/** Fills the database of a benchmark's folder with invented people. */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { say, type BenchFolder } from './bench-folder.ts';
import { rounded } from './table.ts';

/**
 * Loads `talents` people, or copies the database that an earlier run left in `data` as `people-<talents>.db`; a run that
 * finds none leaves one. What it resolves with says how long it took.
 */
export async function loadFolder({ folder, talents, data }: ToLoad): Promise<string> {
  const database = path.join(folder.path, 'cms.db');
  const prepared = data && path.resolve(data, `people-${talents}.db`);
  if (prepared && fs.existsSync(prepared)) {
    say(`Copying ${prepared}…`);
    fs.copyFileSync(prepared, database);
    await folder.run('migrate.ts');
    return 'copied';
  }
  await folder.run('migrate.ts');
  say(`Loading ${talents} people…`);
  const filled = await folder.run('bench/steps/fill.ts', `--talents=${talents}`);
  const { rows, loadS } = filled as { rows: number; loadS: number };
  if (prepared) keep(database, prepared);
  return `${rounded(loadS)} s for ${rows.toLocaleString('en')} rows`;
}

function keep(database: string, prepared: string): void {
  const db = new DatabaseSync(database);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
  fs.mkdirSync(path.dirname(prepared), { recursive: true });
  fs.copyFileSync(database, `${prepared}.making`);
  fs.renameSync(`${prepared}.making`, prepared);
}

type ToLoad = { folder: BenchFolder; talents: number; data?: string | undefined };
