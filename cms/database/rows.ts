/**
 * Row inserts and conditional updates below Payload's operations, for what must be quick or atomic:
 * acknowledged submissions and single-use links. Columns are those of Payload's own tables.
 */
import type { Payload } from 'payload';
import { and, eq, gt, isNull, type SQL } from 'drizzle-orm';

/** A row by Payload's column keys. */
export type Row = Record<string, unknown>;

export type Rows = {
  insert: (table: string, rows: Row[]) => Promise<void>;
  /** Updates the rows that match; resolves with the ids of those it changed. */
  update: (table: string, set: Row, where: Condition) => Promise<string[]>;
};

/** All must hold: equal to, still empty, later than. */
export type Condition = { equal: Row; empty?: string[]; later?: Record<string, string> };

/** Runs `work` in one transaction, on SQLite and on PostgreSQL alike. */
export const inTransaction = <T>(
  payload: Payload,
  work: (rows: Rows) => Promise<T>,
): Promise<T> => {
  const { drizzle, tables } = payload.db as unknown as Database;
  const columnsOf = (table: string): Columns => {
    const columns = tables[table];
    if (!columns) throw new Error(`There is no table ${table}. Nothing was written.`);
    return columns;
  };
  return drizzle.transaction((tx) =>
    work({
      insert: async (table, rows) => {
        if (rows.length > 0) await tx.insert(columnsOf(table)).values(rows);
      },
      update: async (table, set, { equal, empty = [], later = {} }) => {
        const columns = columnsOf(table);
        const column = (name: string) => columns[name] as never;
        const conditions: SQL[] = [
          ...Object.entries(equal).map(([name, value]) => eq(column(name), value)),
          ...empty.map((name) => isNull(column(name))),
          ...Object.entries(later).map(([name, value]) => gt(column(name), value)),
        ];
        const changed = await tx
          .update(columns)
          .set(set)
          .where(and(...conditions))
          .returning({ id: columns['id'] });
        return changed.map(({ id }) => String(id));
      },
    }),
  );
};

type Columns = Record<string, unknown>;

/** The part of drizzle that both adapters share. */
type Database = {
  tables: Record<string, Columns>;
  drizzle: {
    transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  };
};
type Transaction = {
  insert: (table: Columns) => { values: (rows: Row[]) => Promise<unknown> };
  update: (table: Columns) => {
    set: (row: Row) => {
      where: (condition: SQL | undefined) => { returning: (fields: Row) => Promise<Row[]> };
    };
  };
};
