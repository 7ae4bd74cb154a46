import { readFileSync } from 'node:fs';
import path from 'node:path';
import { printChecked, runChecks } from '../check.ts';
import { runCommand } from './run-command.ts';
import {
  type Counts,
  failuresOf,
  playwrightCounts,
  type Ran,
  vitestCounts,
} from './test-counts.ts';

/** What every part gets: a folder for its report, and the environment of the tests. */
export type Setting = { folder: string; environment: Record<string, string | undefined> };

/** Each check counts as one test. */
export async function runCheckPart(): Promise<Counts> {
  const problems = (await runChecks(printChecked)).map(({ problem }) => problem);
  const failed = problems.filter((problem) => problem !== undefined).length;
  return { passed: problems.length - failed, failed, skipped: 0 };
}

/** Runs one project of vitest.config.ts; `shownAs` stands before each of its lines. */
export async function runVitest(
  { folder, environment }: Setting,
  {
    project,
    database,
    shownAs,
  }: { project: string; database?: 'sqlite' | 'postgres'; shownAs: string },
): Promise<Counts> {
  const file = path.join(folder, `${project}-${database ?? 'none'}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runCommand({
    command: 'vitest',
    args: ['run', '--project', project, ...reporters],
    environment: { ...environment, TEST_DATABASE: database },
    shownAs,
  });
  return heard(ran(file, code), vitestCounts);
}

/** Runs the journeys. */
export async function runPlaywright({ folder, environment }: Setting): Promise<Counts> {
  const file = path.join(folder, 'e2e.json');
  const { code } = await runCommand({
    command: 'playwright',
    args: ['test', '--reporter=list,json'],
    environment: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    shownAs: 'browser    ',
  });
  return heard(ran(file, code), playwrightCounts);
}

/** The failures of every part so far, for the end of the log. */
export const failures: string[] = [];

function heard(result: Ran, count: (result: Ran) => Counts): Counts {
  failures.push(...failuresOf(result));
  return count(result);
}

/** A runner that crashed may have left no report, or half of one. */
function ran(file: string, code: number): Ran {
  try {
    return { report: JSON.parse(readFileSync(file, 'utf8')), code };
  } catch {
    return { report: undefined, code: code || 1 };
  }
}
