/** Run by make-pages.ts: makes the pages it is sent. Arguments: the copy they go into, the snapshot they come from. */
import path from 'node:path';
import { nameSnapshot } from '../../../cms/env.ts';
import { openKit } from '../kit.ts';
import { pageMaker } from './make-page.ts';
import type { Answer } from './make-pages.ts';
import { openLists } from './manifest.ts';

const [copy = '', snapshotFile = ''] = process.argv.slice(2);
nameSnapshot(snapshotFile);
const lists = openLists(copy, { readOnly: true });
const get = lists.db.prepare('SELECT hash FROM file WHERE name = ?');
const kit = await openKit();
const make = pageMaker({
  kit,
  site: path.join(copy, 'site'),
  snapshotFile,
  hashOf: (name) => get.get(name)?.['hash'] as string | undefined,
});
let waiting: Promise<void> = Promise.resolve();
let isWarm = false;
process.on('message', (pages: string[]) => {
  waiting = makeAfter(waiting, pages);
});
process.on('disconnect', () => process.exit(0));

async function makeAfter(before: Promise<void>, pages: string[]): Promise<void> {
  await before;
  const answer = await makeAll(pages).catch((error: unknown) => ({
    stopped: error instanceof Error ? error.message : String(error),
  }));
  process.send?.(answer);
  // Reading everybody leaves much behind, which no page needs.
  if (!isWarm) globalThis.gc?.();
  isWarm = true;
}

const makeAll = (pages: string[]): Promise<Answer> =>
  kit.inOneState(async () => {
    const made = [];
    for (const page of pages) made.push(await make(page));
    return { made };
  });
