/** Who answers a brief among so many: one brief, a night's briefs, the mails of a morning, how right the first five are. */
import path from 'node:path';
import { inBenchFolder, say } from './lib/bench-folder.ts';
import { writeSearchSnapshot } from './lib/search-snapshot.ts';
import { printTable, rounded } from './lib/table.ts';

/** Prints the table; resolves with the last line. */
export async function benchMatch({ talents = 80_000, briefs = 200 }: Wanted) {
  return await inBenchFolder({}, async (folder) => {
    const snapshotFile = path.join(folder.path, 'snapshot.db');
    say(`Writing ${talents} people…`);
    writeSearchSnapshot({ file: snapshotFile, talents });
    say(`Matching ${briefs} briefs…`);
    const took = (await folder.run(
      'bench/steps/match-briefs.ts',
      snapshotFile,
      String(briefs),
    )) as Took;
    const right = (await folder.run('../test/fixtures/matching/precision.ts')) as Right;
    say('Telling everybody…');
    await folder.run('migrate.ts');
    const telling = (await folder.run(
      'bench/steps/tell-people.ts',
      snapshotFile,
      String(briefs),
    )) as Telling;
    printTable([
      ['one brief, median', `${rounded(took.oneMs)} ms`],
      ['… 95th percentile, worst', `${rounded(took.p95Ms)} ms, ${rounded(took.worstMs)} ms`],
      [`${briefs} briefs`, `${rounded(took.allS, 2)} s, ${rounded(took.peakMB, 0)} MB`],
      ['people shown for them', took.shown],
      [
        'telling all who fit, all asking',
        `${rounded(telling.tellS, 2)} s, ${rounded(telling.peakMB, 0)} MB`,
      ],
      ['… mails, projects in them', `${telling.mails}, ${telling.told}`],
      ['… the next morning, nothing new', `${rounded(telling.againS, 2)} s`],
      ...Object.entries(right).map(([set, share]): [string, string] => [
        `of the first five, right (labelled by hand: ${set})`,
        `${rounded(share * 100)} %`,
      ]),
    ]);
    return {
      name: 'match',
      talents,
      briefs,
      oneMs: rounded(took.oneMs),
      p95Ms: rounded(took.p95Ms),
      worstMs: rounded(took.worstMs),
      allS: rounded(took.allS, 2),
      precisionAt5: rounded(right.known, 4),
      precisionAt5Unseen: rounded(right.unseen, 4),
      precisionAt5Fresh: rounded(right.fresh, 4),
      precisionAt5Everyday: rounded(right.everyday, 4),
      peakMB: rounded(took.peakMB, 0),
      tellS: rounded(telling.tellS, 2),
      tellPeakMB: rounded(telling.peakMB, 0),
    };
  });
}

type Wanted = { talents?: number | undefined; briefs?: number | undefined };
type Telling = { tellS: number; againS: number; mails: number; told: number; peakMB: number };
type Right = { known: number; unseen: number; fresh: number; everyday: number };
type Took = {
  oneMs: number;
  p95Ms: number;
  worstMs: number;
  allS: number;
  shown: number;
  peakMB: number;
};
