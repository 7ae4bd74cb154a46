/** Builds a new base of the people index in a process of its own, once what changed since is much. */
import fs from 'node:fs';
import path from 'node:path';
import { dataFile } from '../../cms/env.ts';
import { runCommand } from './run-command.ts';
import { wantsFold } from './search-index/choose-base.ts';

/**
 * Builds it if it is due (`always`: in any case); the next release takes it. Resolves with whether it was built.
 * Throws with what the program said. What was changed stays in the bytes of a base, unfindable, until then.
 */
export async function foldIndex({ always = false } = {}): Promise<boolean> {
  const [snapshotFile, indexDir] = [dataFile('snapshot.db'), dataFile('index')];
  if (!fs.existsSync(snapshotFile)) return false;
  if (!always && !(await wantsFold({ snapshotFile, indexDir }))) return false;
  const { code, output } = await runCommand({
    command: process.execPath,
    args: [path.join(import.meta.dirname, 'search-index/build-base.ts'), snapshotFile, indexDir],
    environment: {},
  });
  if (code !== 0)
    throw new Error(`The search's index could not be folded; it goes on as it is.\n${output}`);
  return true;
}
