import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dataFile, projectRoot } from '../../cms/env.ts';
import { prepareKit } from '../../scripts/lib/prepare.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, talentData } from '../helpers/ground.ts';
import { livePage } from '../helpers/made-releases.ts';

let cms: TestCms;
let payload: Payload;
let id: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  cms = await startCms();
  payload = cms.payload;
  await prepareKit();
  const ground = await addGround(payload);
  const person = talentData(ground, { name: 'Maud version 0' });
  ({ id } = await payload.create({ collection: 'talents', data: person }));
});
afterEach(async () => {
  for (const worker of running) await kill(worker);
});
afterAll(() => cms.stop());

describe('a worker that is killed', () => {
  it('five times: what was saved before goes live after the next start', async () => {
    let worker = startWorker();
    await shows(0);
    // Before it noticed, while it publishes, and when it is done with that.
    for (const [version, afterMs] of [0, 150, 300, 500, 900].entries()) {
      await payload.update({ collection: 'talents', id, data: { name: nameOf(version + 1) } });
      await pause(afterMs);
      await kill(worker);
      worker = startWorker();
      await shows(version + 1);
    }
    const { totalDocs } = await payload.count({ collection: 'releases', where: failed });
    expect(totalDocs).toBe(0);
    const begun = fs
      .readdirSync(dataFile('releases'))
      .filter((name) => !/^(\d+|\.next)$/.test(name));
    expect(begun).toEqual([]);
  });

  it('lets no second one start beside it, but one after it', async () => {
    // A killed worker leaves its sign of life.
    fs.rmSync(dataFile('worker.json'), { force: true });
    const first = startWorker();
    await expect.poll(() => fs.existsSync(dataFile('worker.json')), within).toBe(true);
    const second = startWorker();
    const said = textOf(second);
    expect(await once(second, 'exit')).toEqual([1, null]);
    expect(said()).toMatch(
      /A worker runs already .*Nothing was changed|holds the database’s lock/s,
    );
    expect(first.exitCode).toBeNull();
    await kill(first);
    await payload.update({ collection: 'talents', id, data: { name: nameOf(9) } });
    startWorker();
    await shows(9);
  });
});

const nameOf = (version: number): string => `Maud version ${version}`;
const failed = { outcome: { equals: 'failed' } } as const;
const within = { timeout: 60_000, interval: 50 };

/** The live page of the person shows a version. */
async function shows(version: number): Promise<void> {
  const shown = () => (fs.existsSync(dataFile('current')) ? livePage(page()) : '');
  await expect.poll(shown, within).toContain(nameOf(version));
}

const page = (): string => {
  const folder = dataFile('current', 'site', 'talents');
  return `talents/${fs.readdirSync(folder).find((name) => name.startsWith('maud-'))}`;
};

function startWorker(): ChildProcess {
  const program = path.join(projectRoot, 'scripts/worker.ts');
  const worker = spawn(process.execPath, [program], { stdio: ['ignore', 'ignore', 'pipe'] });
  running.add(worker);
  worker.once('exit', () => running.delete(worker));
  return worker;
}

function textOf(worker: ChildProcess): () => string {
  let text = '';
  worker.stderr?.on('data', (part: Buffer) => (text += part.toString()));
  return () => text;
}

async function kill(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}
