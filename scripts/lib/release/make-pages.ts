/** Makes many pages: a few in this process, whose kit is warm; many in one process a core. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { inLocale } from '../../../content/routes.ts';
import type { Kit } from '../kit.ts';
import { pageMaker, type FailedPage, type MadePage } from './make-page.ts';
import type { ReleaseLists } from './manifest.ts';

/**
 * Starting processes and their kits takes seconds at 80,000 people, the time of as many thousand pages: fewer than this,
 * or than this part of the site, are made here.
 */
const fewPages = 4000;
const smallPart = 1 / 15;
const batchSize = 200;

/**
 * Gives `work` what makes pages into `copy/site`, `expected` of them in all, of a site of `all`. It rejects when `signal`
 * is aborted, or with what stopped a process; the pages that were made until then stay.
 */
export async function withPages<T>(
  pages: PagesWork & { expected: number; all: number },
  work: (make: MakePages) => Promise<T>,
): Promise<T> {
  const isFew = pages.expected <= Math.max(fewPages, pages.all * smallPart);
  if (isFew || os.availableParallelism() === 1)
    return work((paths) => pages.kit.inOneState(() => makeHere(pages, paths)));
  const pool = startPool(pages);
  try {
    return await work(pool.make);
  } finally {
    pool.stop();
  }
}

async function makeHere(
  { kit, copy, snapshotFile, lists, signal, log }: PagesWork,
  paths: string[],
) {
  const get = lists.db.prepare('SELECT hash FROM file WHERE name = ?');
  const make = pageMaker({
    kit,
    snapshotFile,
    site: path.join(copy, 'site'),
    hashOf: (name) => get.get(name)?.['hash'] as string | undefined,
  });
  const results: (MadePage | FailedPage)[] = [];
  const say = progress(paths.length, log);
  for (const [index, page] of paths.entries()) {
    results.push(await make(page));
    // Rendering is all promises: without a turn of the event loop the worker's heartbeat and mails would wait.
    if (index % 20 === 19) {
      await nextTurn();
      signal?.throwIfAborted();
      say(index + 1);
    }
  }
  return results;
}

/** Processes that stay until `stop`, each with a kit of its own. */
function startPool({ copy, snapshotFile, signal, log }: PagesWork) {
  const program = path.join(import.meta.dirname, 'render-process.ts');
  const children = Array.from({ length: os.availableParallelism() }, () =>
    fork(program, [copy, snapshotFile], {
      execArgv: ['--expose-gc'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }),
  );
  const stop = () => children.forEach((child) => child.kill('SIGKILL'));
  signal?.addEventListener('abort', stop, { once: true });
  const make: MakePages = async (paths) => {
    const results: (MadePage | FailedPage)[] = [];
    const say = progress(paths.length, log);
    const batches = inBatches(paths);
    const feed = async (child: ChildProcess) => {
      for (let batch = batches.pop(); batch; batch = batches.pop()) {
        for (const page of await ask(child, batch)) results.push(page);
        say(results.length);
      }
    };
    try {
      await Promise.all(children.map(feed));
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
    return results;
  };
  return {
    make,
    stop: () => {
      signal?.removeEventListener('abort', stop);
      stop();
    },
  };
}

async function ask(child: ChildProcess, batch: string[]): Promise<(MadePage | FailedPage)[]> {
  const ending = new AbortController();
  const { signal } = ending;
  try {
    if (child.exitCode !== null || child.signalCode !== null) throw ended(child);
    const answer = once(child, 'message', { signal });
    const exit = once(child, 'exit', { signal }).then(() => Promise.reject(ended(child)));
    child.send(batch);
    const [made] = (await Promise.race([answer, exit])) as [Answer];
    if ('stopped' in made) throw new Error(made.stopped);
    return made.made;
  } finally {
    ending.abort();
  }
}

const ended = ({ exitCode, signalCode }: ChildProcess): Error =>
  new Error(`A rendering process ended (${exitCode ?? signalCode}).`);

/** The two languages of a page one after the other: they show the same record. The last batch goes first. */
function inBatches(paths: string[]): string[][] {
  const keyed = paths.map((page) => ({ page, key: inLocale(page, 'fr') }));
  const sorted = keyed
    .toSorted((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0))
    .map(({ page }) => page);
  return Array.from({ length: Math.ceil(sorted.length / batchSize) }, (_, n) =>
    sorted.slice(n * batchSize, (n + 1) * batchSize),
  );
}

/** Says how far it is, every five seconds. */
function progress(all: number, log: (line: string) => void): (done: number) => void {
  let last = performance.now();
  return (done) => {
    if (performance.now() - last < 5000) return;
    log(`${done} of ${all} pages`);
    last = performance.now();
  };
}

type MakePages = (paths: string[]) => Promise<(MadePage | FailedPage)[]>;
export type Answer = { made: (MadePage | FailedPage)[] } | { stopped: string };
export type PagesWork = {
  kit: Kit;
  /** Folder of the copy; its lists tell which files need not be written. */
  copy: string;
  lists: ReleaseLists;
  snapshotFile: string;
  signal?: AbortSignal | undefined;
  log: (line: string) => void;
};
