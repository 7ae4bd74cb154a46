import fs from 'node:fs';
import { parse } from 'parse5';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { texts } from '../../../../../content/locales/locale.ts';
import { attribute, elements, textOf } from '../../../../../scripts/lib/web/html-tree.ts';
import { sendJson, startFakeCms } from '../../../../helpers/fake-cms.ts';
import { makeWeb } from '../../../../helpers/make-web.ts';
import { cspOf, makeDataDir, makeRelease, switchTo } from '../../../../helpers/web-releases.ts';
import type { FastifyInstance } from 'fastify';
import type { FakeCms } from '../../../../helpers/fake-cms.ts';

const dataDir = makeDataDir();
const shell = (title: string) => `<!doctype html><title>${title}</title>
<details><summary>Écrire</summary><form method="post" action="/api/forms/contact?from=/talents/x">
<div data-error-summary></div><input name="name" id="name"><p data-error-for="name" hidden></p>
<textarea name="message" id="message"></textarea></form></details>`;

let cms: FakeCms;
let web: FastifyInstance;
let said: { status: number; value: unknown; headers?: Record<string, string> };

beforeAll(async () => {
  const site = {
    'index.html': 'accueil',
    'talents/x.html': shell('Camille'),
    'en/talents/x.html': shell('Camille EN'),
  };
  makeRelease({ dataDir, release: 5, site });
  switchTo(dataDir, 5);
  cms = await startFakeCms((_received, response) => {
    for (const [name, value] of Object.entries(said.headers ?? {})) response.setHeader(name, value);
    sendJson(response, said.status, said.value);
  });
  web = makeWeb({ dataDir, cmsUrl: cms.url, trustProxy: '192.0.2.7' });
});
beforeEach(() => {
  cms.received.length = 0;
  said = { status: 202, value: { ok: true, state: 'accepted' } };
});
afterAll(async () => {
  await web.close();
  await cms.stop();
  fs.rmSync(dataDir, { recursive: true });
});

const plain = 'application/x-www-form-urlencoded';
const typed = { name: 'Zoé', message: 'Bonjour\r\n<b>& "vous"', locale: 'fr' };
const post = (
  fields: Record<string, string> | string = typed,
  {
    url = '/api/forms/contact?from=/talents/x',
    headers = {} as Record<string, string>,
    remoteAddress = '198.51.100.1',
  } = {},
) =>
  web.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: { 'content-type': plain, ...headers },
    payload: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
  });
const valueOf = (html: string, name: string): string => {
  const field = elements(parse(html)).find((element) => attribute(element, 'name') === name);
  if (field === undefined) throw new Error(`No field ${name}`);
  return field.tagName === 'textarea' ? textOf(field) : (attribute(field, 'value') ?? '');
};

test('a form that was closed says so in the editors’ words and gives back what was typed', async () => {
  const text = 'Ouvert le 3 mars <b>en Bretagne</b>.';
  const errors = [{ path: [], code: 'opening.closed', text }];
  said = { status: 403, value: { ok: false, errors } };
  const onForm = await post();
  expect([onForm.statusCode, valueOf(onForm.body, 'name')]).toEqual([403, 'Zoé']);
  expect(onForm.body).toContain('Ouvert le 3 mars &lt;b&gt;en Bretagne&lt;/b&gt;.');
  // The page that is live now has no form any more.
  const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}`, `Ligne ${n}`]));
  const closed = await post({ ...typed, ...many }, { url: '/api/forms/contact?from=/' });
  expect(closed.statusCode).toBe(403);
  for (const kept of ['Ouvert le 3 mars', 'Zoé', 'Ligne 0', 'Ligne 299'])
    expect(closed.body).toContain(kept);
});

test.each([
  ['accepted', 'fr', '/message/envoye'],
  ['accepted', 'en', '/en/message/envoye'],
  ['toConfirm', 'fr', '/message/a-confirmer'],
  ['done', 'en', '/en/message/fait'],
])('a plain form that is %s in %s leads to %s', async (state, locale, location) => {
  said.value = { ok: true, state };
  const answer = await post({ ...typed, locale });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, location]);
});

test('the cms gets the body as it was sent and only the headers that it needs', async () => {
  const headers = {
    origin: 'http://localhost:4321',
    'user-agent': 'Test',
    cookie: 'a=1',
    'x-client-address': '6.6.6.6',
    'x-web-key': 'forged',
    'x-site-host': 'evil.example',
    host: 'generique.example',
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-host': 'evil.example',
  };
  await post('name=Zo%C3%A9&message=%0A', { headers });
  const [received] = cms.received;
  expect(received).toMatchObject({
    method: 'POST',
    url: '/api/forms/contact',
    body: 'name=Zo%C3%A9&message=%0A',
  });
  expect(received?.headers).toMatchObject({
    'content-type': plain,
    origin: 'http://localhost:4321',
    'user-agent': 'Test',
    'x-client-address': '198.51.100.1',
    'x-web-key': 'key',
    'x-site-host': 'generique.example',
  });
  for (const name of ['cookie', 'x-forwarded-for', 'x-forwarded-host']) {
    expect(received?.headers).not.toHaveProperty(name);
  }
});

test('only a trusted proxy is believed about the address of the visitor', async () => {
  const headers = { 'x-forwarded-for': '6.6.6.6, 2001:DB8::0:9' };
  await post(typed, { headers, remoteAddress: '192.0.2.7' });
  expect(cms.received[0]?.headers['x-client-address']).toBe('2001:db8::9');
});

test('a refused plain form comes back filled in, with the messages, under the policy of its release', async () => {
  said = {
    status: 422,
    value: { ok: false, errors: [{ path: ['name'], code: 'contact.name.missing' }] },
  };
  const answer = await post();
  expect(answer.statusCode).toBe(422);
  expect(answer.headers['content-security-policy']).toBe(cspOf(5));
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(valueOf(answer.body, 'name')).toBe('Zoé');
  expect(valueOf(answer.body, 'message')).toBe('Bonjour\n<b>& "vous"');
  expect(answer.body).toContain(texts('fr').errors['contact.name.missing']);
});

test('too many sendings keep their status and say when to try again', async () => {
  said = {
    status: 429,
    value: { ok: false, errors: [{ path: [], code: 'form.tooMany' }] },
    headers: { 'retry-after': '3600' },
  };
  const answer = await post(
    { ...typed, locale: 'en' },
    { url: '/api/forms/contact?from=/en/talents/x' },
  );
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '3600']);
  expect(answer.body).toContain(texts('en').errors['form.tooMany']);
  expect(answer.body).toContain('Error: Camille EN');
});

test('an error that the locales do not know still says something', async () => {
  said = {
    status: 422,
    value: {
      ok: false,
      errors: [
        { path: [], code: 'toString' },
        { path: ['name'], code: 'new.code' },
      ],
    },
  };
  const answer = await post();
  expect(answer.body).toContain(texts('fr').web.unknownError);
  expect(answer.body).toContain(texts('fr').web.unknownFieldError);
});

test.each(['', '?from=/', '?from=//evil.example', '?from=/missing', '?from=/../5/manifest.json'])(
  'with "%s" for its page the text is given back on a plain one',
  async (search) => {
    said = {
      status: 422,
      value: { ok: false, errors: [{ path: ['name'], code: 'contact.name.missing' }] },
    };
    const answer = await post(
      { ...typed, website: 'spam' },
      { url: `/api/forms/contact${search}` },
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Bonjour\n&lt;b&gt;&amp; "vous"');
    expect(answer.body).toContain(texts('fr').errors['contact.name.missing']);
    expect(answer.body).not.toContain('spam');
  },
);

test('a script gets the answer of the cms as it is', async () => {
  const errors = [{ path: ['name'], code: 'contact.name.missing' }];
  said = { status: 422, value: { ok: false, errors } };
  const answer = await post('{"name":""}', { headers: { 'content-type': 'application/json' } });
  expect([answer.statusCode, answer.json()]).toEqual([422, { ok: false, errors }]);
  said = { status: 202, value: { ok: true, state: 'toConfirm' } };
  const other = await post('{}', { headers: { 'content-type': 'application/json' } });
  expect([other.statusCode, other.json()]).toEqual([202, { ok: true, state: 'toConfirm' }]);
});

test.each([500, 404, 302])(
  'a cms that answers %i with a page of its own leaves it open what happened',
  async (status) => {
    said = { status, value: '<h1>Internal Server Error</h1>' };
    const answer = await post();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).not.toContain('Internal Server Error');
    expect(answer.body.replaceAll('&nbsp;', '\u00a0')).toContain(
      texts('fr').errors['form.uncertain'],
    );
    expect(valueOf(answer.body, 'name')).toBe('Zoé');
    const json = await post('{}', { headers: { 'content-type': 'application/json' } });
    expect([json.statusCode, json.json()]).toEqual([
      503,
      { ok: false, errors: [{ path: [], code: 'form.uncertain' }] },
    ]);
  },
);

test('a form above 64 kB is refused before the cms, with its text', async () => {
  const message = 'a'.repeat(64_001);
  const answer = await post({ ...typed, message });
  expect(answer.statusCode).toBe(413);
  expect(valueOf(answer.body, 'message')).toBe(message);
  expect(answer.body).toContain(texts('fr').errors['form.tooLarge']);
  expect(cms.received).toEqual([]);
});

test('what is far too large is not even read', async () => {
  const answer = await post({ ...typed, message: 'a'.repeat(1_000_001) });
  expect(answer.statusCode).toBe(413);
  expect(answer.body).toContain(texts('fr').errors['form.tooLarge']);
});

test.each(['multipart/form-data; boundary=x', 'text/plain', ';'])(
  'a form sent as %s is refused',
  async (type) => {
    const answer = await post('x', { headers: { 'content-type': type } });
    expect(answer.statusCode).toBe(415);
    expect(answer.body).toContain(texts('fr').errors['form.unreadable']);
    expect(cms.received).toEqual([]);
  },
);

test('the challenge is the one of the cms and kept by nobody', async () => {
  said = { status: 200, value: { challenge: 'x' } };
  const answer = await web.inject('/api/forms/challenge');
  expect([answer.statusCode, answer.json(), answer.headers['cache-control']]).toEqual([
    200,
    { challenge: 'x' },
    'no-store',
  ]);
});

test('opening the address of a form leads to its page', async () => {
  const answer = await web.inject('/api/forms/contact?from=/talents/x');
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/talents/x']);
  const evil = await web.inject('/api/forms/contact?from=//evil.example');
  expect(evil.headers.location).toBe('/');
});
