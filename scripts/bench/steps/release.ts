/** Run as a program: one full release, as the worker makes it, in a fresh process. Prints what it took. */
import { recordHref } from '../../../content/routes.ts';
import { dataFile, nameSnapshot } from '../../../cms/env.ts';
import { openKit, type Kit } from '../../lib/kit.ts';
import { openPayload } from '../../lib/open-payload.ts';
import { publish } from '../../lib/publish.ts';
import { recoverReleases } from '../../lib/releases.ts';
import { watchMemory } from '../lib/watch-memory.ts';

nameSnapshot(dataFile('snapshot.db'));
const memory = watchMemory();
const { payload, close } = await openPayload();
recoverReleases();
const kit = await openKit();
let listsMs = 0;
const started = performance.now();
const published = await publish({
  payload,
  kit: { ...kit, render: timed(kit), paths: () => spent(kit.paths) },
  reason: 'bench',
  force: true,
  log: (line) => console.error(line),
});
if (published.outcome !== 'live') throw new Error('The release was not made.');
const totalS = (performance.now() - started) / 1000;
const { steps, pages, refusals } = published;
const peak = await memory.stop();
await close();
console.log(JSON.stringify({ steps, listsS: listsMs / 1000, totalS, pages, refusals, peak }));
process.exit(0);

/** Lists are every page that shows many records: whatever is not the page of one person, work or article. */
function timed(kit: Kit): Kit['render'] {
  const records = (['talent', 'work', 'article'] as const).flatMap((kind) =>
    (['fr', 'en'] as const).map((locale) => recordHref(kind, '', locale)),
  );
  const isRecord = (page: string) =>
    records.some((path) => page.startsWith(path) && !page.slice(path.length).includes('/'));
  return (page) => (isRecord(page) ? kit.render(page) : spentAsync(() => kit.render(page)));
}

function spent<T>(work: () => T): T {
  const from = performance.now();
  const result = work();
  listsMs += performance.now() - from;
  return result;
}

async function spentAsync<T>(work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  listsMs += performance.now() - from;
  return result;
}
