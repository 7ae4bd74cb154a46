/** The yearly sweep when everybody is due on the same day: asked, reminded twice, hidden. Nothing is erased or sent. */
import { inBenchFolder, say } from './lib/bench-folder.ts';
import { loadFolder } from './lib/load-folder.ts';
import { printTable, rounded } from './lib/table.ts';

/** Prints the table; resolves with the last line. `data`: see `loadFolder`. */
export const benchSweep = ({ talents = 80_000, data }: Options) =>
  inBenchFolder({}, async (folder) => {
    await loadFolder({ folder, talents, data });
    say('Sweeping…');
    const { sweeps } = (await folder.run('bench/steps/freshen.ts')) as { sweeps: Sweep[] };
    printTable([
      ['step', 'people', 'seconds', 'dry run, seconds'],
      ...sweeps.map(({ people, S, dryS }, n) => [
        steps[n] ?? '',
        people,
        rounded(S, 2),
        rounded(dryS, 2),
      ]),
    ]);
    const S = Object.fromEntries(sweeps.map(({ S }, n) => [steps[n] ?? '', rounded(S, 2)]));
    return { name: 'sweep', talents, people: sweeps.map(({ people }) => people), S };
  });

const steps = ['ask', 'remind', 'remindAgain', 'hide'];

type Sweep = { dryS: number; S: number; people: number };
type Options = { talents?: number | undefined; data?: string | undefined };
