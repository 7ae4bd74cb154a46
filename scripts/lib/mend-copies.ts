/**
 * A table of SQLite that is made anew is filled from the old one, and drizzle-kit copies the columns that are
 * new as well: "no such column". The copies of a migration, with the columns that the table before had.
 * @param before columns by table, as the migration before left them
 */
export const mendCopies = (migration: string, before: Map<string, string[]>): string =>
  migration.replace(copy, (whole, table: string, columns: string) => {
    const known = before.get(table);
    if (!known) return whole;
    const kept = columns.split(', ').filter((column) => known.includes(column.slice(1, -1)));
    return whole.replaceAll(columns, kept.join(', '));
  });

const copy = /INSERT INTO \\`__new_(\w+)\\`\(([^)]*)\) SELECT \2 FROM \\`\1\\`/g;
