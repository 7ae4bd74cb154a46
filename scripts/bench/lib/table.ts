/** Prints rows of cells in columns: the first column to the left, the others to the right. */
export function printTable(rows: (string | number | null)[][]): void {
  const cells = rows.map((row) => row.map(written));
  const widths = cells.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  );
  for (const row of cells) {
    const padded = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(padded.join('  ').trimEnd());
  }
}

/** To so many decimals. */
export const rounded = (value: number, decimals = 1): number =>
  Math.round(value * 10 ** decimals) / 10 ** decimals;

const written = (cell: string | number | null): string =>
  cell === null ? '–' : typeof cell === 'number' ? cell.toLocaleString('en') : cell;
