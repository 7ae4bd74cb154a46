import fs from 'node:fs';
import { expect, test } from 'vitest';
import { startFakeCms } from '../../../../helpers/fake-cms.ts';
import { makeWeb } from '../../../../helpers/make-web.ts';
import { makeDataDir, makeRelease, switchTo } from '../../../../helpers/web-releases.ts';

/** Larger than any other answer of the cms may be; not text, so that nothing can be made of it on the way. */
const bytes = Buffer.alloc(600_000, 0xfe);

test('a copy of somebody’s data passes byte for byte as a file that nothing keeps', async () => {
  const answer = await ask('/api/forms/export');
  expect(answer.statusCode).toBe(200);
  expect(answer.rawPayload.equals(bytes)).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="a.zip"',
    'cache-control': 'no-store',
  });
});

test('no other form hands out a file of that size', async () => {
  expect((await ask('/api/forms/contact')).statusCode).toBe(503);
});

async function ask(url: string) {
  const dataDir = makeDataDir();
  makeRelease({ dataDir, release: 1, site: { 'index.html': 'accueil' } });
  switchTo(dataDir, 1);
  const headers = {
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="a.zip"',
  };
  const cms = await startFakeCms((_received, response) => {
    response.writeHead(200, headers).end(bytes);
  });
  const web = makeWeb({ dataDir, cmsUrl: cms.url });
  try {
    return await web.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'token=x&locale=fr',
    });
  } finally {
    await web.close();
    await cms.stop();
    fs.rmSync(dataDir, { recursive: true });
  }
}
