/**
 * `npm run bench -- NAME [--talents N] [--database sqlite|postgres]`: measures, prints a table and, as the
 * last line, one JSON object. Works in a temporary folder; progress goes to the error stream.
 */
import { parseArgs } from 'node:util';
import { stopBench } from './bench/lib/bench-folder.ts';

const benches = {
  build: async (options: Options) => (await import('./bench/build.ts')).benchBuild(options),
  database: async () => (await import('./bench/database.ts')).benchDatabase(),
  forms: async (options: Options) => (await import('./bench/forms.ts')).benchForms(options),
  pages: async () => (await import('./bench/pages.ts')).benchPages(),
};

type Options = { talents: number; database: 'sqlite' | 'postgres' };

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stopBench().then(() => process.exit(1)));

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      talents: { type: 'string', default: '1000' },
      database: { type: 'string', default: 'sqlite' },
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

function optionsOf({ talents, database }: { talents: string; database: string }): Options {
  const count = Number(talents);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--talents ${talents}: give a number from 1.`);
  if (database !== 'sqlite' && database !== 'postgres')
    throw new Error(`--database ${database}: it is sqlite or postgres.`);
  return { talents: count, database };
}
