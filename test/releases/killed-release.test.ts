/** SEED=7 tries other moments, LONG=1 two hundred of them. */
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFile, nameSnapshot } from '../../cms/env.ts';
import { openKit, type Kit } from '../../scripts/lib/kit.ts';
import { prepareKit } from '../../scripts/lib/prepare.ts';
import { formerRelease } from '../../scripts/lib/release/copies.ts';
import { liveFolder, recoverReleases } from '../../scripts/lib/releases.ts';
import { comingAndGoing, versionIn, writeNextVersion } from '../fixtures/release-writer.ts';
import { readState } from '../fixtures/site-state.ts';
import { makeSnapshot } from '../fixtures/snapshot.ts';
import {
  copiesOnDisk,
  differencesTo,
  filesUnder,
  livePage,
  pagesAfresh,
  release,
  snapshotFile,
  stateOfCopy,
  untrueLists,
} from '../helpers/made-releases.ts';
import { makeWeb } from '../helpers/make-web.ts';
import { startReading } from '../helpers/reading-client.ts';
import { startWriter, type Writer } from '../helpers/writer-process.ts';

const isLong = process.env['LONG'] === '1';
const kills = isLong ? 200 : 50;
const seed = Number(process.env['SEED'] ?? (isLong ? Date.now() % 1e9 : 1));

let kit: Kit;
let web: FastifyInstance;
let origin: string;

beforeAll(async () => {
  await prepareKit();
  kit = await openKit();
  makeSnapshot(snapshotFile(), { people: 30, works: 12 });
  nameSnapshot(snapshotFile());
  recoverReleases();
  writeNextVersion(snapshotFile());
  await release(kit);
  web = makeWeb({ dataDir: dataFile() });
  await web.listen({ host: '127.0.0.1', port: 0 });
  origin = `http://127.0.0.1:${(web.server.address() as AddressInfo).port}`;
  console.log(`${kills} kills, SEED=${seed}`);
});
afterAll(() => web?.close());

describe('a writer of releases that is killed again and again', () => {
  it('never shows half a release to who reads meanwhile, and what was changed last goes live', async () => {
    const client = startReading({ origin, pages });
    const shown = new Set<string>();
    const random = numbersFrom(seed);
    let waiting: Promise<Writer> = startWriter();
    const uncut = () => steps.filter((step) => !shown.has(step));
    for (let n = 0; n < kills || (uncut().length > 0 && n < kills + mostMore); n += 1) {
      const writer = await waiting;
      // The next one loads its kit meanwhile.
      waiting = startWriter();
      writer.begin('on');
      const [step] = n < kills / 2 ? [] : uncut();
      await writer.kill(step === undefined ? momentOf(random) : { step, afterMs: 0 });
      shown.add(writer.last());
      expect(client.problems()).toEqual([]);
    }
    const last = await waiting;
    last.begin('once');
    expect(await last.ended).toEqual([0, null]);
    const from = client.answers();
    await expect.poll(() => client.answers(), { timeout: 60_000 }).toBeGreaterThan(from + 40);
    await client.stop();
    expect(client.problems()).toEqual([]);
    expect(client.answers()).toBeGreaterThan(kills * 10);
    expect(uncut()).toEqual([]);
    expect(client.version()).toBe(versionIn(snapshotFile()));
    await expectWholeSite();
  }, 1_200_000);
});

/** The live release is what is made afresh, and nothing that was begun is left. */
async function expectWholeSite(): Promise<void> {
  expect(differencesTo(await pagesAfresh(kit))).toEqual([]);
  expect(livePage('talents/odile-quarante.html')).toContain(`version ${versionIn(snapshotFile())}`);
  const wanted = [liveFolder(), formerRelease(), '.next'].filter((one) => one !== undefined);
  const names = wanted.map((one) => path.basename(String(one)));
  expect(fs.readdirSync(dataFile('releases')).toSorted()).toEqual(names.toSorted());
  expect(copiesOnDisk().flatMap(untrueLists)).toEqual([]);
  expect(stateOfCopy(dataFile('releases/.next'))).toBe(stateOfCopy(dataFile('current')));
  expect(filesUnder(dataFile()).filter((name) => begun.test(name))).toEqual([]);
  const isGone = !readState(snapshotFile()).talent.some(({ slug }) => slug === comingAndGoing);
  const showing = filesUnder(dataFile('releases')).filter((name) => name.includes(comingAndGoing));
  expect(showing.length > 0).toBe(!isGone);
}

const pages = [
  '/',
  '/en',
  '/talents',
  '/talents/odile-quarante',
  '/en/talents/ulysse-partout',
  '/metiers/location-manager',
  '/regions/bretagne',
  '/nouveautes',
  '/sitemap-index.xml',
  '/rss.xml',
];

/** So many kills more for steps that were too short to be met by chance. */
const mostMore = 30;

/** What a release consists of; each is cut at least once. */
const steps = [
  'write',
  'copy',
  'plan',
  'pages',
  'lists',
  'index',
  'texts',
  'checks',
  'switch',
  'settle',
];

/** Half of the moments lie in a step that is chosen, half anywhere. */
function momentOf(random: () => number): { step?: string; afterMs: number } {
  const step = steps[Math.floor(random() * steps.length)] as string;
  return random() < 0.6
    ? { step, afterMs: Math.floor(random() * 25) }
    : { afterMs: 5 + Math.floor(random() * 1500) };
}

/** mulberry32: the same numbers for the same seed. */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const begun = /\.making|\.gone|\.tmp$|\.making-|current\.next/;
