import type { DrizzleAdapter } from '@payloadcms/drizzle';

/**
 * Makes a `beforeSchemaInit` hook: every table that belongs to a parent gets an index that begins with the parent.
 * Payload indexes `_texts` and `_numbers` by (order, parent) and `_locales` by (locale, parent), yet reads all three by
 * parent alone: each document read scans the whole table (9 minutes for 80,000 people, 4 seconds with the index).
 */
export function indexParents(adapter: Pick<DrizzleAdapter, 'rawTables'>): SchemaHook {
  return ({ schema }) => {
    for (const table of Object.values(adapter.rawTables)) {
      const parent = ['parent', '_parentID'].find((column) => column in table.columns);
      const leads = Object.values(table.indexes ?? {}).map(({ on }) => [on].flat()[0]);
      if (!parent || leads.includes(parent)) continue;
      const name = `${table.name}_parent_idx`;
      table.indexes = { ...table.indexes, indexParents: { name, on: parent } };
    }
    return schema;
  };
}

type SchemaHook = <Schema>(args: { schema: Schema }) => Schema;
