/** Rows and results in the shape of @libsql/client, built from the plain arrays of node:sqlite. */
import type { ResultSet, Row, Value } from '@libsql/core/api';
import type { SQLOutputValue, StatementColumnMetadata } from 'node:sqlite';

/** What a statement's columns are called and where each name is found: the first of two equal names wins. */
export type Columns = {
  names: string[];
  types: string[];
  /** Enumerable properties of a row. `isPlain`: can be set by assignment. */
  properties: { name: string; position: number; isPlain: boolean }[];
};

/** Reads the columns of a prepared statement once, so that every row of it is cheap. */
export function readColumns(metadata: StatementColumnMetadata[]): Columns {
  const names = metadata.map((column) => column.name);
  addIndexAccess(names.length);
  const properties = names.flatMap((name, position) => {
    const isIndex = /^(0|[1-9]\d*)$/.test(name);
    const isTaken = name === 'length' || (isIndex && Number(name) < names.length);
    if (isTaken || names.indexOf(name) !== position) return [];
    return [{ name, position, isPlain: !isIndex && !(name in SqliteRow.prototype) }];
  });
  return { names, types: metadata.map((column) => column.type ?? ''), properties };
}

/** A result with rows. As with libsql, `rowsAffected` is 0 and `lastInsertRowid` undefined, RETURNING included. */
export function resultOfRows({
  columns,
  rows,
}: {
  columns: Columns;
  rows: SQLOutputValue[][];
}): ResultSet {
  return withJson({
    columns: columns.names,
    columnTypes: columns.types,
    rows: rows.map((values) => toRow({ columns, values })),
    rowsAffected: 0,
    lastInsertRowid: undefined,
  });
}

/** The result of a statement that returns no rows. */
export function resultOfChanges({ rowsAffected, lastInsertRowid }: Changes): ResultSet {
  return withJson({ columns: [], columnTypes: [], rows: [], rowsAffected, lastInsertRowid });
}

/** Names are own and enumerable; `length` and the positions are not, so `Object.keys` gives the names alone. */
class SqliteRow implements Row {
  [name: string]: Value;
  readonly #values: Value[];
  constructor(values: Value[]) {
    this.#values = values;
  }
  get length(): number {
    return this.#values.length;
  }
  static valueAt(row: SqliteRow, position: number): Value | undefined {
    return row.#values[position];
  }
}

let indexAccess = 0;

function addIndexAccess(count: number): void {
  for (; indexAccess < count; indexAccess += 1) {
    const position = indexAccess;
    Object.defineProperty(SqliteRow.prototype, position, {
      get(this: SqliteRow) {
        return SqliteRow.valueAt(this, position);
      },
    });
  }
}

function toRow({ columns, values }: { columns: Columns; values: SQLOutputValue[] }): Row {
  const converted = values.map(toValue);
  const row = new SqliteRow(converted);
  for (const { name, position, isPlain } of columns.properties) {
    const value = converted[position] ?? null;
    if (isPlain) row[name] = value;
    else {
      Object.defineProperty(row, name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  return row;
}

function toValue(value: SQLOutputValue): Value {
  if (!(value instanceof Uint8Array)) return value;
  const { buffer, byteOffset, byteLength } = value;
  return byteLength === buffer.byteLength
    ? buffer
    : buffer.slice(byteOffset, byteOffset + byteLength);
}

function withJson(result: Omit<ResultSet, 'toJSON'>): ResultSet {
  const toJSON = () => ({
    ...result,
    rows: result.rows.map((row) => Array.from(row, toJsonValue)),
    lastInsertRowid: result.lastInsertRowid === undefined ? null : String(result.lastInsertRowid),
  });
  return { ...result, toJSON };
}

function toJsonValue(value: Value): Exclude<Value, bigint | ArrayBuffer> {
  if (typeof value === 'bigint') return String(value);
  return value instanceof ArrayBuffer ? Buffer.from(value).toString('base64') : value;
}

type Changes = { rowsAffected: number; lastInsertRowid: bigint };
