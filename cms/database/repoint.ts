/** Makes every row that names one record name another one, in all tables of the schema, those of versions among them. */
import type { PayloadRequest } from 'payload';
import { rowsOf, type Row, type Rows } from './rows.ts';

/**
 * In the transaction of the request. What belongs to the record itself (its lists, its versions) stays with it. Where a
 * list names both, or only one row may name it, it is named once: twice would say nothing more. Credits differ by role.
 */
export async function repoint({ req, table, from, to }: Repointing): Promise<void> {
  const rows = await rowsOf(req);
  for (const { name, column, places } of namingTables(req, table)) {
    for (const place of places) await dropDoubles({ rows, name, column, place, from, to });
    await rows.update(name, { [column]: to }, { equal: { [column]: from } });
  }
}

/**
 * Every column that refers to rows of `table`, but those that make a row a part of them. `places`: columns that say,
 * each set, where the record may be named once.
 */
export function namingTables(req: Pick<PayloadRequest, 'payload'>, table: string): Naming[] {
  const { rawTables } = req.payload.db as unknown as { rawTables: Record<string, RawTable> };
  return Object.values(rawTables).flatMap(({ name, columns, indexes = {}, foreignKeys = {} }) => {
    const byKey = Object.values(foreignKeys)
      .filter(({ foreignColumns }) => foreignColumns.some((one) => one.table === table))
      .flatMap((key) => key.columns);
    const byColumn = Object.entries(columns)
      .filter(([, { reference }]) => reference?.table === table)
      .map(([key]) => key);
    return [...new Set([...byKey, ...byColumn])]
      .filter((column) => column !== '_parentID' && column !== 'parent')
      .map((column) => {
        const unique = Object.values(indexes)
          .filter((index) => index.unique && [index.on].flat().includes(column))
          .map(({ on }) => [on].flat().filter((key) => key !== column));
        return { name, column, places: [...listPlace(name, columns), ...unique] };
      });
  });
}

/** Of rows of arrays and of relations to many; of one filmography two lines with one work are two roles. */
function listPlace(name: string, columns: RawTable['columns']): string[][] {
  if (name.endsWith('_credits')) return [];
  if ('_order' in columns) return [['_parentID']];
  return 'order' in columns && 'path' in columns ? [['parent', 'path']] : [];
}

async function dropDoubles({ rows, name, column, place, from, to }: Doubles): Promise<void> {
  const read = (id: string): Promise<Row[]> => rows.find(name, place, { equal: { [column]: id } });
  const where = (row: Row) => JSON.stringify(place.map((key) => row[key]));
  const taken = new Set((await read(to)).map(where));
  for (const row of await read(from))
    if (taken.has(where(row))) await rows.remove(name, { equal: { id: row['id'] } });
}

/** `column` and `places`: keys of Payload's tables. */
type Naming = { name: string; column: string; places: string[][] };
type Repointing = { req: PayloadRequest; table: string; from: string; to: string };
type Doubles = {
  rows: Rows;
  name: string;
  column: string;
  place: string[];
  from: string;
  to: string;
};
type RawTable = {
  name: string;
  columns: Record<string, { reference?: { table: string } }>;
  indexes?: Record<string, { on: string | string[]; unique?: boolean }>;
  foreignKeys?: Record<string, { columns: string[]; foreignColumns: { table: string }[] }>;
};
