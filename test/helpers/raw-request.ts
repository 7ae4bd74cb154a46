import net from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Sends bytes as they are (HTTP clients mend paths before they send them) and reads until the server closes.
 * The request must say `Connection: close`. Empty status: the connection was closed without an answer.
 */
export async function rawRequest(web: FastifyInstance, bytes: string | Buffer): Promise<RawAnswer> {
  const address = web.server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('The server does not listen.');
  const socket = net.connect(address.port, '127.0.0.1');
  socket.write(bytes);
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of socket) chunks.push(chunk as Buffer);
  } catch {
    // A reset after the answer is the server's right.
  }
  const text = Buffer.concat(chunks).toString('latin1');
  const [head = '', ...body] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => line.split(/:\s*/, 2));
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers: Object.fromEntries(
      headers.map(([name = '', value = '']) => [name.toLowerCase(), value]),
    ),
    body: body.join('\r\n\r\n'),
  };
}

/** A GET of a path that may be anything without line ends. */
export const rawGet = (web: FastifyInstance, path: string): Promise<RawAnswer> =>
  rawRequest(web, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);

export type RawAnswer = { status: number; headers: Record<string, string>; body: string };
