import fs from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { oneClickHref } from '../../../../../content/routes.ts';
import { sendJson, startFakeCms, type FakeCms } from '../../../../helpers/fake-cms.ts';
import { makeWeb } from '../../../../helpers/make-web.ts';
import { makeDataDir, makeRelease, switchTo } from '../../../../helpers/web-releases.ts';
import type { FastifyInstance } from 'fastify';

const dataDir = makeDataDir();
const token = 'Zq'.repeat(21) + 'x';
const done = { status: 200, value: { ok: true, state: 'done' } as object };
let cms: FakeCms;
let web: FastifyInstance;
let said = done;

beforeAll(async () => {
  makeRelease({ dataDir, release: 5, site: { 'index.html': 'accueil' } });
  switchTo(dataDir, 5);
  cms = await startFakeCms((_, response) => sendJson(response, said.status, said.value));
  web = makeWeb({ dataDir, cmsUrl: cms.url });
});
beforeEach(() => {
  cms.received.length = 0;
  said = done;
});
afterAll(async () => {
  await web.close();
  await cms.stop();
  fs.rmSync(dataDir, { recursive: true });
});

const press = (type: string, payload = '', headers: Record<string, string> = {}) =>
  web.inject({
    method: 'POST',
    url: oneClickHref(token, 'en'),
    headers: { 'content-type': type, ...headers },
    payload,
  });

test('the address of a mail’s headers stops by a bare POST, as a form or in parts', async () => {
  const parts = '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click';
  for (const answer of [
    await press('application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'),
    await press('multipart/form-data; boundary=x', `${parts}\r\n--x--\r\n`),
    await press('text/plain'),
  ]) {
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect(answer.headers['cache-control']).toBe('no-store');
  }
  expect(cms.received.map(({ method, url, body }) => [method, url, body])).toEqual(
    Array.from({ length: 3 }, () => [
      'POST',
      '/api/forms/stop-mails',
      JSON.stringify({ token, locale: 'en' }),
    ]),
  );
});

test('nothing is said of where it was pressed: the code alone counts', async () => {
  await press('text/plain', '', {
    origin: 'https://mail.example',
    referer: 'https://mail.example/',
  });
  expect(cms.received[0]?.headers).not.toHaveProperty('origin');
  expect(cms.received[0]?.headers).not.toHaveProperty('referer');
});

test('whoever only looks is led to the page with the button, and nothing is stopped', async () => {
  for (const [locale, start] of [
    ['fr', ''],
    ['en', '/en'],
  ] as const) {
    const answer = await web.inject({ method: 'GET', url: oneClickHref(token, locale) });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers['location']).toBe(`${start}/ma-page/courriels#${token}`);
    expect(answer.headers['cache-control']).toBe('no-store');
  }
  expect(cms.received).toEqual([]);
});

test('a code that does nothing any more, or a cms that is away, is told by the status', async () => {
  const errors = [{ path: ['token'], code: 'link.used' }];
  said = { status: 422, value: { ok: false, errors } };
  expect((await press('text/plain')).statusCode).toBe(422);
  said = { status: 500, value: {} };
  const answer = await press('text/plain');
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '60']);
});

test('what is no code leads out of no path and into no header', async () => {
  for (const code of ['..%2f..', '%0d%0ax', 'a b', '%E0%A4%A', 'é'.repeat(500)]) {
    const url = `/api/forms/stop-mails/${code}`;
    const answer = await web.inject({ method: 'GET', url: encodeURI(url).replaceAll('%25', '%') });
    expect(answer.statusCode).toBeLessThan(500);
    const { location = '/ma-page/courriels#' } = answer.headers;
    expect(location).toMatch(/^\/ma-page\/courriels#[\w%.()-]*$/);
  }
});
