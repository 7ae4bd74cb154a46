/**
 * Copies of the site under `releases/`: the live one and the one before it under their numbers, and `.next`, the one
 * that the next release is written into. Between releases `.next` is the live one, file for file, by hard links.
 */
import fs from 'node:fs';
import path from 'node:path';
import { liveFolder, liveManifest, releaseNumbers, releasesDir, syncFolder } from '../releases.ts';
import { bringUp, cloneInto, isDamage, isWhole } from './bring-up.ts';
import { openLists } from './manifest.ts';

/** The folder that the next release is written into. */
const nextFolder = (): string => path.join(releasesDir(), '.next');

/**
 * Makes `.next` what the live release is, whatever a failed or killed release left in it; an empty folder where
 * nothing is live. Resolves with its path.
 */
export async function prepareNext(): Promise<string> {
  const live = liveFolder();
  const next = nextFolder();
  // A release of an older version of this program has no lists: nothing can be told from it.
  if (live === undefined || !isWhole(live)) {
    fs.rmSync(next, { recursive: true, force: true });
    fs.mkdirSync(path.join(next, 'site'), { recursive: true });
    return next;
  }
  try {
    if (isWhole(next)) await bringUp(next, live);
    else await cloneInto(next, live);
  } catch (error) {
    if (!isDamage(error)) throw error;
    await cloneInto(next, live);
  }
  return next;
}

/**
 * After a switch, and at a start, since the one who switched may have been killed: the live release and the one to
 * which one can roll back stay, one that is no longer wanted becomes `.next`. Resolves with what removes the others,
 * which may take seconds.
 */
export async function settle(): Promise<() => Promise<void>> {
  const live = liveFolder();
  if (live === undefined) return async () => {};
  const former = formerRelease();
  const others = releaseNumbers()
    .filter((number) => number !== former && number !== Number(path.basename(live)))
    .map((number) => path.join(releasesDir(), String(number)));
  const spare = fs.existsSync(nextFolder()) ? undefined : others.pop();
  if (spare !== undefined) fs.renameSync(spare, nextFolder());
  const doomed = others.map((folder) => {
    const name = path.join(releasesDir(), `.gone-${path.basename(folder)}-${Date.now()}`);
    fs.renameSync(folder, name);
    return name;
  });
  await prepareNext();
  forget({ live, former });
  return async () => {
    for (const folder of doomed) await fs.promises.rm(folder, { recursive: true, force: true });
  };
}

/** False from a switch until `settle`. */
export const isSettled = (): boolean => fs.existsSync(nextFolder());

/** The oldest writing of a snapshot that a copy on disk still shows; undefined where none shows that file. */
export function oldestShown({ epoch }: { epoch: string }): number | undefined {
  const live = liveFolder();
  if (live === undefined || !isWhole(live)) return undefined;
  const former = formerRelease();
  const folders = [
    live,
    ...(former === undefined ? [] : [path.join(releasesDir(), String(former))]),
  ];
  const seqs = folders.flatMap((folder) => {
    const lists = openLists(folder, { readOnly: true });
    const [of, seq] = [lists.meta('epoch'), Number(lists.meta('seq') ?? '0')];
    lists.close();
    return of === epoch ? [seq] : [];
  });
  return seqs.length > 0 ? Math.min(...seqs) : undefined;
}

/**
 * The release that a roll-back would show: the newest on disk that the live one descends from. None where the live
 * one took somebody or something off the site.
 */
export function formerRelease(): number | undefined {
  const live = liveFolder();
  if (live === undefined || liveManifest()?.isRemoval || !isWhole(live)) return undefined;
  const lists = openLists(live, { readOnly: true });
  const line = new Set(lists.line());
  lists.close();
  return releaseNumbers().findLast(
    (number) => number !== Number(path.basename(live)) && line.has(number),
  );
}

/**
 * Lists that cannot be read are made anew by the next release: those of `.next` from the live ones, those of the
 * live one by a release of everything.
 */
export function dropDamaged(): void {
  fs.rmSync(path.join(nextFolder(), 'manifest.db'), { force: true });
  const live = liveFolder();
  if (live === undefined || !fs.existsSync(path.join(live, 'manifest.db'))) return;
  const lists = openLists(live, { readOnly: true });
  let isSound = false;
  try {
    isSound = lists.db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] === 'ok';
  } catch (error) {
    if (!isDamage(error)) throw error;
  } finally {
    lists.close();
  }
  if (!isSound) fs.rmSync(path.join(live, 'manifest.db'));
}

/** Names of what left are kept only while a copy needs them to leave it too. */
function forget({ live, former }: { live: string; former: number | undefined }): void {
  for (const folder of [live, nextFolder()]) {
    const lists = openLists(folder);
    const until = former ?? Number(path.basename(live));
    lists.db.prepare('DELETE FROM gone_file WHERE release <= ?').run(until);
    lists.db.prepare('DELETE FROM gone_record WHERE release <= ?').run(until);
    lists.setMeta('forgotten', String(until));
    lists.close();
  }
  syncFolder(releasesDir());
}
