/** The database of the CMS: SQLite on our own driver, or PostgreSQL, by the address alone. */
import { postgresAdapter } from '@payloadcms/db-postgres';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DatabaseAdapterObj } from 'payload';
import { indexParents } from './index-parents.ts';
import { openPool } from './postgres-pool.ts';
import { strictTransactions } from './strict-transactions.ts';
import { createSqliteClient } from './sqlite-client.ts';

export type DatabaseAdapterOptions = {
  /** `postgres://…`, `postgresql://…`, or the path of an SQLite file with or without `file:` before it. */
  url: string;
  /** Folder with the folders `sqlite` and `postgres`, absolute. */
  migrationsRoot: string;
  /** Off for migrations on SQLite: within a transaction, rebuilding a table would delete what refers to it. Default false. */
  migrating?: boolean;
  /** Lets `payload.create` take the id from its data, for imports. Default false. */
  allowIDOnCreate?: boolean;
  /** How long a transaction may last on SQLite, milliseconds. Default 30,000; imports need more. */
  holdLimitMs?: number;
};

/** Payload's `db`. Ids are UUIDs, the schema changes by migrations only, and a commit that fails is an error. */
export function databaseAdapter(
  options: DatabaseAdapterOptions,
): DatabaseAdapterObj<PostgresAdapter> | DatabaseAdapterObj<SQLiteAdapter> {
  return /^postgres(ql)?:\/\//.test(options.url) ? onPostgres(options) : onSqlite(options);
}

/** The path of an SQLite database from its address: `file:///a/b`, `file:/a/b`, `file:b` or a plain path. */
export function sqliteFile(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url);
  return url.replace(/^file:/, '');
}

function onPostgres(options: DatabaseAdapterOptions): DatabaseAdapterObj<PostgresAdapter> {
  const { url, migrationsRoot, allowIDOnCreate = false } = options;
  const stock = postgresAdapter({
    pool: { connectionString: url },
    idType: 'uuid',
    push: false,
    allowIDOnCreate,
    migrationDir: path.join(migrationsRoot, 'postgres'),
  });
  return {
    ...stock,
    init: ({ payload }) => {
      const adapter = stock.init({ payload });
      const { connect, destroy } = adapter;
      let pool: PostgresAdapter['pool'] | undefined;
      adapter.beforeSchemaInit = [indexParents(adapter)];
      adapter.connect = async (connectOptions) => {
        pool ??= await openPool(adapter);
        adapter.pool = pool;
        await connect?.call(adapter, connectOptions);
      };
      adapter.destroy = async () => {
        await destroy?.call(adapter);
        await pool?.end();
        pool = undefined;
      };
      // PostgreSQL answers the COMMIT of a failed transaction with a silent ROLLBACK: any statement tells.
      strictTransactions({
        adapter,
        beforeCommit: async (db) => {
          if ('execute' in db) await db.execute('SELECT 1');
        },
      });
      return adapter;
    },
  };
}

function onSqlite(options: DatabaseAdapterOptions): DatabaseAdapterObj<SQLiteAdapter> {
  const { url, migrationsRoot, migrating = false, allowIDOnCreate = false, holdLimitMs } = options;
  const file = path.resolve(sqliteFile(url));
  const stock = sqliteAdapter({
    client: { url: `file:${file}` },
    idType: 'uuid',
    push: false,
    allowIDOnCreate,
    migrationDir: path.join(migrationsRoot, 'sqlite'),
    ...(migrating ? {} : { transactionOptions: { behavior: 'immediate' as const } }),
  });
  return {
    ...stock,
    init: ({ payload }) => {
      const adapter = stock.init({ payload });
      const { connect, destroy } = adapter;
      adapter.beforeSchemaInit = [indexParents(adapter)];
      // Payload's connect() makes a libsql client when there is none; a closed one belongs to an earlier life.
      adapter.connect = async (connectOptions) => {
        if (!adapter.client || adapter.client.closed) {
          fs.mkdirSync(path.dirname(file), { recursive: true });
          adapter.client = createSqliteClient({ file, ...(holdLimitMs && { holdLimitMs }) });
          await adapter.client.execute('SELECT 1');
        }
        await connect?.call(adapter, connectOptions);
      };
      adapter.destroy = async () => {
        await destroy?.call(adapter);
        adapter.client?.close();
      };
      if (!migrating) strictTransactions({ adapter });
      return adapter;
    },
  };
}
