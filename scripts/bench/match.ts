/** Who answers a brief among so many: one brief, a night's briefs, and how right the first five are. */
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
    const { precisionAt5 } = (await folder.run('../test/fixtures/matching/precision.ts')) as {
      precisionAt5: number;
    };
    printTable([
      ['one brief, median', `${rounded(took.oneMs)} ms`],
      ['… 95th percentile, worst', `${rounded(took.p95Ms)} ms, ${rounded(took.worstMs)} ms`],
      [`${briefs} briefs`, `${rounded(took.allS, 2)} s, ${rounded(took.peakMB, 0)} MB`],
      ['people shown for them', took.shown],
      ['of the first five, right (labelled by hand)', `${rounded(precisionAt5 * 100)} %`],
    ]);
    return {
      name: 'match',
      talents,
      briefs,
      oneMs: rounded(took.oneMs),
      p95Ms: rounded(took.p95Ms),
      worstMs: rounded(took.worstMs),
      allS: rounded(took.allS, 2),
      precisionAt5: rounded(precisionAt5, 4),
      peakMB: rounded(took.peakMB, 0),
    };
  });
}

type Wanted = { talents?: number | undefined; briefs?: number | undefined };
type Took = {
  oneMs: number;
  p95Ms: number;
  worstMs: number;
  allS: number;
  shown: number;
  peakMB: number;
};
