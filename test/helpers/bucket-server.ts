/** A real server that speaks S3, on a free port, with one bucket that anybody may read. */
import { hash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import type { BucketSettings } from '../../cms/env.ts';

/** Starts the server; `onRequest` hears of each signed request before it is answered. */
export async function startBucket(
  onRequest: (asked: BucketRequest) => void = () => undefined,
): Promise<BucketServer> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-bucket-'));
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: 'site' }],
  });
  server.logger.silent = true;
  storeWhole(server);
  const listAll = listInOrder(server);
  const { port } = await server.run();
  const origin = `http://127.0.0.1:${port}`;
  const log: LoggedRequest[] = [];
  let isAway = false;
  server.httpServer.prependListener('request', (request, response) => {
    if (isAway) return void request.socket.destroy();
    if (!request.headers.authorization) return;
    const key = decodeURI(new URL(request.url ?? '/', origin).pathname).slice('/site/'.length);
    const asked = { method: request.method ?? '', key };
    log.push({ ...asked, at: 'asked' });
    response.once('finish', () => log.push({ ...asked, at: 'answered' }));
    onRequest(asked);
  });
  return {
    settings: {
      name: 'site',
      endpoint: origin,
      region: 'us-east-1',
      prefix: '',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    log,
    keys: async () => {
      const keys = await listAll();
      return keys.filter((key) => !key.includes('.generique/'));
    },
    get: (key) => fetch(`${origin}/site/${key}`),
    goAway: () => {
      isAway = true;
      server.httpServer.closeAllConnections();
    },
    remove: async () => {
      const closed = once(server.httpServer, 'close');
      server.httpServer.close();
      server.httpServer.closeAllConnections();
      await closed;
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** As S3 does, s3rver shall keep an object whole or not at all: a request that is cut leaves half of one there. */
function storeWhole({ store }: S3rver): void {
  store.putObject = async ({ bucket, key, metadata, content }) => {
    const body = Buffer.isBuffer(content) ? content : await buffer(content);
    const file = store.getResourcePath(bucket, key, 'object');
    await fs.promises.mkdir(path.dirname(file), { recursive: true });
    await fs.promises.writeFile(`${file}.part`, body);
    await fs.promises.rename(`${file}.part`, file);
    const md5 = hash('md5', body);
    await store.putMetadata(bucket, key, metadata, md5);
    return { size: body.length, md5 };
  };
}

/**
 * As S3 does, s3rver shall list in the order of keys: it lists in the order of its folders, and goes on with tokens
 * in a cipher that OpenSSL has no more. Pages are short, so that every listing has several. Returns all keys.
 */
function listInOrder({ store }: S3rver): () => Promise<string[]> {
  const list = store.listObjects.bind(store);
  store.listObjects = async (bucket, { startAfter = '', prefix = '' }) => {
    const { objects } = await list(bucket, { prefix, maxKeys: Infinity });
    const page = objects
      .filter(({ key }) => key > startAfter)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, 3);
    return { objects: page, commonPrefixes: [], isTruncated: false };
  };
  return async () => {
    const { objects } = await list('site', { maxKeys: Infinity });
    return objects.map(({ key }) => key).toSorted();
  };
}

type BucketRequest = { method: string; key: string };
type LoggedRequest = BucketRequest & { at: 'asked' | 'answered' };
type BucketServer = {
  settings: BucketSettings;
  log: LoggedRequest[];
  /** Every key but the state's. */
  keys: () => Promise<string[]>;
  /** As a visitor. */
  get: (key: string) => Promise<Response>;
  /** Every connection is cut from now on. */
  goAway: () => void;
  remove: () => Promise<void>;
};
