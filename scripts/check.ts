/** `npm run check`: everything that can be said of the sources without running the product. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Lockfile, lockfileProblems } from './checks/lockfile.ts';
import { lowestSafeVersions } from './checks/lowest-safe-versions.ts';
import { runCommand, stopCommands } from './lib/run-command.ts';

/** A check: `run` answers what is wrong, or undefined. */
export type Check = { name: string; run: () => Promise<string | undefined> };
export type Checked = { name: string; problem: string | undefined; seconds: number };

const root = path.resolve(import.meta.dirname, '..');

/** The two lanes run side by side. `astro check` reads every .ts file too: a `tsc` of the root would say it all again. */
const lanes: Check[][] = [
  [
    command(
      'types, all but the CMS’s pages (astro check)',
      'astro',
      'check',
      '--minimumFailingSeverity',
      'hint',
    ),
    command('types of the CMS (tsc)', 'tsc', '--noEmit', '-p', 'cms'),
  ],
  [
    { name: 'lockfile', run: async () => lockfile() },
    command('lint and import boundaries (oxlint)', 'oxlint', '--deny-warnings'),
    command('dead code (knip)', 'knip', '--no-progress', '--no-config-hints'),
    command('format (prettier)', 'prettier', '--check', '--log-level', 'warn', '.'),
    command('generated files are fresh', 'node', 'scripts/generate.ts', '--check'),
  ],
];

/** Every check, for those who count them. */
export const checks: Check[] = lanes.flat();

/** Runs all of them, even after one failed; `onDone` hears of each at its end. */
export async function runChecks(onDone: (checked: Checked) => void): Promise<Checked[]> {
  const results = await Promise.all(
    lanes.map(async (lane) => {
      const done: Checked[] = [];
      for (const { name, run } of lane) {
        const start = performance.now();
        const problem = await run();
        const checked = { name, problem, seconds: (performance.now() - start) / 1000 };
        onDone(checked);
        done.push(checked);
      }
      return done;
    }),
  );
  return results.flat();
}

/** Prints a check that ended: a tick, or a cross with what is wrong. */
export function printChecked({ name, problem, seconds }: Checked): void {
  console.log(`${problem === undefined ? '✓' : '✗'} ${name}, ${seconds.toFixed(1)} s`);
  if (problem !== undefined) console.log(`${problem.trimEnd().replace(/^/gm, '  ')}\n`);
}

if (process.argv[1] === import.meta.filename) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stopCommands().then(() => process.exit(1)));
  const failed = (await runChecks(printChecked)).filter(({ problem }) => problem !== undefined);
  console.log(
    failed.length === 0
      ? 'All checks passed.'
      : `Failed: ${failed.map(({ name }) => name).join('; ')}. \`npm run fix\` mends format and some lint.`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function command(name: string, program: string, ...args: string[]): Check {
  return {
    name,
    async run() {
      const { code, output } = await runCommand({
        command: program,
        args,
        environment: {
          ASTRO_TELEMETRY_DISABLED: '1',
          NODE_ENV: undefined,
          ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: '0' }),
        },
      });
      return code === 0 ? undefined : output || `${program} ended with code ${code}`;
    },
  };
}

function lockfile(): string | undefined {
  const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const problems = lockfileProblems(JSON.parse(text) as Lockfile, lowestSafeVersions);
  return problems.length === 0 ? undefined : problems.join('\n');
}
