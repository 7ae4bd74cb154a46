/** Makes many pages: a few in this process, whose kit is warm; many in one process a core. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kit } from '../kit.ts';
import { pageMaker, type FailedPage, type MadePage } from './make-page.ts';
import type { ReleaseLists } from './manifest.ts';

/** Starting processes and their kits takes seconds at 80,000 people. */
const fewPages = 4000;
const batchSize = 200;

/**
 * Makes pages into `copy/site`. Rejects when `signal` is aborted, or with what stopped a process; the pages
 * that were made until then stay.
 */
export async function makePages(work: PagesWork): Promise<(MadePage | FailedPage)[]> {
  const results =
    work.paths.length > fewPages && os.availableParallelism() > 1
      ? await inProcesses(work)
      : await here(work);
  return results;
}

async function here({ kit, copy, snapshotFile, lists, paths, signal, log }: PagesWork) {
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

async function inProcesses({ copy, snapshotFile, paths, signal, log }: PagesWork) {
  const results: (MadePage | FailedPage)[] = [];
  const say = progress(paths.length, log);
  let next = 0;
  const children: ChildProcess[] = [];
  const runOne = async () => {
    const program = path.join(import.meta.dirname, 'render-process.ts');
    const child = fork(program, [copy, snapshotFile], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    children.push(child);
    const ended = once(child, 'exit');
    await new Promise<void>((resolve, reject) => {
      const feed = () => {
        if (next >= paths.length) return resolve();
        child.send(paths.slice(next, next + batchSize));
        next += batchSize;
      };
      child.on('message', (made: (MadePage | FailedPage)[] | { stopped: string }) => {
        if (!Array.isArray(made)) return reject(new Error(made.stopped));
        results.push(...made);
        say(results.length);
        feed();
      });
      child.once('error', reject);
      child.once('exit', (code, by) =>
        reject(new Error(`A rendering process ended (${code ?? by}).`)),
      );
      feed();
    });
    child.disconnect();
    await ended;
  };
  const abort = () => children.forEach((child) => child.kill('SIGKILL'));
  signal?.addEventListener('abort', abort, { once: true });
  try {
    await Promise.all(Array.from({ length: os.availableParallelism() }, runOne));
    return results;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    abort();
    signal?.removeEventListener('abort', abort);
  }
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

export type PagesWork = {
  kit: Kit;
  /** Folder of the copy; its lists tell which files need not be written. */
  copy: string;
  lists: ReleaseLists;
  snapshotFile: string;
  paths: string[];
  signal?: AbortSignal | undefined;
  log: (line: string) => void;
};
