// @ts-check
/*
 * Runs before `npm start` and `npm test` (`--test`), under whatever Node the machine has: plain
 * JavaScript without a dependency. Installs what is missing, asks nothing, and is over in a moment
 * when nothing is.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packagesProblem } from './lib/packages-problem.mjs';
import { nodeProblem } from './lib/node-problem.mjs';
import { StepFailed, runStep } from './lib/run-step.mjs';
import {
  chromiumPath,
  postgresBinaries,
  testPostgresUrl,
  testSetupFile,
} from './lib/test-tools.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const logs = join(root, 'var', 'setup');

try {
  await installPackages();
  if (process.argv.includes('--test')) await installTestTools();
} catch (error) {
  report(error);
  process.exitCode = 1;
}

async function installPackages() {
  const problem = packagesProblem(root) ?? missingNode();
  if (problem) {
    await runStep({
      title: `Installing the packages (${problem})`,
      command: 'npm',
      args: ['ci', '--include=dev', '--loglevel=error'],
      cwd: root,
      log: join(logs, 'npm.log'),
      failure: 'The packages could not be installed: nothing was started.',
    });
  }
  const unusable = nodeProblem(root);
  if (unusable) throw new StepFailed(unusable);
}

/** npm leaves an optional package out without a word when its download fails: worth one more try. */
function missingNode() {
  const hasOwnNode = process.platform === 'linux' && process.arch === 'x64';
  return hasOwnNode && nodeProblem(root) ? 'Node itself is missing' : undefined;
}

async function installTestTools() {
  const missing = {
    chromium: await debianTool({
      find: chromiumPath,
      packageName: 'chromium',
      sentence:
        'Chromium cannot be had: browser tests do not run. Install it, or name one in CHROMIUM_PATH.',
    }),
    postgres: await debianTool({
      find: () => testPostgresUrl() ?? postgresBinaries(),
      packageName: 'postgresql',
      sentence:
        'PostgreSQL cannot be had: the integration tests run on SQLite alone. Install its server, or name one in TEST_POSTGRES_URL.',
    }),
  };
  mkdirSync(join(root, 'var'), { recursive: true });
  writeFileSync(join(root, testSetupFile), `${JSON.stringify({ missing }, null, 2)}\n`);
  if (process.env['CI'] === 'true' && (missing.chromium ?? missing.postgres))
    throw new StepFailed('In CI that is a failure: every test has to run there.');
}

/**
 * Looks for a tool, else installs its Debian package where that can be done.
 * @param {{ find: () => string | undefined, packageName: string, sentence: string }} tool
 * @returns {Promise<string | undefined>} why it is missing, if it is
 */
async function debianTool({ find, packageName, sentence }) {
  if (find()) return undefined;
  if (process.getuid?.() === 0) {
    // The list of packages may be too old to install from; where it cannot be renewed it may still do.
    await apt(['update'], 'Asking Debian for its list of packages').catch(report);
    await apt(
      ['install', '-y', '--no-install-recommends', packageName],
      `Installing ${packageName} for the tests`,
    ).catch(report);
    if (find()) return undefined;
  }
  console.error(sentence);
  return sentence;
}

/**
 * @param {string[]} args
 * @param {string} title
 */
function apt(args, title) {
  return runStep({
    title,
    command: 'apt-get',
    args: ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args],
    cwd: root,
    log: join(logs, `apt-${args.at(-1)}.log`),
    failure: 'Debian’s package manager failed.',
  });
}

/** @param {unknown} error */
function report(error) {
  if (!(error instanceof StepFailed)) throw error;
  console.error(error.message);
}
