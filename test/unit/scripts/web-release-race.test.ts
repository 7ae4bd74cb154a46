import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWeb } from '../../helpers/make-web.ts';
import { cspOf, makeDataDir, makeRelease, switchTo } from '../../helpers/web-releases.ts';

const dataDir = makeDataDir();
const web = makeWeb({ dataDir });
const switches = 250;
const agent = new http.Agent({ keepAlive: true });

beforeAll(async () => {
  release(1);
  await web.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  agent.destroy();
  await web.close();
  fs.rmSync(dataDir, { recursive: true });
});

/** Pages of different lengths in each release, marked from end to end. */
function release(number: number): void {
  const page = `<!--${number}-->`.repeat(500 + ((number * 7919) % 4000)) + `end of ${number}`;
  const site = {
    'index.html': page,
    'talents.html': page,
    'talents/x.html': page,
    '404.html': page,
  };
  makeRelease({ dataDir, release: number, site });
  switchTo(dataDir, number);
  fs.rmSync(path.join(dataDir, 'releases', String(number - 3)), { recursive: true, force: true });
}

test('while releases are switched and old ones pruned, every answer is whole and of one release', async () => {
  const seen = new Set<number>();
  let isSwitching = true;
  let answers = 0;
  const paths = ['/', '/talents', '/talents/x', '/missing'];
  async function read(): Promise<void> {
    while (isSwitching) {
      const target = paths[answers++ % paths.length] ?? '/';
      const { status, headers, body } = await get(target, answers % 3 === 0);
      expect(status).toBe(target === '/missing' ? 404 : 200);
      const number = Number(/end of (\d+)$/.exec(body)?.[1]);
      expect(body).toBe(
        `<!--${number}-->`.repeat(500 + ((number * 7919) % 4000)) + `end of ${number}`,
      );
      expect(headers['content-security-policy']).toBe(cspOf(number));
      seen.add(number);
    }
  }
  const readers = [read(), read(), read(), read()];
  for (let number = 2; number <= switches; number++) {
    release(number);
    const before = answers;
    while (answers < before + 4) await Promise.race([new Promise(setImmediate), ...readers]);
  }
  isSwitching = false;
  await Promise.all(readers);
  expect(answers).toBeGreaterThanOrEqual(4 * (switches - 1));
  expect(seen.size).toBeGreaterThan(switches / 2);
});

function get(target: string, isCompressed: boolean): Promise<Answer> {
  const address = web.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const headers = isCompressed ? { 'accept-encoding': 'gzip' } : {};
  return new Promise((resolve, reject) => {
    http
      .get({ agent, host: '127.0.0.1', port, path: target, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const isWhole = Number(response.headers['content-length']) === bytes.length;
          if (!isWhole) return reject(new Error('The answer is shorter than it says.'));
          const isGzip = response.headers['content-encoding'] === 'gzip';
          const body = (isGzip ? zlib.gunzipSync(bytes) : bytes).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      })
      .on('error', reject);
  });
}

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };
