/** Errors of node:sqlite as @libsql/client would throw them: Payload reads `code` to tell a duplicate from a fault. */
import { LibsqlError } from '@libsql/core/api';

/** `error` as a LibsqlError when SQLite raised it, otherwise `error` itself. */
export function toLibsqlError(error: unknown): unknown {
  if (!isSqliteError(error)) return error;
  return new LibsqlError(error.message, codeName(error.errcode), error.errcode, error);
}

/** Another connection holds the lock; the statement did nothing and can be tried again. */
export function isBusy(error: unknown): boolean {
  const code = primaryCode(error);
  return code === 5 || code === 15;
}

/** A write was sent to the reading connection; it did nothing. */
export function isReadonly(error: unknown): boolean {
  return primaryCode(error) === 8;
}

/** The client or its queue was closed. */
export function closedError(): LibsqlError {
  return new LibsqlError('The client is closed', 'CLIENT_CLOSED');
}

function primaryCode(error: unknown): number | undefined {
  return error instanceof LibsqlError && error.rawCode !== undefined
    ? error.rawCode & 0xff
    : undefined;
}

function isSqliteError(error: unknown): error is Error & { errcode: number } {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
}

function codeName(code: number): string {
  return extendedNames.get(code) ?? `SQLITE_${primaryNames[(code & 0xff) - 1] ?? 'ERROR'}`;
}

/** https://sqlite.org/rescode.html, in the order of their numbers from 1. */
const primaryNames =
  'ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL CANTOPEN PROTOCOL EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE NOTADB NOTICE WARNING'.split(
    ' ',
  );

const extendedNames = new Map([
  [261, 'SQLITE_BUSY_RECOVERY'],
  [517, 'SQLITE_BUSY_SNAPSHOT'],
  [275, 'SQLITE_CONSTRAINT_CHECK'],
  [787, 'SQLITE_CONSTRAINT_FOREIGNKEY'],
  [1299, 'SQLITE_CONSTRAINT_NOTNULL'],
  [1555, 'SQLITE_CONSTRAINT_PRIMARYKEY'],
  [1811, 'SQLITE_CONSTRAINT_TRIGGER'],
  [2067, 'SQLITE_CONSTRAINT_UNIQUE'],
  [2579, 'SQLITE_CONSTRAINT_ROWID'],
  [3091, 'SQLITE_CONSTRAINT_DATATYPE'],
]);
