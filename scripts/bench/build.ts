/** A full release of invented people: snapshot, pages, search index, checks, switch. */
import { prepareKit } from '../lib/prepare.ts';
import { inBenchFolder, say } from './lib/bench-folder.ts';
import { printTable, rounded } from './lib/table.ts';
import type { MemoryPeak } from './lib/watch-memory.ts';

/** Prints the table; resolves with the last line. Seconds, megabytes of 1,000,000 bytes. */
export async function benchBuild({ talents }: { talents: number }) {
  await prepareKit();
  const { filled, made } = await inBenchFolder({}, async (folder) => {
    await folder.run('migrate.ts');
    say(`Loading ${talents} people…`);
    const filled = (await folder.run('bench/steps/fill.ts', `--talents=${talents}`)) as Filled;
    say('Making the release…');
    return { filled, made: (await folder.run('bench/steps/release.ts')) as Made };
  });
  const { steps, pages, listsS, totalS, peak, refusals } = made;
  if (refusals > 0) throw new Error(`${refusals} records were refused: the release is not whole.`);
  const seconds = {
    snapshot: rounded(steps.snapshot, 2),
    pages: rounded(steps.pages - listsS, 2),
    lists: rounded(listsS, 2),
    index: rounded(steps.search, 2),
    checks: rounded(steps.checks, 2),
    total: rounded(totalS, 2),
  };
  printTable([
    ['a full release', `${talents} people`, `${filled.works} works`],
    ['(loading, not counted)', `${rounded(filled.loadS)} s`, `${filled.rows} rows`],
    ...Object.entries(seconds).map(([name, s]) => [name, `${s} s`, perPage(s, pages)]),
    ['pages', pages, ''],
    ['peak memory, node', `${rounded(peak.own, 0)} MB`, ''],
    ['peak memory, pagefind', peak.programs && `${rounded(peak.programs, 0)} MB`, ''],
    ['peak memory, together', `${rounded(peak.together, 0)} MB`, ''],
  ]);
  console.log('Hugo is not measured yet: the peer is null.');
  return {
    name: 'build',
    talents,
    pages,
    S: seconds,
    peakMB: rounded(peak.together, 0),
    peer: { hugo: null },
    ratio: { hugo: null },
  };
}

const perPage = (seconds: number, pages: number) =>
  `${((seconds * 1000) / pages).toFixed(2)} ms/page`;

type Filled = { works: number; rows: number; loadS: number };
type Made = {
  steps: Record<'snapshot' | 'pages' | 'search' | 'checks', number>;
  listsS: number;
  totalS: number;
  pages: number;
  refusals: number;
  peak: MemoryPeak;
};
