/**
 * Publishes now what differs from the live release. `--force`: makes every page again. `--rollback`: shows the
 * release before the live one and holds the next ones; `--resume`: lets them go out again.
 * Where a worker runs it is told and does it; otherwise this process takes its place for the time.
 */
import { parseArgs } from 'node:util';
import { dataFile, nameSnapshot } from '../cms/env.ts';
import { eraseAgain } from './lib/erase-again.ts';
import { readHold, releaseHold, rollBack, want, type Wanted } from './lib/hold.ts';
import { openKit } from './lib/kit.ts';
import { openPayload } from './lib/open-payload.ts';
import { prepareKit } from './lib/prepare.ts';
import { publish } from './lib/publish.ts';
import { settle } from './lib/release/copies.ts';
import { recoverReleases } from './lib/releases.ts';
import { showElsewhere } from './lib/targets/show-elsewhere.ts';
import { holdWorkerLock, workerIsUp } from './lib/worker-lock.ts';

const { values } = parseArgs({
  options: {
    force: { type: 'boolean', default: false },
    rollback: { type: 'boolean', default: false },
    resume: { type: 'boolean', default: false },
  },
});
const what: Wanted['what'] = values.rollback
  ? 'rollback'
  : values.resume
    ? 'resume'
    : values.force
      ? 'full'
      : 'publish';
nameSnapshot(dataFile('snapshot.db'));
const { payload, close } = await openPayload();
try {
  if (workerIsUp()) {
    await want(payload, { what, by: 'npm run publish' });
    console.log('The worker was told: it does it within a second, and says so in its terminal.');
  } else {
    const unlock = await holdWorkerLock(payload);
    await eraseAgain({ payload, say: (line) => console.log(line) });
    recoverReleases();
    await (
      await settle()
    )();
    console.log(
      what === 'rollback' ? await rollBack({ payload, by: 'npm run publish' }) : await go(),
    );
    await unlock();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
await close();
process.exit();

async function go(): Promise<string> {
  if (what === 'resume') await releaseHold(payload);
  const hold = await readHold(payload);
  if (hold)
    return `Releases are held since ${hold.at} (${hold.by}): nothing was published. npm run publish -- --resume lets them go out again.`;
  await prepareKit();
  const published = await publish({
    payload,
    kit: await openKit(),
    reason: 'command',
    scope: values.force ? 'full' : 'changes',
    log: (line) => console.log(`  ${line}`),
  });
  if (published.outcome === 'unchanged')
    return `Nothing differs from release ${published.release}, which stays live.`;
  await published.cleanUp();
  for (const problem of await showElsewhere({ isUrgent: published.isRemoval }))
    console.error(problem);
  return `Release ${published.release} is live: ${published.written} of ${published.pages} pages changed.`;
}
