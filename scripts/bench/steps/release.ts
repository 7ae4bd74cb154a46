/** Run as a program: one full release, as the worker makes it, in a fresh process. Prints what it took. */
import fs from 'node:fs';
import { dataFile, nameSnapshot } from '../../../cms/env.ts';
import { openKit } from '../../lib/kit.ts';
import { openPayload } from '../../lib/open-payload.ts';
import { publish } from '../../lib/publish.ts';
import { recoverReleases } from '../../lib/releases.ts';
import { userSecondsOf } from '../lib/measure-program.ts';
import { watchMemory } from '../lib/watch-memory.ts';

nameSnapshot(dataFile('snapshot.db'));
const memory = watchMemory();
const { payload, close } = await openPayload();
fs.mkdirSync(dataFile('releases'), { recursive: true });
recoverReleases();
const before = userSecondsOf('self') ?? 0;
const published = await publish({
  payload,
  kit: await openKit(),
  reason: 'bench',
  scope: 'full',
  log: (line) => console.error(line),
});
if (published.outcome !== 'live') throw new Error('The release was not made.');
const { steps, pages, refusals, seconds: totalS } = published;
const userS = (userSecondsOf('self') ?? 0) - before;
const peak = await memory.stop();
await published.cleanUp();
await close();
console.log(JSON.stringify({ steps, totalS, userS, pages, refusals, peak }));
process.exit(0);
