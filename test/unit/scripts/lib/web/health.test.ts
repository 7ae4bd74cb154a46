import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHealth } from '../../../../../scripts/lib/web/health.ts';
import { sendJson, startFakeCms } from '../../../../helpers/fake-cms.ts';
import { makeDataDir, makeRelease, switchTo } from '../../../../helpers/web-releases.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = makeDataDir();
});
afterEach(() => fs.rmSync(dataDir, { recursive: true }));

const nobody = 'http://127.0.0.1:9';
const ask = (options: { cmsUrl?: string; startWindowMs?: number } = {}) =>
  createHealth({ dataDir, cmsUrl: nobody, database: 'postgres', ...options })();
const beat = (pid: number, at: Date): void =>
  fs.writeFileSync(
    path.join(dataDir, 'worker.json'),
    JSON.stringify({ pid, at: at.toISOString() }),
  );

test('before anything runs, the cms counts as starting and nothing is served', async () => {
  expect(await ask()).toEqual({
    ok: false,
    release: null,
    cms: 'starting',
    worker: 'down',
    database: 'postgres',
  });
});

test('a served release and a starting cms are fine', async () => {
  makeRelease({ dataDir, release: 41, site: {} });
  switchTo(dataDir, 41);
  expect(await ask()).toMatchObject({ ok: true, release: 41, cms: 'starting' });
});

test('a cms that does not come within the start window is down, unless its file says it starts', async () => {
  makeRelease({ dataDir, release: 1, site: {} });
  switchTo(dataDir, 1);
  expect(await ask({ startWindowMs: 0 })).toMatchObject({ ok: false, cms: 'down' });
  fs.writeFileSync(path.join(dataDir, 'cms.starting'), '');
  expect(await ask({ startWindowMs: 0 })).toMatchObject({ ok: true, cms: 'starting' });
});

test('a cms that answers its own health is up, one that answers an error is not', async () => {
  let status = 200;
  const cms = await startFakeCms((_received, response) => sendJson(response, status, {}));
  expect((await ask({ cmsUrl: cms.url })).cms).toBe('up');
  expect(cms.received[0]?.url).toBe('/api/health');
  status = 500;
  expect((await ask({ cmsUrl: cms.url, startWindowMs: 0 })).cms).toBe('down');
  await cms.stop();
});

test('the worker is up while its heartbeat is fresh and its process lives', async () => {
  beat(process.pid, new Date());
  expect((await ask()).worker).toBe('up');
  beat(process.pid, new Date(Date.now() - 16_000));
  expect((await ask()).worker).toBe('down');
  beat(2 ** 30, new Date());
  expect((await ask()).worker).toBe('down');
  fs.writeFileSync(path.join(dataDir, 'worker.json'), '{"pid":');
  expect((await ask()).worker).toBe('down');
});
