/** Run by make-pages.ts: makes the pages it is sent. Arguments: the copy they go into, the snapshot they come from. */
import path from 'node:path';
import { nameSnapshot } from '../../../cms/env.ts';
import { openKit } from '../kit.ts';
import { pageMaker } from './make-page.ts';
import { openLists } from './manifest.ts';

const [copy = '', snapshotFile = ''] = process.argv.slice(2);
nameSnapshot(snapshotFile);
const lists = openLists(copy, { readOnly: true });
const get = lists.db.prepare('SELECT hash FROM file WHERE name = ?');
const make = pageMaker({
  kit: await openKit(),
  site: path.join(copy, 'site'),
  snapshotFile,
  hashOf: (name) => get.get(name)?.['hash'] as string | undefined,
});
let waiting: Promise<void> = Promise.resolve();
process.on('message', (pages: string[]) => {
  waiting = makeAfter(waiting, pages);
});
process.on('disconnect', () => process.exit(0));

async function makeAfter(before: Promise<void>, pages: string[]): Promise<void> {
  await before;
  try {
    const made = [];
    for (const page of pages) made.push(await make(page));
    process.send?.(made);
  } catch (error) {
    process.send?.({ stopped: error instanceof Error ? error.message : String(error) });
  }
}
