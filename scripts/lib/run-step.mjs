// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A step that could not be done; the message is for the person at the terminal. */
export class StepFailed extends Error {}

/**
 * Runs a noisy command with its output in a file and one line with the seconds gone by.
 * @param {{ title: string, command: string, args: string[], cwd: string, log: string, failure: string }} step
 * @returns {Promise<void>}
 * @throws {StepFailed} with the end of the output
 */
export async function runStep({ title, command, args, cwd, log, failure }) {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'w');
  const progress = showProgress(title);
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...quiet, PATH: withoutOwnCommands(cwd) },
    stdio: ['ignore', output, output],
  });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const end = await new Promise((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => done(signal ?? code));
  });
  process.off('SIGTERM', stop).off('SIGINT', stop);
  closeSync(output);
  progress.end(end === 0);
  if (end !== 0) {
    const tail = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
    throw new StepFailed(
      `${tail}\n\n${failure} (${command}: ${end}; the whole output is in ${log})`,
    );
  }
}

const quiet = { DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };

/**
 * `npm ci` removes node_modules first: it must not run under the Node in there.
 * @param {string} root
 */
const withoutOwnCommands = (root) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== join(root, 'node_modules', '.bin'))
    .join(delimiter);

/** @param {string} title */
function showProgress(title) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  const isTerminal = process.stdout.isTTY;
  if (!isTerminal) console.log(`${title} …`);
  const timer = setInterval(
    () => {
      if (isTerminal) process.stdout.write(`\r${title} … ${seconds()}`);
      else console.log(`  … ${seconds()}`);
    },
    isTerminal ? 1_000 : 15_000,
  );
  return {
    /** @param {boolean} isDone */
    end(isDone) {
      clearInterval(timer);
      console.log(`${isTerminal ? '\r' : ''}${isDone ? '✓' : '✗'} ${title}, ${seconds()}`);
    },
  };
}
