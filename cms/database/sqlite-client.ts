/**
 * The SQLite driver of the CMS, on node:sqlite in place of @libsql/client, which loses acknowledged writes after one
 * lock error (https://github.com/tursodatabase/libsql-client-ts/issues/352) and cannot run two transactions at once.
 * One connection writes, in turns; another reads what is committed. Neither ever sleeps in the thread.
 */
import { LibsqlError } from '@libsql/core/api';
import type { Client, InArgs, InStatement, ResultSet, Transaction } from '@libsql/core/api';
import { breathe } from './breathe.ts';
import { retryBusy } from './retry-busy.ts';
import { openConnection, toStatement } from './sqlite-connection.ts';
import type { Connection, Statement } from './sqlite-connection.ts';
import { closedError, isReadonly } from './sqlite-errors.ts';
import { beginTransaction } from './sqlite-transaction.ts';
import type { TransactionOptions } from './sqlite-transaction.ts';
import { createWriteQueue } from './write-queue.ts';
import type { Turn } from './write-queue.ts';

export type SqliteClientOptions = {
  /** Path of the database; made when missing, its folder must exist. In-memory databases are refused: two connections. */
  file: string;
  /** How long a write waits for its turn and for the locks of other processes, milliseconds. */
  waitLimitMs?: number;
  /** How long a transaction may last, milliseconds. */
  holdLimitMs?: number;
};

/**
 * A libsql `Client` for one file. Opens it at the first use. Every transaction is BEGIN IMMEDIATE, whatever its mode.
 * Reads outside of transactions see what is committed; temporary tables and attached files only inside of one.
 * Rejects with LibsqlError: SQLITE_… as SQLite says it, SQLITE_BUSY after `waitLimitMs`, TRANSACTION_CLOSED, CLIENT_CLOSED.
 */
export function createSqliteClient(options: SqliteClientOptions): Client {
  const { file, waitLimitMs = 10_000, holdLimitMs = 30_000 } = options;
  if (file === '' || file.startsWith(':memory:'))
    throw new LibsqlError('A file is needed', 'URL_INVALID');
  const queue = createWriteQueue({ waitLimitMs, file });
  let opening: Promise<Connections> | undefined;
  let opened: Connections | undefined;
  let current: Transaction | undefined;
  let isClosed = false;

  const retry = <T>(attempt: () => T, deadline = performance.now() + waitLimitMs): Promise<T> =>
    retryBusy({ attempt, deadline, file });

  const connections = (): Promise<Connections> => {
    if (isClosed) return Promise.reject(closedError());
    opening ??= retry(() => {
      if (isClosed) throw closedError();
      opened = openBoth(file);
      return opened;
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  const read = async (statement: Statement): Promise<ResultSet> => {
    const { reader } = await connections();
    const result = await retry(() => reader.run(statement));
    await breathe();
    return result;
  };

  const inTurn = async <T>(work: (writer: Connection, turn: Turn) => Promise<T>): Promise<T> => {
    const { writer } = await connections();
    const turn = await queue.enter();
    try {
      return await work(writer, turn);
    } finally {
      if (writer.isTransaction) writer.script('ROLLBACK');
      turn.release();
      await breathe();
    }
  };

  const write = (statement: Statement): Promise<ResultSet> =>
    inTurn(async (writer, turn) => {
      turn.describe(statement.sql.slice(0, 120));
      const result = await retry(() => writer.run(statement), turn.deadline);
      if (writer.isTransaction) throw strayTransactionError();
      return result;
    });

  const begin = async (
    scope: Pick<TransactionOptions, 'writer' | 'turn' | 'onEnd'>,
  ): Promise<Transaction> => {
    current = await beginTransaction({ ...scope, file, holdLimitMs });
    return current;
  };

  const batch = (statements: InStatement[], { isMigration = false } = {}): Promise<ResultSet[]> =>
    inTurn(async (writer, turn) => {
      // SQLite ignores this pragma inside of a transaction.
      if (isMigration) writer.script('PRAGMA foreign_keys = OFF');
      try {
        const transaction = await begin({ writer, turn, onEnd: () => undefined });
        try {
          const results = await transaction.batch(statements);
          await transaction.commit();
          return results;
        } finally {
          transaction.close();
        }
      } finally {
        if (isMigration && !isClosed) writer.script('PRAGMA foreign_keys = ON');
      }
    });

  return {
    protocol: 'file',
    get closed() {
      return isClosed;
    },
    execute: async (statement: InStatement, args?: InArgs) => {
      const one = toStatement(statement, args);
      if (!mayRead(one.sql)) return write(one);
      try {
        return await read(one);
      } catch (error) {
        if (isReadonly(error)) return write(one);
        throw error;
      }
    },
    batch: (statements) => batch(statements),
    migrate: (statements) => batch(statements, { isMigration: true }),
    transaction: async () => {
      const { writer } = await connections();
      const turn = await queue.enter();
      return begin({ writer, turn, onEnd: turn.release });
    },
    executeMultiple: (sql) =>
      inTurn(async (writer, turn) => {
        turn.describe(`a script: ${sql.slice(0, 120)}`);
        // A script is not tried again, its first half may be stored: so it starts when the lock is free.
        await retry(() => writer.script('BEGIN IMMEDIATE; ROLLBACK'), turn.deadline);
        writer.script(sql);
        if (writer.isTransaction) throw strayTransactionError();
      }),
    sync: async () => undefined,
    close: () => {
      if (isClosed) return;
      isClosed = true;
      current?.close();
      if (opened) closeBoth(opened);
    },
  };
}

/** The first word of a statement that may only read; the reading connection refuses the others (`WITH … INSERT`). */
function mayRead(sql: string): boolean {
  return /^(?:[\s;(]|--[^\n]*|\/\*[\s\S]*?\*\/)*(?:select|with|values|explain)\b/i.test(sql);
}

function openBoth(file: string): Connections {
  const writer = openConnection({ file, isReader: false });
  try {
    return { writer, reader: openConnection({ file, isReader: true }) };
  } catch (error) {
    writer.close();
    throw error;
  }
}

function closeBoth({ writer, reader }: Connections): void {
  reader.close();
  try {
    writer.script('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    writer.close();
  }
}

function strayTransactionError(): LibsqlError {
  return new LibsqlError(
    'A statement left a transaction open; it was rolled back and nothing of it is stored. Use transaction() or batch().',
    'SQLITE_MISUSE',
  );
}

type Connections = { writer: Connection; reader: Connection };
