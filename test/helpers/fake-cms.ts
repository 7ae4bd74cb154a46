/** A stand-in for the cms that the web process sends forms to. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in received. */
export type Received = {
  method: string;
  url: string;
  headers: http.IncomingHttpHeaders;
  body: string;
};

/** Listens on 127.0.0.1, on `port` or a free one; `answer` decides each answer. */
export async function startFakeCms(
  answer: (received: Received, response: http.ServerResponse) => void,
  port = 0,
): Promise<FakeCms> {
  const received: Received[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
      received.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  return {
    received,
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with JSON. */
export function sendJson(response: http.ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

export type FakeCms = {
  received: Received[];
  port: number;
  url: string;
  stop: () => Promise<void>;
};
