/** The only runner of background work: publishing, mails, retention. A second one refuses to start. */
import { Cron } from 'croner';
import { dataFile, env, nameSnapshot } from '../cms/env.ts';
import { deliverDueMails } from './lib/deliver-mails.ts';
import { openKit } from './lib/kit.ts';
import { makeTransport } from './lib/mail-transport.ts';
import { openPayload } from './lib/open-payload.ts';
import { kitStamp } from './lib/prepare.ts';
import { createPublisher } from './lib/publisher.ts';
import { recoverReleases } from './lib/releases.ts';
import { repeat } from './lib/repeat.ts';
import { sweep } from './lib/retention.ts';
import { holdWorkerLock } from './lib/worker-lock.ts';

const say = (line: string) => console.log(`[worker] ${line}`);

try {
  nameSnapshot(dataFile('snapshot.db'));
  const { payload, close } = await openPayload();
  const release = await holdWorkerLock(payload);
  recoverReleases();
  const compiled = kitStamp();
  const publisher = createPublisher({ payload, kit: await openKit(), say });
  const transport = makeTransport({ say });
  const ending = new AbortController();
  // The chunks of the kit in memory are gone from disk: the start script starts this program again.
  const endIfCompiledAgain = () => {
    const now = kitStamp();
    if (now === undefined || now === compiled) return;
    say('The site was compiled again: this worker ends, and starts with the new one.');
    process.exit(0);
  };
  const loops = [
    repeat({ everyMs: 500, work: publisher.publishChanges, say }),
    repeat({ everyMs: 2000, work: async () => endIfCompiledAgain(), say }),
    repeat({
      everyMs: 1000,
      work: async () => {
        await deliverDueMails({ payload, transport, say, signal: ending.signal });
      },
      say,
    }),
    repeat({
      everyMs: 60 * 60 * 1000,
      work: async () => void (await sweep({ payload })),
      say,
    }),
  ];
  const cron = new Cron(env.PUBLISH_CRON, { timezone: 'Europe/Paris', protect: true }, async () => {
    await publisher.publishNow('schedule').catch((error: unknown) => say(String(error)));
  });
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    cron.stop();
    ending.abort();
    // What is under way has four seconds; a release that is cut leaves the live one as it is.
    const cut = setTimeout(() => process.exit(0), 4000);
    await Promise.all(loops.map((loop) => loop.stop()));
    await release();
    await close();
    clearTimeout(cut);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  await publisher.publishNow('start').catch((error: unknown) => say(String(error)));
} catch (error) {
  console.error(`[worker] ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
