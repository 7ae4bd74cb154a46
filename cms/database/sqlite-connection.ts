/** One connection of node:sqlite that speaks libsql's arguments, results and errors. Synchronous, and never waits. */
import { LibsqlError } from '@libsql/core/api';
import type { InArgs, InStatement, InValue, ResultSet } from '@libsql/core/api';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { closedError, toLibsqlError } from './sqlite-errors.ts';
import { readColumns, resultOfChanges, resultOfRows } from './sqlite-rows.ts';
import type { Columns } from './sqlite-rows.ts';

/** How many prepared statements a connection keeps. */
const cacheLimit = 200;
/** A longer text is prepared anew each time, characters: bulk inserts would fill the memory. */
const cachedTextLimit = 10_000;

/** A statement as libsql takes it, its two forms brought to one. */
export type Statement = { sql: string; args: InArgs };

export type Connection = {
  readonly isTransaction: boolean;
  /** Runs one statement to its end. Throws LibsqlError. */
  run(statement: Statement): ResultSet;
  /** Runs statements separated by semicolons. Throws LibsqlError. */
  script(sql: string): void;
  close(): void;
};

/** Brings `execute(sql, args)` and `execute({ sql, args })` to one form. */
export function toStatement(statement: InStatement, args: InArgs = []): Statement {
  return typeof statement === 'string' ? { sql: statement, args } : statement;
}

/** Opens `file`. Throws SQLITE_BUSY while another process holds a lock on it: try again. */
export function openConnection({
  file,
  isReader,
}: {
  file: string;
  isReader: boolean;
}): Connection {
  const database = open({ file, isReader });
  const cache = new Map<string, Prepared>();

  const prepare = (sql: string): Prepared => {
    const known = cache.get(sql);
    if (known) cache.delete(sql);
    const prepared = known ?? newPrepared({ database, sql });
    if (sql.length <= cachedTextLimit) cache.set(sql, prepared);
    const [oldest] = cache.keys();
    if (cache.size > cacheLimit && oldest !== undefined) cache.delete(oldest);
    return prepared;
  };

  return {
    get isTransaction() {
      return database.isOpen && database.isTransaction;
    },
    run: ({ sql, args }) => whileOpen(() => runPrepared({ prepared: prepare(sql), args })),
    script: (sql) => whileOpen(() => database.exec(sql)),
    close: () => database.close(),
  };

  function whileOpen<T>(action: () => T): T {
    if (!database.isOpen) throw closedError();
    return mapErrors(action);
  }
}

function open({ file, isReader }: { file: string; isReader: boolean }): DatabaseSync {
  return mapErrors(() => {
    const database = new DatabaseSync(file, { timeout: 0, readOnly: isReader });
    if (isReader) return database;
    try {
      const mode = database.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
      if (mode !== 'wal') {
        throw new LibsqlError(
          `${file} cannot be used in WAL mode (it stays in ${String(mode)} mode). Put it on a local disk; nothing was changed.`,
          'SQLITE_CANTOPEN',
        );
      }
      database.exec(writerSettings);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** FULL: a commit is on the disk before it is acknowledged. `secure_delete`: what is erased leaves no bytes in free pages. */
const writerSettings =
  'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 67108864';

function newPrepared({ database, sql }: { database: DatabaseSync; sql: string }): Prepared {
  const statement = database.prepare(sql);
  const rest = sql.slice(sql.indexOf(statement.sourceSQL) + statement.sourceSQL.length);
  if (/\S/.test(rest.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|;/g, ''))) {
    throw new LibsqlError(
      'One statement at a time: what follows the first would not be run. Use executeMultiple(). Nothing was run.',
      'SQLITE_MISUSE',
    );
  }
  const columns = statement.columns();
  if (columns.length === 0) return { statement };
  statement.setReturnArrays(true);
  return { statement, columns: readColumns(columns) };
}

function runPrepared({ prepared, args }: { prepared: Prepared; args: InArgs }): ResultSet {
  const { statement } = prepared;
  if (prepared.columns) {
    // With setReturnArrays(true) rows are arrays; the types of node:sqlite do not know it.
    const rows = (Array.isArray(args)
      ? statement.all(...args.map(toInput))
      : statement.all(toNamedInput(args))) as unknown as SQLOutputValue[][];
    // SQLite prepares a statement again after the schema changed: `SELECT *` may have more columns now.
    if (rows[0] && rows[0].length !== prepared.columns.names.length) {
      prepared.columns = readColumns(statement.columns());
    }
    return resultOfRows({ columns: prepared.columns, rows });
  }
  const { changes, lastInsertRowid } = Array.isArray(args)
    ? statement.run(...args.map(toInput))
    : statement.run(toNamedInput(args));
  return resultOfChanges({
    rowsAffected: Number(changes),
    lastInsertRowid: BigInt(lastInsertRowid),
  });
}

function toNamedInput(args: Record<string, InValue>): Record<string, SQLInputValue> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, toInput(value)]));
}

function toInput(value: InValue): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  const input = value instanceof Date ? value.getTime() : value;
  if (typeof input === 'number' && !Number.isFinite(input)) {
    throw new RangeError('Only finite numbers and valid dates can be passed as arguments');
  }
  return input;
}

function mapErrors<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw toLibsqlError(error);
  }
}

type Prepared = { statement: StatementSync; columns?: Columns };
