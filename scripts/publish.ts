/**
 * Publishes now what differs from the live release. `--force`: even if nothing does.
 * Where a worker runs it is woken and does it; otherwise this process takes its place for the time.
 */
import { dataFile, nameSnapshot } from '../cms/env.ts';
import { openKit } from './lib/kit.ts';
import { openPayload } from './lib/open-payload.ts';
import { prepareKit } from './lib/prepare.ts';
import { publish } from './lib/publish.ts';
import { recoverReleases } from './lib/releases.ts';
import { holdWorkerLock, workerIsUp } from './lib/worker-lock.ts';

nameSnapshot(dataFile('snapshot.db'));
const { payload, close } = await openPayload();
try {
  if (workerIsUp()) {
    await payload.create({ collection: 'changes', data: { kind: 'site', record: 'site' } });
    console.log('The worker was told: it publishes what differs, and says so in its terminal.');
  } else {
    const unlock = await holdWorkerLock(payload);
    recoverReleases();
    await prepareKit();
    const published = await publish({
      payload,
      kit: await openKit(),
      reason: 'command',
      force: process.argv.includes('--force'),
      log: (line) => console.log(`  ${line}`),
    });
    await unlock();
    console.log(
      published.outcome === 'live'
        ? `Release ${published.release} is live: ${published.pages} pages.`
        : `Nothing differs from release ${published.release}, which stays live.`,
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
await close();
process.exit();
