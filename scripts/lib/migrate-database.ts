/**
 * Applies the migrations that the database has not had.
 * On SQLite they run on a copy that takes the database's place only if it lost nothing.
 */
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Payload } from 'payload';
import { sqliteFile } from '../../cms/database/adapter.ts';
import { guardActs } from '../../cms/database/guard-acts.ts';
import { env, migration, projectRoot } from '../../cms/env.ts';
import { openPayload } from './open-payload.ts';

/** Names of the migrations applied; none when the database was up to date. Throws with the state things are in. */
export async function migrateDatabase(): Promise<string[]> {
  return env.database === 'sqlite' ? migrateSqlite(sqliteFile(env.DATABASE_URL)) : migrateOpen();
}

type Migration = Parameters<NonNullable<Payload['db']['migrate']>>[0] extends
  { migrations?: infer M } | undefined
  ? NonNullable<M>
  : never;

async function migrateSqlite(file: string): Promise<string[]> {
  const pending = migrationNames('sqlite').filter((name) => !appliedIn(file).has(name));
  if (pending.length === 0) return [];
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const copy = `${file}.migrating`;
  for (const end of ['', '-wal', '-shm']) fs.rmSync(`${copy}${end}`, { force: true });
  const before = fs.existsSync(file) ? copyWhole(file, copy) : new Map<string, number>();
  env.DATABASE_URL = `file:${copy}`;
  try {
    await migrateOpen();
    const problems = compare(before, copy);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  } catch (error) {
    throw new Error(
      `The migration failed: ${String(error)}\nThe database is as it was; the failed copy is ${copy}.`,
      { cause: error },
    );
  } finally {
    env.DATABASE_URL = `file:${file}`;
  }
  for (const end of ['-wal', '-shm']) fs.rmSync(`${file}${end}`, { force: true });
  fs.renameSync(copy, file);
  return pending;
}

async function migrateOpen(): Promise<string[]> {
  migration.isRunning = true;
  const { payload, close } = await openPayload();
  try {
    const folder = path.join(projectRoot, 'cms/migrations', env.database);
    const migrations = await Promise.all(
      migrationNames(env.database).map(async (name) => {
        const { up, down } = (await import(path.join(folder, `${name}.ts`))) as Migration[number];
        return { name, up, down };
      }),
    );
    const { docs } = await payload
      .find({ collection: 'payload-migrations', pagination: false })
      // The first migration makes the table that this reads.
      .catch(() => ({ docs: [] }));
    const had = new Set(docs.map(({ name }) => name));
    await payload.db.migrate({ migrations });
    await guardActs(payload);
    return migrations.map(({ name }) => name).filter((name) => !had.has(name));
  } finally {
    await close();
    migration.isRunning = false;
  }
}

function migrationNames(dialect: string): string[] {
  return fs
    .readdirSync(path.join(projectRoot, 'cms/migrations', dialect))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .toSorted();
}

function appliedIn(file: string): Set<string> {
  if (!fs.existsSync(file)) return new Set();
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const table = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'payload_migrations'").get();
    const rows = table ? db.prepare('SELECT name FROM payload_migrations').all() : [];
    return new Set(rows.map(({ name }) => String(name)));
  } finally {
    db.close();
  }
}

function copyWhole(file: string, copy: string): Map<string, number> {
  const db = new DatabaseSync(file);
  try {
    db.prepare('VACUUM INTO ?').run(copy);
    return countsOf(db);
  } finally {
    db.close();
  }
}

function countsOf(db: DatabaseSync): Map<string, number> {
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all();
  return new Map(
    tables.map(({ name }) => [
      String(name),
      Number(db.prepare(`SELECT count(*) AS n FROM "${String(name)}"`).get()?.['n']),
    ]),
  );
}

/** What the migrated copy lost: rows of a table that is still there, or references that lead nowhere. */
function compare(before: Map<string, number>, copy: string): string[] {
  const db = new DatabaseSync(copy);
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE');
    const after = countsOf(db);
    const lost = [...before]
      .filter(
        ([table, count]) =>
          table !== 'payload_migrations' && after.has(table) && Number(after.get(table)) < count,
      )
      .map(([table, count]) => `${table} had ${count} rows and has ${after.get(table)}.`);
    const orphans = db.prepare('PRAGMA foreign_key_check').all();
    const integrity = String(db.prepare('PRAGMA integrity_check').get()?.['integrity_check']);
    return [
      ...lost,
      ...(orphans.length > 0 ? [`${orphans.length} rows refer to rows that are not there.`] : []),
      ...(integrity === 'ok' ? [] : [`The file is damaged: ${integrity}`]),
    ];
  } finally {
    db.close();
  }
}
