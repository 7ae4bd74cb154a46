import { once } from 'node:events';
import net from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createForwarder } from '../../../../../scripts/lib/web/forward-form.ts';
import { sendJson, startFakeCms } from '../../../../helpers/fake-cms.ts';
import type { AddressInfo } from 'node:net';
import type { Forwarder, ForwarderOptions } from '../../../../../scripts/lib/web/forward-form.ts';

let forwarder: Forwarder | undefined;
afterEach(() => forwarder?.close());

const make = (options: Partial<ForwarderOptions> & { cmsUrl: string }): Forwarder =>
  (forwarder = createForwarder({ heldMs: 10_000, maxHeld: 10, ...options }));
const message = (gone = new AbortController().signal) => ({
  method: 'POST' as const,
  path: '/api/forms/contact',
  headers: {},
  body: Buffer.from('name=x'),
  gone,
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('a form sent while the cms starts arrives once it is there, once', async () => {
  const port = await freePort();
  const waiting = make({ cmsUrl: `http://127.0.0.1:${port}` }).forward(message());
  const cms = await startFakeCms((_received, response) => sendJson(response, 202, {}), port);
  expect(await waiting).toMatchObject({ kind: 'answer', status: 202 });
  expect(cms.received.map(({ body }) => body)).toEqual(['name=x']);
  await cms.stop();
});

test('a cms that says 503 is asked again until it takes the form', async () => {
  let left = 2;
  const cms = await startFakeCms((_received, response) =>
    sendJson(response, left-- > 0 ? 503 : 202, {}),
  );
  expect(await make({ cmsUrl: cms.url }).forward(message())).toMatchObject({ status: 202 });
  expect(cms.received).toHaveLength(3);
  await cms.stop();
});

test('a cms that stays away is given up after the hold', async () => {
  const cmsUrl = `http://127.0.0.1:${await freePort()}`;
  expect(await make({ cmsUrl, heldMs: 50 }).forward(message())).toEqual({ kind: 'unavailable' });
});

test('a form is never sent again once a connection carried it', async () => {
  const cms = await startFakeCms((_received, response) => response.socket?.destroy());
  expect(await make({ cmsUrl: cms.url }).forward(message())).toEqual({ kind: 'uncertain' });
  expect(cms.received).toHaveLength(1);
  await cms.stop();
});

test('half an answer is no answer', async () => {
  const cms = await startFakeCms((_received, response) => {
    response.writeHead(202, { 'content-length': '100' });
    response.write('{', () => response.socket?.destroy());
  });
  expect(await make({ cmsUrl: cms.url }).forward(message())).toEqual({ kind: 'uncertain' });
  await cms.stop();
});

test('a cms that took the form and says nothing leaves it open what happened', async () => {
  const cms = await startFakeCms(() => undefined);
  const result = await make({ cmsUrl: cms.url, answerMs: 100 }).forward(message());
  expect(result).toEqual({ kind: 'uncertain' });
  expect(cms.received).toHaveLength(1);
  await cms.stop();
});

test('no more than the allowed number wait; closing or leaving ends a wait', async () => {
  const cmsUrl = `http://127.0.0.1:${await freePort()}`;
  const own = make({ cmsUrl, maxHeld: 1 });
  const gone = new AbortController();
  const first = own.forward(message(gone.signal));
  await expect.poll(() => own.held()).toBe(1);
  const second = own.forward(message());
  const earliest = await Promise.race([first.then(() => 'first'), second.then(() => 'second')]);
  expect(earliest).toBe('second');
  expect(await second).toEqual({ kind: 'unavailable' });
  gone.abort();
  expect(await first).toEqual({ kind: 'unavailable' });
  expect(own.held()).toBe(0);
  const third = own.forward(message());
  await expect.poll(() => own.held()).toBe(1);
  own.close();
  expect(await third).toEqual({ kind: 'unavailable' });
});
