import fs from 'node:fs';
import { parse } from 'parse5';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { texts } from '../../../../../content/locales/locale.ts';
import { attribute, elements, textOf } from '../../../../../scripts/lib/web/html-tree.ts';
import { sendJson, startFakeCms, type FakeCms } from '../../../../helpers/fake-cms.ts';
import { makeWeb } from '../../../../helpers/make-web.ts';
import { inParts } from '../../../../helpers/photos.ts';
import { makeDataDir, makeRelease, switchTo } from '../../../../helpers/web-releases.ts';
import type { FastifyInstance } from 'fastify';

const dataDir = makeDataDir();
const page = `<!doctype html><title>S’inscrire</title>
<form method="post" enctype="multipart/form-data" action="/api/forms/sign-up?from=/inscription">
<div data-error-summary></div><input name="firstName"><input name="bases.0">
<p data-error-for="photoFile"></p><input type="file" name="photoFile"><input type="hidden" name="photo" value="">
<p id="kept" data-shown-with="photo isPhotoRemoved" hidden>reçue</p></form>`;
const url = '/api/forms/sign-up?from=/inscription';
const key = '11111111-1111-4111-8111-111111111111';
const { errors } = texts('fr');

let cms: FakeCms;
let web: FastifyInstance;
let said: { status: number; value: object };

beforeAll(async () => {
  makeRelease({ dataDir, release: 1, site: { 'index.html': 'accueil', 'inscription.html': page } });
  switchTo(dataDir, 1);
  cms = await startFakeCms((_received, response) => sendJson(response, said.status, said.value));
  web = makeWeb({ dataDir, cmsUrl: cms.url });
});
beforeEach(() => {
  cms.received.length = 0;
  const missing = [{ path: ['bases'], code: 'signUp.bases.missing' }];
  said = { status: 422, value: { ok: false, errors: missing, photo: key } };
});
afterAll(async () => {
  await web.close();
  await cms.stop();
  fs.rmSync(dataDir, { recursive: true });
});

const typed = { firstName: 'Zoé', 'bases.0': '', photo: '' };
async function send(bytes: number, { to = url, cut = 0, fields = {}, headers = {} } = {}) {
  const sent = await inParts({ ...typed, ...fields }, [{ bytes: Buffer.alloc(bytes, 'x') }]);
  const payload = sent.body.subarray(0, sent.body.length - cut);
  return web.inject({
    method: 'POST',
    url: to,
    headers: { 'content-type': sent.type, ...headers },
    payload,
  });
}
function nodeOf(html: string, name: string, value: string) {
  const node = elements(parse(html)).find((one) => attribute(one, name) === value);
  if (!node) throw new Error(`Nothing has ${name}="${value}".`);
  return node;
}
const valueOf = (html: string, name: string) => attribute(nodeOf(html, 'name', name), 'value');
const kept = (html: string) => nodeOf(html, 'id', 'kept');
const errorOf = (html: string) => textOf(nodeOf(html, 'data-error-for', 'photoFile'));

describe('a form with a picture', () => {
  it('reaches the cms as it was sent', async () => {
    said = { status: 202, value: { ok: true, state: 'toConfirm' } };
    const answer = await send(1000);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/message/a-confirmer']);
    const [received] = cms.received;
    expect(received?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(received?.body).toContain(`\r\n\r\n${'x'.repeat(1000)}\r\n`);
    expect(received?.body).toContain('Zoé');
  });

  it('comes back with all that was typed, and the key of the picture that the cms kept', async () => {
    const { statusCode, body } = await send(1000);
    expect([statusCode, valueOf(body, 'firstName'), valueOf(body, 'photo')]).toEqual([
      422,
      'Zoé',
      key,
    ]);
    expect(attribute(kept(body), 'hidden')).toBeUndefined();
  });

  it('comes back without a key that is worth nothing any more', async () => {
    const gone = [{ path: ['photoFile'], code: 'signUp.photo.gone' }];
    said = { status: 422, value: { ok: false, errors: gone } };
    const { body } = await send(0, { fields: { photo: key } });
    expect([valueOf(body, 'photo'), errorOf(body)]).toEqual(['', errors['signUp.photo.gone']]);
    expect(attribute(kept(body), 'hidden')).toBe('');
  });

  it('for a script answers with the key as well', async () => {
    const { body } = await send(1000, { headers: { accept: 'application/json' } });
    expect(JSON.parse(body)).toMatchObject({ ok: false, photo: key });
  });

  it.each([
    ['beyond the limit', 9_000_000],
    ['beyond what is kept', 20_000_000],
  ])('too large, %s, is said beside its field, and nothing typed is lost', async (_, bytes) => {
    const { statusCode, body } = await send(bytes);
    expect([statusCode, errorOf(body)]).toEqual([413, errors['signUp.photo.tooLarge']]);
    expect(valueOf(body, 'firstName')).toBe('Zoé');
    expect(cms.received).toEqual([]);
  });

  it('far too large is not even read', async () => {
    const { statusCode } = await send(10, { headers: { 'content-length': '65000000' } });
    expect(statusCode).toBe(413);
  });

  it.each([
    ['without a boundary', 'multipart/form-data'],
    ['with an empty one', 'multipart/form-data; boundary=""'],
    ['with another one', 'multipart/form-data; boundary=other'],
  ])('%s is refused', async (_, type) => {
    const { statusCode } = await send(1000, { headers: { 'content-type': type } });
    expect([statusCode, cms.received]).toEqual([422, []]);
  });

  it('that was cut is refused', async () => {
    expect((await send(1000, { cut: 300 })).statusCode).toBe(422);
    expect(cms.received).toEqual([]);
  });

  it('is taken nowhere else', async () => {
    const { statusCode } = await send(1000, { to: '/api/forms/contact?from=/inscription' });
    expect([statusCode, cms.received]).toEqual([415, []]);
  });

  it('is let go once it was answered: many after each other fit', async () => {
    for (let n = 0; n < 8; n += 1) expect((await send(15_000_000)).statusCode).toBe(413);
  });
});
