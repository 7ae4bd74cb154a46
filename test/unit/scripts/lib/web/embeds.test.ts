import fs from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strictCsp } from '../../../../../scripts/lib/web/security-headers.ts';
import { makeWeb } from '../../../../helpers/make-web.ts';
import { makeDataDir, makeRelease, switchTo } from '../../../../helpers/web-releases.ts';

const dataDir = makeDataDir();
const web = makeWeb({ dataDir });
const site = {
  '404.html': 'introuvable',
  'integrer.html': 'documentation',
  'integrer/bretagne.html': 'liste',
  'en/integrer/bretagne/perchman.html': 'list',
  'data/search-words.json': '{}',
  'data/gens/bretagne.json': '{"version":1}',
};

beforeAll(() => {
  makeRelease({ dataDir, release: 1, site, manifest: { csp: strictCsp } });
  switchTo(dataDir, 1);
});
afterAll(async () => {
  await web.close();
  fs.rmSync(dataDir, { recursive: true });
});

const get = async (url: string, headers: Record<string, string> = {}) =>
  (await web.inject({ url, headers })).headers;

test.each([
  ['/integrer/bretagne'],
  ['/en/integrer/bretagne/perchman'],
  ['/integrer/bretagne/gone'],
])('%s may stand in a frame of any site, and still runs nothing from elsewhere', async (url) => {
  const headers = await get(url);
  const csp = String(headers['content-security-policy']).split('; ');
  expect(csp).toContain('frame-ancestors *');
  expect(csp).toContain("default-src 'none'");
  expect(headers['x-frame-options']).toBeUndefined();
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test.each([['/'], ['/integrer'], ['/integrerx'], ['/data/gens/bretagne.json']])(
  '%s stands in nobody’s frame',
  async (url) => {
    const headers = await get(url);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-frame-options']).toBe('DENY');
  },
);

test('the files of people are read by any site, and asked for again cost nothing', async () => {
  const headers = await get('/data/gens/bretagne.json');
  const open = {
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-cache',
  };
  expect(headers).toMatchObject(open);
  const again = await web.inject({
    url: '/data/gens/bretagne.json',
    headers: { 'if-none-match': String(headers['etag']), origin: 'https://commission.example' },
  });
  expect([again.statusCode, again.headers]).toMatchObject([304, open]);
});

test('no other file is', async () => {
  for (const url of ['/data/search-words.json', '/integrer/bretagne', '/data/gens/none.json'])
    expect([url, (await get(url))['access-control-allow-origin']]).toEqual([url, undefined]);
});
