/** A full release of invented people, and Hugo rendering the same pages in the same run. */
import { prepareKit } from '../lib/prepare.ts';
import { inBenchFolder, say } from './lib/bench-folder.ts';
import { measureHugo, type HugoRun } from './lib/hugo.ts';
import { loadFolder } from './lib/load-folder.ts';
import { printTable, rounded } from './lib/table.ts';
import type { MemoryPeak } from './lib/watch-memory.ts';

/** Prints the tables; resolves with the last line. Seconds, megabytes of 1,000,000 bytes. */
export async function benchBuild({
  talents,
  data,
}: {
  talents: number;
  data?: string | undefined;
}) {
  await prepareKit();
  const { loaded, made, hugo } = await inBenchFolder({}, async (folder) => {
    const loaded = await loadFolder({ folder, talents, data });
    say('Making the release…');
    const made = (await folder.run('bench/steps/release.ts')) as Made;
    if (made.refusals > 0)
      throw new Error(`${made.refusals} records were refused: the release is not whole.`);
    return { loaded, made, hugo: await measureHugo(folder.path) };
  });
  const { steps, pages, totalS, userS, peak } = made;
  const of = (...names: string[]) =>
    rounded(
      names.reduce((sum, name) => sum + (steps[name] ?? 0), 0),
      2,
    );
  const seconds = {
    snapshot: of('snapshot'),
    pages: of('pages'),
    lists: of('lists'),
    index: of('index', 'texts'),
    checks: of('checks'),
    total: rounded(totalS, 2),
  };
  printTable([
    ['a full release', `${talents} people`, `${pages} pages`],
    ['(loading, not counted)', loaded, ''],
    ...Object.entries({ ...steps, total: totalS }).map(([name, s]) => [
      name,
      `${rounded(s, 2)} s`,
      perPage(s, pages),
    ]),
    ['user CPU', `${rounded(userS)} s`, perPage(userS, pages)],
    ['peak memory, node', `${rounded(peak.own, 0)} MB`, ''],
    ['peak memory, programs it ran', peak.programs && `${rounded(peak.programs, 0)} MB`, ''],
    ['peak memory, together', `${rounded(peak.together, 0)} MB`, ''],
  ]);
  const pagesS = seconds.pages + seconds.lists;
  if (hugo) printPeer({ hugo, totalS, pagesS, userS });
  return {
    name: 'build',
    talents,
    pages,
    S: seconds,
    peakMB: rounded(peak.together, 0),
    peer: { hugo: hugo && rounded(hugo.S, 2) },
    ratio: { hugo: hugo && rounded(totalS / hugo.S, 2) },
    ratioPages: { hugo: hugo && rounded(pagesS / hugo.S, 2) },
  };
}

/** Bytes a page may differ by, as a share, before the comparison is said to be unequal. */
const alike = 0.1;

function printPeer({ hugo, totalS, pagesS, userS }: Peers) {
  console.log(`\nHugo ${hugo.version}: the pages alone, from data worked out for it`);
  printTable([
    ['', 'pages', 'bytes a page', 'Hugo’s', ''],
    ...hugo.bytes.map(({ sort, pages, ours, hugo }) => [
      sort,
      pages,
      rounded(ours, 0),
      rounded(hugo, 0),
      Math.abs(hugo / ours - 1) > alike ? 'not alike' : '',
    ]),
  ]);
  const ratio = (ours: number, theirs: number | null) => theirs && rounded(ours / theirs, 2);
  printTable([
    ['', 'ours, all', 'ours, pages', 'Hugo'],
    ['seconds', rounded(totalS, 2), rounded(pagesS, 2), rounded(hugo.S, 2)],
    ['ratio of seconds', ratio(totalS, hugo.S), ratio(pagesS, hugo.S), 1],
    ['user CPU, seconds', rounded(userS), null, hugo.userS],
    ['ratio of user CPU', ratio(userS, hugo.userS), null, 1],
    ['peak memory, MB', null, null, hugo.peakMB && rounded(hugo.peakMB, 0)],
  ]);
}

const perPage = (seconds: number, pages: number) =>
  `${((seconds * 1000) / pages).toFixed(2)} ms/page`;

type Peers = { hugo: HugoRun; totalS: number; pagesS: number; userS: number };

/** `steps`: seconds of each step that the release names. */
type Made = {
  steps: Record<string, number>;
  totalS: number;
  userS: number;
  pages: number;
  refusals: number;
  peak: MemoryPeak;
};
