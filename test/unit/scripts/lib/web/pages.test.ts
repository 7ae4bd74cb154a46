import fs from 'node:fs';
import fsPromises from 'node:fs/promises';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeWeb } from '../../../../helpers/make-web.ts';
import { cspOf, makeDataDir, makeRelease, switchTo } from '../../../../helpers/web-releases.ts';

const dataDir = makeDataDir();
const web = makeWeb({ dataDir });
const long = `<p>${'Générique '.repeat(200)}</p>`;
const site = {
  'index.html': 'accueil',
  'en.html': 'home',
  'talents.html': 'list',
  'talents/camille-martel.html': long,
  'message/confirmer.html': 'confirm',
  'en/message/signaler.html': 'report',
  '404.html': 'introuvable',
  'en/404.html': 'not found',
  'robots.txt': 'User-agent: *',
  'rss.xml': '<rss/>',
  '_astro/style.Ab12.css': `a{}${' '.repeat(600)}`,
  'partage/0123456789abcdef01234567.png': 'image',
  '_astro/style.Ab12.css.br': zlib.brotliCompressSync('a{} beside'),
  'pagefind/pagefind-entry.json': '{}',
  'pagefind/pagefind.js': 'export {}',
  'pagefind/fragment/fr_1a2b.pf_fragment': 'fragment',
  'search/entry.json': '{}',
  'search/0123456789abcdef/people/names/0.bin': 'terms',
  'search/people-texts-0123456789abcdef.bin': 'newer',
};
const picture = `${'0a'.repeat(12)}-640.webp`;

beforeAll(() => {
  makeRelease({
    dataDir,
    release: 1,
    site: { '_astro/old.Cd34.js': 'old', 'search/0/head.bin': 'old', 'old.html': 'old' },
  });
  makeRelease({ dataDir, release: 2, site });
  switchTo(dataDir, 2);
  fs.mkdirSync(path.join(dataDir, 'media'));
  fs.writeFileSync(path.join(dataDir, 'media', picture), 'picture');
});
afterAll(async () => {
  await web.close();
  fs.rmSync(dataDir, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => web.inject({ url, headers });

test.each([
  ['/', 'accueil'],
  ['/en', 'home'],
  ['/talents', 'list'],
  ['/talents?page=2', 'list'],
  ['/talents/camille-martel', long],
  ['/robots.txt', 'User-agent: *'],
])('%s is answered with its file', async (url, body) => {
  const answer = await get(url);
  expect([answer.statusCode, answer.body]).toEqual([200, body]);
});

test.each([
  ['/talents/', '/talents'],
  ['/talents/?a=1', '/talents?a=1'],
  ['/talents.html', '/talents'],
  ['/index.html', '/'],
  ['/en.html', '/en'],
])('%s leads to %s', async (url, location) => {
  const answer = await get(url);
  expect([answer.statusCode, answer.headers.location]).toEqual([301, location]);
});

test('an unknown English address gets the English page', async () => {
  expect((await get('/en/missing')).body).toBe('not found');
});

test('pages are asked for again each time and answered 304 while they are the same', async () => {
  const first = await get('/talents');
  expect(first.headers['cache-control']).toBe('no-cache');
  const etag = String(first.headers.etag);
  const again = await get('/talents', { 'if-none-match': `"other", W/${etag}` });
  expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
  expect((await get('/', { 'if-none-match': etag })).statusCode).toBe(200);
});

test.each([
  ['br', zlib.brotliDecompressSync],
  ['gzip', zlib.gunzipSync],
])('a page is compressed with %s, with a tag of its own', async (encoding, decompress) => {
  const headers = { 'accept-encoding': encoding };
  const answers = [
    await get('/talents/camille-martel', headers),
    await get('/talents/camille-martel', headers),
  ];
  for (const answer of answers) {
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length));
    expect(decompress(answer.rawPayload).toString()).toBe(long);
  }
  const plain = await get('/talents/camille-martel');
  expect(plain.headers.etag).not.toBe(answers[0]?.headers.etag);
});

test('an asset compressed beforehand is sent as it is', async () => {
  const answer = await get('/_astro/style.Ab12.css', { 'accept-encoding': 'gzip, br' });
  expect(zlib.brotliDecompressSync(answer.rawPayload).toString()).toBe('a{} beside');
});

test('hashed files are kept for ever, entry files are not', async () => {
  const cached = async (url: string) => (await get(url)).headers['cache-control'];
  expect(await cached('/_astro/style.Ab12.css')).toContain('immutable');
  expect(await cached('/partage/0123456789abcdef01234567.png')).toContain('immutable');
  expect(await cached('/pagefind/fragment/fr_1a2b.pf_fragment')).toContain('immutable');
  expect(await cached('/pagefind/pagefind-entry.json')).toBe('no-cache');
  expect(await cached('/pagefind/pagefind.js')).toBe('no-cache');
  expect(await cached('/search/0123456789abcdef/people/names/0.bin')).toContain('immutable');
  expect(await cached('/search/people-texts-0123456789abcdef.bin')).toContain('immutable');
  expect(await cached('/search/entry.json')).toBe('no-cache');
});

test('a hashed file of an older release is still found, its pages are not', async () => {
  expect((await get('/_astro/old.Cd34.js')).body).toBe('old');
  expect((await get('/search/0/head.bin')).body).toBe('old');
  expect((await get('/old')).statusCode).toBe(404);
});

test('HEAD tells what GET would, without a body', async () => {
  const answer = await web.inject({ method: 'HEAD', url: '/talents' });
  expect([answer.statusCode, answer.headers['content-length'], answer.body]).toEqual([
    200,
    '4',
    '',
  ]);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)(
  '%s on a page is refused',
  async (method) => {
    const answer = await web.inject({ method, url: '/talents' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  },
);

test('every answer carries the security headers and the policy of its release', async () => {
  for (const url of ['/', '/missing', '/rss.xml', '/_astro/style.Ab12.css']) {
    expect((await get(url)).headers).toMatchObject({
      'content-security-policy': cspOf(2),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  }
});

test('HSTS is promised only where the site is https', async () => {
  expect((await get('/')).headers['strict-transport-security']).toBeUndefined();
  const secure = makeWeb({ dataDir, siteUrl: 'https://generique.example' });
  const answer = await secure.inject('/');
  expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  await secure.close();
});

test.each(['/message/confirmer', '/en/message/signaler'])('%s is kept by nobody', async (url) => {
  expect((await get(url)).headers['cache-control']).toBe('no-store');
});

test('a picture is kept for ever and may run nothing', async () => {
  const answer = await get(`/media/${picture}`);
  expect([answer.statusCode, answer.body]).toEqual([200, 'picture']);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/webp',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  expect(answer.headers['cache-control']).toContain('immutable');
  expect((await get('/media/../cms.db')).statusCode).toBe(404);
  expect((await get('/media/x.webp')).statusCode).toBe(404);
});

test('a policy that cannot be sent is replaced by the strict one', async () => {
  const other = makeDataDir();
  makeRelease({
    dataDir: other,
    release: 7,
    site: { 'index.html': 'x' },
    manifest: { csp: 'a\nb' },
  });
  switchTo(other, 7);
  const odd = makeWeb({ dataDir: other });
  const answer = await odd.inject('/');
  expect([answer.statusCode, answer.body]).toEqual([200, 'x']);
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  await odd.close();
  fs.rmSync(other, { recursive: true });
});

test('before the first release a page in both languages says so', async () => {
  const empty = makeDataDir();
  const early = makeWeb({ dataDir: empty });
  const answer = await early.inject('/talents');
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '10']);
  expect(answer.body).toContain('Le site se prépare');
  expect(answer.body).toContain('The site is being prepared');
  expect(answer.body).toContain('<a href="/talents">');
  expect((await early.inject('/api/health')).statusCode).toBe(200);
  await early.close();
  fs.rmSync(empty, { recursive: true });
});

test('a page whose release is pruned while it is read comes from the next one', async () => {
  const other = makeDataDir();
  for (const release of [1, 2]) {
    makeRelease({ dataDir: other, release, site: { 'talents.html': `list ${release}` } });
  }
  switchTo(other, 1);
  const busy = makeWeb({ dataDir: other });
  const read = fsPromises.readFile;
  const spy = vi.spyOn(fsPromises, 'readFile').mockImplementationOnce(async (...given) => {
    const manifest = await read(...given);
    switchTo(other, 2);
    fs.rmSync(path.join(other, 'releases', '1'), { recursive: true });
    return manifest;
  });
  const answer = await busy.inject('/talents');
  spy.mockRestore();
  expect([answer.statusCode, answer.body]).toEqual([200, 'list 2']);
  expect(answer.headers['content-security-policy']).toBe(cspOf(2));
  await busy.close();
  fs.rmSync(other, { recursive: true });
});
