/**
 * Row inserts and conditional updates below Payload's operations, for what must be quick or atomic:
 * acknowledged submissions and single-use links. Columns are those of Payload's own tables.
 */
import type { Payload, PayloadRequest } from 'payload';
import { and, eq, gt, inArray, isNull, lte, type SQL } from 'drizzle-orm';

/** A row by Payload's column keys. */
export type Row = Record<string, unknown>;

export type Rows = {
  /** The rows that match, with these columns and their ids. */
  find: (
    table: string,
    columns: readonly string[],
    where: Pick<Condition, 'equal'>,
  ) => Promise<Row[]>;
  insert: (table: string, rows: Row[]) => Promise<void>;
  /** Updates the rows that match; resolves with the ids of those it changed. */
  update: (table: string, set: Row, where: Condition) => Promise<string[]>;
  remove: (table: string, where: Pick<Condition, 'equal'>) => Promise<void>;
};

/** All must hold: equal to (or to one of a list, at most 1,000), still empty, later than, no later than. */
export type Condition = {
  equal: Row;
  empty?: string[];
  later?: Record<string, string>;
  atMost?: Record<string, string>;
};

/** Runs `work` in one transaction, on SQLite and on PostgreSQL alike. */
export const inTransaction = <T>(
  payload: Payload,
  work: (rows: Rows) => Promise<T>,
): Promise<T> => {
  const { drizzle } = payload.db as unknown as Database;
  return drizzle.transaction((tx) => work(rowsIn(payload, tx)));
};

/** Columns of the rows of a table that match, of all without `equal`, with their ids, outside of any transaction. */
export async function readColumns(
  payload: Payload,
  table: string,
  columns: readonly string[],
  equal: Row = {},
): Promise<Row[]> {
  const { drizzle } = payload.db as unknown as Database;
  return rowsIn(payload, drizzle).find(table, columns, { equal });
}

/** Rows in the transaction that a request has begun already, beside Payload's own operations in it. */
export const rowsOf = async ({ payload, transactionID }: PayloadRequest): Promise<Rows> => {
  const { sessions } = payload.db as unknown as Database;
  const session = sessions[String(await transactionID)];
  if (!session) throw new Error('The request has no transaction. Nothing was written.');
  return rowsIn(payload, session.db);
};

function rowsIn(payload: Payload, tx: Transaction): Rows {
  const { tables } = payload.db as unknown as Database;
  const columnsOf = (table: string): Columns => {
    const columns = tables[table];
    if (!columns) throw new Error(`There is no table ${table}. Nothing was written.`);
    return columns;
  };
  return {
    find: async (table, names, { equal }) => {
      const columns = columnsOf(table);
      const wanted = ['id', ...names].map((name) => [name, columns[name]]);
      return tx
        .select(Object.fromEntries(wanted) as Row)
        .from(columns)
        .where(allOf(columns, equal));
    },
    insert: async (table, rows) => {
      if (rows.length > 0) await tx.insert(columnsOf(table)).values(rows);
    },
    update: async (table, set, { equal, empty = [], later = {}, atMost = {} }) => {
      const columns = columnsOf(table);
      const column = (name: string) => columns[name] as never;
      const conditions: SQL[] = [
        ...Object.entries(equal).map(([name, value]) => equals(column(name), value)),
        ...empty.map((name) => isNull(column(name))),
        ...Object.entries(later).map(([name, value]) => gt(column(name), value)),
        ...Object.entries(atMost).map(([name, value]) => lte(column(name), value)),
      ];
      const changed = await tx
        .update(columns)
        .set(set)
        .where(and(...conditions))
        .returning({ id: columns['id'] });
      return changed.map(({ id }) => String(id));
    },
    remove: async (table, { equal }) => {
      const columns = columnsOf(table);
      await tx.delete(columns).where(allOf(columns, equal));
    },
  };
}

const allOf = (columns: Columns, equal: Row): SQL | undefined =>
  and(...Object.entries(equal).map(([name, value]) => equals(columns[name] as never, value)));

const equals = (column: never, value: unknown): SQL =>
  Array.isArray(value) ? inArray(column, value as never[]) : eq(column, value);

type Columns = Record<string, unknown>;

/** The part of drizzle that both adapters share. */
type Database = {
  tables: Record<string, Columns>;
  sessions: Record<string, { db: Transaction } | undefined>;
  drizzle: Transaction & {
    transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  };
};
type Transaction = {
  select: (fields: Row) => {
    from: (table: Columns) => { where: (condition: SQL | undefined) => Promise<Row[]> };
  };
  delete: (table: Columns) => { where: (condition: SQL | undefined) => Promise<unknown> };
  insert: (table: Columns) => { values: (rows: Row[]) => Promise<unknown> };
  update: (table: Columns) => {
    set: (row: Row) => {
      where: (condition: SQL | undefined) => { returning: (fields: Row) => Promise<Row[]> };
    };
  };
};
