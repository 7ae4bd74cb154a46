/**
 * Deletes now what has been kept for as long as the privacy page says; the worker does it every hour by itself.
 * `--dry-run`: says what would go, and what the yearly sweep of listed people would do, and changes nothing.
 */
import { parseArgs } from 'node:util';
import { freshen } from './lib/freshness.ts';
import { openPayload } from './lib/open-payload.ts';
import { keptDays, sweep } from './lib/retention.ts';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
const dryRun = values['dry-run'];
const { payload, close } = await openPayload();
try {
  const swept = await sweep({ payload, dryRun });
  console.log(dryRun ? 'Would be deleted:' : 'Deleted:');
  print(
    Object.entries(swept).map(([what, count]) => ({
      what,
      'kept, days': keptDays[what as keyof typeof keptDays] ?? 'until expiry',
      count,
    })),
  );
  if (dryRun) {
    console.log('The yearly sweep of listed people, which the worker makes in the morning, would:');
    print(
      Object.entries(await freshen({ payload, dryRun })).map(([step, count]) => ({ step, count })),
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
await close();
process.exit();

function print(rows: Record<string, string | number>[]): void {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) =>
    Math.max(name.length, ...rows.map((row) => String(row[name]).length)),
  );
  const line = (cells: string[]) =>
    console.log(
      `  ${cells
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd()}`,
    );
  line(names);
  for (const row of rows) line(names.map((name) => String(row[name])));
}
