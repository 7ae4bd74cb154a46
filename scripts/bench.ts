/**
 * `npm run bench -- NAME [--talents N] [--growth] [--data FOLDER] [--database sqlite|postgres]
 * [--form contact|signUp] [--waiting N] [--briefs N]`: measures, prints a
 * table and, as the last line, one JSON object. Works in a temporary folder; progress goes to the error stream.
 */
import { parseArgs } from 'node:util';
import { growing } from './bench/growth.ts';
import { stopBench } from './bench/lib/bench-folder.ts';

const benches = {
  build: async (options: Options) => {
    const { benchBuild } = await import('./bench/build.ts');
    return options.isGrowth
      ? growing({ ...options, bench: benchBuild, figure: ({ S }) => S.total })
      : benchBuild({ ...options, talents: options.talents ?? 1000 });
  },
  database: async () => (await import('./bench/database.ts')).benchDatabase(),
  forms: async (options: Options) => (await import('./bench/forms.ts')).benchForms(options),
  match: async (options: Options) => (await import('./bench/match.ts')).benchMatch(options),
  pages: async () => (await import('./bench/pages.ts')).benchPages(),
  publish: async (options: Options) => {
    const { benchPublish } = await import('./bench/publish.ts');
    return options.talents === undefined || options.isGrowth
      ? growing({ ...options, bench: benchPublish, figure: ({ one }) => one.medianS })
      : benchPublish({ ...options, talents: options.talents });
  },
  review: async (options: Options) => (await import('./bench/review.ts')).benchReview(options),
  search: async (options: Options) => (await import('./bench/search.ts')).benchSearch(options),
  sweep: async (options: Options) => (await import('./bench/sweep.ts')).benchSweep(options),
};

type Options = {
  talents: number | undefined;
  isGrowth: boolean;
  data: string | undefined;
  database: 'sqlite' | 'postgres';
  form: 'contact' | 'signUp';
  waiting: number | undefined;
  briefs: number | undefined;
};

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stopBench().then(() => process.exit(1)));

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      talents: { type: 'string' },
      growth: { type: 'boolean', default: false },
      data: { type: 'string' },
      database: { type: 'string', default: 'sqlite' },
      form: { type: 'string', default: 'contact' },
      waiting: { type: 'string' },
      briefs: { type: 'string' },
    },
  });
  console.log(JSON.stringify(await benchOf(positionals)(optionsOf(values))));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function benchOf([name = '']: string[]) {
  if (Object.hasOwn(benches, name)) return benches[name as keyof typeof benches];
  throw new Error(
    `There is no benchmark "${name}". There are: ${Object.keys(benches).join(', ')}.`,
  );
}

function optionsOf({ growth, data, database, form, ...numbers }: Given): Options {
  const [talents, waiting, briefs] = (['talents', 'waiting', 'briefs'] as const).map((name) => {
    const given = numbers[name];
    const count = given === undefined ? undefined : Number(given);
    if (count !== undefined && (!Number.isInteger(count) || count < 1))
      throw new Error(`--${name} ${given}: give a number from 1.`);
    return count;
  });
  if (form !== 'contact' && form !== 'signUp')
    throw new Error(`--form ${form}: it is contact or signUp.`);
  if (database !== 'sqlite' && database !== 'postgres')
    throw new Error(`--database ${database}: it is sqlite or postgres.`);
  return { talents, isGrowth: growth, data, database, form, waiting, briefs };
}

type Given = {
  talents?: string | undefined;
  growth: boolean;
  data?: string | undefined;
  database: string;
  form: string;
  waiting?: string | undefined;
  briefs?: string | undefined;
};
