/** Run as a program: a snapshot and a number of briefs; matches them one after the other in a fresh process. Prints what it took. */
import { withMatching } from '../../lib/match-briefs.ts';
import { benchBriefs } from '../lib/bench-briefs.ts';
import { watchMemory } from '../lib/watch-memory.ts';

const [snapshotFile = '', count = '200'] = process.argv.slice(2);
const briefs = benchBriefs(Number(count));
const memory = watchMemory();
const each: { ms: number; shown: number }[] = [];
const all = timed(() => {
  // The snapshot is opened for each, as the worker does.
  for (const needs of briefs) {
    const { ms, made } = timed(() => withMatching(snapshotFile, ({ match }) => match(needs)));
    each.push({ ms, shown: made.all.length + made.butOne.length + made.butTwo.length });
  }
});
const { own } = await memory.stop();
const sorted = each.map(({ ms }) => ms).toSorted((a, b) => a - b);
console.log(
  JSON.stringify({
    oneMs: sorted[sorted.length >> 1] ?? 0,
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    worstMs: sorted.at(-1) ?? 0,
    allS: all.ms / 1000,
    shown: each.reduce((sum, { shown }) => sum + shown, 0),
    peakMB: own,
  }),
);

function timed<T>(work: () => T): { ms: number; made: T } {
  const started = performance.now();
  const made = work();
  return { ms: performance.now() - started, made };
}
