/** Run as a program: the index of a snapshot from nothing, in a fresh process. Prints what it took. */
import { indexRelease } from '../../lib/search-index/index-release.ts';
import { userSecondsOf } from '../lib/measure-program.ts';
import { watchMemory } from '../lib/watch-memory.ts';

const [snapshotFile = '', site = '', indexDir = ''] = process.argv.slice(2);
const memory = watchMemory();
const started = performance.now();
const { people, works, written } = await indexRelease({ site, indexDir, snapshotFile });
const S = (performance.now() - started) / 1000;
const userS = userSecondsOf('self') ?? null;
const { own } = await memory.stop();
console.log(JSON.stringify({ S, userS, peakMB: own, files: written.length, people, works }));
