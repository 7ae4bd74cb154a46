/** One transaction on the writing connection, from BEGIN IMMEDIATE to its end. */
import { LibsqlError } from '@libsql/core/api';
import type { InArgs, InStatement, ResultSet, Transaction } from '@libsql/core/api';
import { breathe } from './breathe.ts';
import { retryBusy } from './retry-busy.ts';
import { toStatement } from './sqlite-connection.ts';
import type { Connection } from './sqlite-connection.ts';
import type { Turn } from './write-queue.ts';

/**
 * Begins a transaction within `turn`. Statements run in the order of the calls.
 * After `holdLimitMs` it is rolled back, so that a forgotten transaction does not stop every write.
 */
export async function beginTransaction(options: TransactionOptions): Promise<Transaction> {
  const { writer, turn, file, holdLimitMs, onEnd } = options;
  let ended: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  const end = (how: string): void => {
    if (ended !== undefined) return;
    ended = how;
    clearTimeout(timer);
    try {
      if (writer.isTransaction) writer.script('ROLLBACK');
    } finally {
      onEnd();
    }
  };
  const mustBeOpen = (): void => {
    if (ended === undefined) return;
    throw new LibsqlError(`The transaction is closed: ${ended}`, 'TRANSACTION_CLOSED');
  };
  /** SQLite itself rolls back on some errors (disk full, input/output): what follows must not run outside. */
  const noticeEnd = (): void => {
    if (!writer.isTransaction) end('a statement or an error of SQLite ended it before its commit.');
  };
  const run = (action: () => ResultSet | void, purpose: string): ResultSet | void => {
    mustBeOpen();
    turn.describe(`a transaction, last statement: ${purpose.slice(0, 120)}`);
    try {
      return action();
    } finally {
      noticeEnd();
    }
  };
  const execute = (statement: InStatement, args?: InArgs): ResultSet => {
    const prepared = toStatement(statement, args);
    return run(() => writer.run(prepared), prepared.sql) as ResultSet;
  };

  try {
    await retryBusy({
      attempt: () => writer.script('BEGIN IMMEDIATE'),
      deadline: turn.deadline,
      file,
    });
  } catch (error) {
    onEnd();
    throw error;
  }
  turn.describe('a transaction without a statement yet');
  timer = setTimeout(() => {
    end(
      `it had held the write queue of ${file} for ${holdLimitMs / 1000} s and was rolled back. ` +
        'Nothing of it is stored. Do slow work (mail, images, network) before or after a transaction, not within.',
    );
  }, holdLimitMs);

  return {
    execute: async (statement: InStatement, args?: InArgs) => {
      const result = execute(statement, args);
      await breathe();
      return result;
    },
    batch: async (statements) => {
      const results: ResultSet[] = [];
      for (const statement of statements) {
        results.push(execute(statement));
        await breathe();
      }
      return results;
    },
    executeMultiple: async (sql) => {
      run(() => writer.script(sql), sql);
    },
    commit: async () => {
      mustBeOpen();
      try {
        writer.script('COMMIT');
        end('it was committed.');
      } catch (error) {
        end('its commit failed; it was rolled back and nothing of it is stored.');
        throw error;
      }
      await breathe();
    },
    rollback: async () => end('it was rolled back.'),
    close: () => end('it was closed before its commit and rolled back.'),
    get closed() {
      return ended !== undefined;
    },
  };
}

export type TransactionOptions = {
  writer: Connection;
  turn: Turn;
  file: string;
  /** Milliseconds. */
  holdLimitMs: number;
  /** Called once, after the commit or rollback, and when it could not begin. */
  onEnd: () => void;
};
