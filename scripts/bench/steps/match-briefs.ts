/** Run as a program: a snapshot and a number of briefs; matches them one after the other in a fresh process. Prints what it took. */
import { loadContent } from '../../../content/load.ts';
import { languageCodes } from '../../../content/schema/language-codes.ts';
import type { BriefNeeds } from '../../../content/schema/brief.ts';
import { Experience } from '../../../content/schema/talent.ts';
import { withMatching } from '../../lib/match-briefs.ts';
import { equipmentWords, specialtyWords } from '../lib/french-words.ts';
import { chanceOf } from '../lib/seeded.ts';
import { watchMemory } from '../lib/watch-memory.ts';

const [snapshotFile = '', count = '200'] = process.argv.slice(2);
const briefs = makeBriefs(Number(count));
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

/** Briefs ask for trades that many have as often as for others: the people are drawn so too. */
function makeBriefs(count: number): BriefNeeds[] {
  const { crafts, territories } = loadContent({ demo: false });
  const chance = chanceOf(2027);
  const some = <T>(list: readonly T[], most: number) => chance.some(list, chance.between(0, most));
  return Array.from({ length: count }, () => ({
    crafts: chance.some(crafts, chance.between(1, 3)).map(({ slug }) => slug),
    experience: some(Experience.options, 2),
    specialties: some(specialtyWords, 2),
    languages: chance.happens(0.4) ? [chance.favourite(languageCodes)] : [],
    equipment: chance.happens(0.3) ? some(equipmentWords, 1) : [],
    certificates: [],
    period: { from: '2027-01-11', until: '2027-02-19' },
    bases: chance.some(territories, chance.between(1, 3)).map(({ slug }) => slug),
    isRemote: chance.happens(0.1),
  }));
}

function timed<T>(work: () => T): { ms: number; made: T } {
  const started = performance.now();
  const made = work();
  return { ms: performance.now() - started, made };
}
