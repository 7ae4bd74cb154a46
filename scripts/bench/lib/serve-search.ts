/** Serves an index, the words that queries are read with, and a page with a script, as the web process sends them. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import zlib from 'node:zlib';

/** `texts`: JSON and scripts by address; they are sent in brotli. `folders`: by the address they stand under, sent as they are. */
export async function withServer<T>(
  { texts, folders }: ToServe,
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const packed = new Map(
    Object.entries(texts).map(([address, text]) => [address, zlib.brotliCompressSync(text)]),
  );
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const text = packed.get(pathname);
    if (text) {
      const type = pathname.endsWith('.js') ? 'text/javascript' : 'application/json';
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' });
      return void response.end(text);
    }
    const [, root = ''] = pathname.split('/');
    const file = path.join(folders[root] ?? '', pathname.slice(root.length + 2));
    if (folders[root] && fs.existsSync(file) && fs.statSync(file).isFile()) {
      response.writeHead(200, { 'content-type': typeOf(file) });
      return void response.end(fs.readFileSync(file));
    }
    response.writeHead(pathname === '/' ? 200 : 404, { 'content-type': 'text/html' });
    response.end(pathname === '/' ? '<!doctype html><html lang="fr"><title>search</title>' : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const typeOf = (file: string): string =>
  ({ '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' })[
    path.extname(file)
  ] ?? 'application/octet-stream';

type ToServe = { texts: Record<string, string>; folders: Record<string, string> };
