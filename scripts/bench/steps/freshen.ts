/**
 * Run as a program: the yearly sweep over everyone in the database, each of whom last acted `--months` ago, at the
 * four moments of their silence, with a dry run before each. Prints the seconds of each and how many it was for.
 */
import { parseArgs } from 'node:util';
import { inTransaction } from '../../../cms/database/rows.ts';
import { noon } from '../../../cms/fields/day.ts';
import { monthsAfter, yearRules } from '../../../cms/people/year.ts';
import { parisDay } from '../../../cms/snapshot/values.ts';
import { freshen } from '../../lib/freshness.ts';
import { openPayload } from '../../lib/open-payload.ts';

const { values } = parseArgs({ options: { months: { type: 'string', default: '12' } } });
const { payload, close } = await openPayload();
const start = new Date();
const confirmedOn = noon(monthsAfter(parisDay(start), -Number(values.months)));
await inTransaction(payload, (rows) =>
  rows.update('talents', { confirmedOn, isDemo: false }, { equal: { isDemo: true } }),
);
const sweeps: { dryS: number; S: number; people: number }[] = [];
for (let n = 0; n <= yearRules.mails; n += 1) {
  const now = new Date(start.getTime() + n * yearRules.pauseDays * 86_400_000);
  const dry = await timed(() => freshen({ payload, now, dryRun: true }));
  const real = await timed(() => freshen({ payload, now }));
  sweeps.push({ dryS: dry.S, S: real.S, people: real.people });
}
await close();
console.log(JSON.stringify({ sweeps }));
process.exit(0);

async function timed(work: () => Promise<Record<string, number>>) {
  const started = performance.now();
  const counts = Object.values(await work());
  return { S: (performance.now() - started) / 1000, people: counts.reduce((a, b) => a + b, 0) };
}
