/** The only runner of background work: publishing, mails, retention. A second one refuses to start. */
import { Cron } from 'croner';
import { closeExpired } from '../cms/briefs/close.ts';
import { remindEmployers } from '../cms/briefs/remind-employers.ts';
import { sendAnswers } from '../cms/briefs/send-answers.ts';
import { oweLetters } from '../cms/commission/owe-letters.ts';
import { dataFile, env, nameSnapshot } from '../cms/env.ts';
import { alertDueRequests } from './lib/alert-due-requests.ts';
import { alertWaitingBriefs } from './lib/alert-waiting-briefs.ts';
import { deliverDueMails } from './lib/deliver-mails.ts';
import { foldIndex } from './lib/fold-index.ts';
import { eraseAgain } from './lib/erase-again.ts';
import { freshen } from './lib/freshness.ts';
import { openKit } from './lib/kit.ts';
import { makeTransport } from './lib/mail-transport.ts';
import { openPayload } from './lib/open-payload.ts';
import { kitStamp } from './lib/prepare.ts';
import { answerPreviews } from './lib/preview/answer-previews.ts';
import { isTellingTime, oweProjects, tellingCron } from './lib/owe-projects.ts';
import { openRenderer } from './lib/preview/open-renderer.ts';
import { createPublisher } from './lib/publisher.ts';
import { settle } from './lib/release/copies.ts';
import { recoverReleases } from './lib/releases.ts';
import { rematch } from './lib/rematch.ts';
import { repeat } from './lib/repeat.ts';
import { sweep } from './lib/retention.ts';
import { runSchedule } from './lib/schedule.ts';
import { holdWorkerLock } from './lib/worker-lock.ts';

const say = (line: string) => console.log(`[worker] ${line}`);

try {
  nameSnapshot(dataFile('snapshot.db'));
  const { payload, close } = await openPayload();
  const release = await holdWorkerLock(payload);
  await eraseAgain({ payload, say });
  recoverReleases();
  await (
    await settle()
  )();
  const compiled = kitStamp();
  const publisher = createPublisher({ payload, kit: await openKit(), say });
  const transport = makeTransport({ say });
  const renderer = openRenderer({ snapshot: dataFile('snapshot.db') });
  const ending = new AbortController();
  // The chunks of the kit in memory are gone from disk: the start script starts this program again.
  const endIfCompiledAgain = () => {
    const now = kitStamp();
    if (now === undefined || now === compiled) return;
    say('The site was compiled again: this worker ends, and starts with the new one.');
    process.exit(0);
  };
  const loops = [
    repeat({ everyMs: 200, work: publisher.publishDue, say }),
    repeat({ everyMs: 500, work: publisher.overtake, say }),
    repeat({
      everyMs: 300,
      work: async () => void (await answerPreviews({ payload, renderer, say })),
      say,
    }),
    repeat({ everyMs: 60_000, work: async () => void (await foldIndex()), say }),
    repeat({
      everyMs: 30_000,
      work: async () => void (await runSchedule({ payload, say })),
      say,
    }),
    repeat({ everyMs: 2000, work: async () => endIfCompiledAgain(), say }),
    repeat({
      everyMs: 1000,
      work: async () => {
        await deliverDueMails({ payload, transport, say, signal: ending.signal });
      },
      say,
    }),
    repeat({ everyMs: 1000, work: async () => void (await oweLetters({ payload })), say }),
    repeat({
      everyMs: 10_000,
      work: async () => void (await rematch({ payload, which: 'new' })),
      say,
    }),
    repeat({
      everyMs: 2000,
      work: async () => void (await sendAnswers({ payload, which: 'new' })),
      say,
    }),
    // Those whose page has appeared meanwhile, or whose project has closed.
    repeat({
      everyMs: 10 * 60_000,
      work: async () => void (await sendAnswers({ payload, which: 'all' })),
      say,
    }),
    repeat({
      everyMs: 60 * 60 * 1000,
      work: async () => void (await sweep({ payload })),
      say,
    }),
  ];
  const sayError = (error: unknown) => say(error instanceof Error ? error.message : String(error));
  const inParis = { timezone: 'Europe/Paris', protect: true };
  const crons = [
    new Cron(env.PUBLISH_CRON, inParis, async () => {
      await publisher.publishNow('schedule').catch(sayError);
    }),
    // In the morning: its mails are read when they arrive.
    new Cron('0 8 * * *', inParis, async () => {
      await freshen({ payload }).catch(sayError);
      await remindEmployers({ payload }).catch(sayError);
    }),
    new Cron('30 7 * * *', inParis, async () => {
      await alertDueRequests({ payload }).catch(sayError);
      await alertWaitingBriefs({ payload }).catch(sayError);
    }),
    // The page says from midnight on that it is closed; then it goes.
    new Cron('5 0 * * *', inParis, async () => {
      await closeExpired({ payload }).catch(sayError);
    }),
    // People come, go and are free at other times: the pages of open projects count again.
    new Cron('40 0 * * *', inParis, async () => {
      await rematch({ payload, which: 'all' }).catch(sayError);
    }),
    new Cron(tellingCron, inParis, async () => {
      await oweProjects({ payload }).catch(sayError);
    }),
    new Cron(env.FULL_RELEASE_CRON, inParis, async () => {
      await publisher.publishWhole('night').catch(sayError);
    }),
  ];
  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    for (const cron of crons) cron.stop();
    ending.abort();
    void publisher.stop();
    // What is under way has four seconds; a release that is cut leaves the live one as it is.
    const cut = setTimeout(() => process.exit(0), 4000);
    await Promise.all(loops.map((loop) => loop.stop()));
    await renderer.close();
    await release();
    await close();
    clearTimeout(cut);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  await publisher.publishNow('start').catch(sayError);
  // A morning that nobody was here for.
  if (isTellingTime()) await oweProjects({ payload }).catch(sayError);
} catch (error) {
  console.error(`[worker] ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
