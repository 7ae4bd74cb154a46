import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { formEndpoints } from '../../../../../content/routes.ts';
import { sendJson, startFakeCms } from '../../../../helpers/fake-cms.ts';
import { makeWeb } from '../../../../helpers/make-web.ts';
import { rawGet, rawRequest } from '../../../../helpers/raw-request.ts';
import { makeDataDir, makeRelease, switchTo } from '../../../../helpers/web-releases.ts';
import type { FastifyInstance } from 'fastify';
import type { FakeCms } from '../../../../helpers/fake-cms.ts';

const dataDir = makeDataDir();
const troubles = vi.spyOn(console, 'error');
let cms: FakeCms;
let web: FastifyInstance;

const form =
  '<form method="post" action="/api/forms/contact"><input name="name"><textarea name="message"></textarea></form>';

beforeAll(async () => {
  fs.writeFileSync(path.join(dataDir, 'secrets.json'), 'secret');
  const site = { 'index.html': 'accueil', '404.html': 'introuvable', 'talents/x.html': form };
  makeRelease({ dataDir, release: 1, site });
  switchTo(dataDir, 1);
  const errors = [{ path: ['name'], code: 'contact.name.missing' }];
  cms = await startFakeCms((_received, response) => sendJson(response, 422, { ok: false, errors }));
  web = makeWeb({ dataDir, cmsUrl: cms.url, trustProxy: 'loopback' });
  await web.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await web.close();
  await cms.stop();
  fs.rmSync(dataDir, { recursive: true });
  expect(troubles).not.toHaveBeenCalled();
});

test.each([
  '//evil.example',
  '//evil.example/',
  '/%2fevil.example/',
  '/\\evil.example/',
  '/%5cevil.example/',
  '/talents//',
  '/../manifest.json',
  '/%2e%2e/manifest.json',
  '/talents/../../manifest.json',
  '/talents/..%2f..%2f..%2f..%2fsecrets.json',
  '/media/../secrets.json',
  '/media/%2e%2e/secrets.json',
  '/talents%00',
  '/%',
  '/%c3%28',
  '/.git',
  '/.git/',
  '/missing.html',
  '/404',
  '/404.html',
  `/${'a'.repeat(5000)}`,
  `/_astro/${'a'.repeat(300)}`,
  'http://evil.example/',
])('%s is not found and leads nowhere', async (target) => {
  const answer = await rawGet(web, target);
  expect([answer.status, answer.headers['location']]).toEqual([404, undefined]);
  expect(answer.body).toBe('introuvable');
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
});

test('no path makes the server fail, leave the site or redirect to another host', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '/',
      '//',
      '\\',
      '%2f',
      '%5C',
      '%2e%2e',
      '%00',
      '%',
      '?',
      '#',
      ';',
      '@',
      ':',
    ),
    fc.constantFrom(
      'api',
      'forms',
      'contact',
      'media',
      '_astro',
      'pagefind',
      'talents',
      'x',
      '.html',
      'en',
    ),
    fc.webSegment(),
    fc.string({ maxLength: 8 }).map((text) => text.replace(/[\s]/g, '')),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const answer = await rawGet(web, `/${pieces.join('')}`);
      expect(answer.status).toBeGreaterThanOrEqual(200);
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers['location'] ?? '/').toMatch(/^\/(?![/\\])/);
      expect(answer.body).not.toContain('secret');
    }),
    { numRuns: 400 },
  );
});

test('no body, type or header makes a form fail', async () => {
  const type = fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded; charset=utf-16',
    'multipart/form-data; boundary=x',
    'text/plain',
    ';;',
    '',
  );
  const from = fc.oneof(
    fc.constantFrom('/talents/x', '/', '//evil.example', '/../manifest.json', '%00', '/%25', '/en'),
    fc.string(),
  );
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc
      .string({ unit: 'binary' })
      .map((text) => Buffer.from(`message=${encodeURIComponent(text.toWellFormed())}`)),
    fc
      .constantFrom('%', '=', '&&&', '{"a":', '__proto__=1&constructor=2', 'message[]=1')
      .map((text) => Buffer.from(text)),
  );
  const endpoint = fc.constantFrom(...Object.values(formEndpoints));
  const address = fc.oneof(fc.constantFrom('1.2.3.4', '::1', ',', 'unknown'), fc.webSegment());
  await fc.assert(
    fc.asyncProperty(
      endpoint,
      type,
      from,
      body,
      address,
      async (to, contentType, page, bytes, claimed) => {
        const target = `${to}?from=${encodeURIComponent(page.toWellFormed())}`;
        const head = `POST ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${contentType}\r\nX-Forwarded-For: ${claimed}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
        const answer = await rawRequest(web, Buffer.concat([Buffer.from(head), bytes]));
        expect([415, 422]).toContain(answer.status);
        expect(answer.headers['content-security-policy']).toBeDefined();
      },
    ),
    { numRuns: 300 },
  );
});

test('what is no HTTP is refused', async () => {
  const answer = await rawRequest(web, 'HELO mail\r\n\r\n');
  expect(answer.status).toBe(400);
});
