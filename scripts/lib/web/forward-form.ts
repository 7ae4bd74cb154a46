import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * What became of a request to the cms. `unavailable`: it never took it, sending again is safe.
 * `uncertain`: it may have taken it, and no answer that can be used came back.
 */
export type Forwarded =
  | { kind: 'answer'; status: number; headers: http.IncomingHttpHeaders; body: Buffer }
  | { kind: 'unavailable' }
  | { kind: 'uncertain' };

/**
 * Makes the function that sends a request to the cms and, while the cms takes none (connection
 * refused, or 503), holds it up to `heldMs` and tries again. At most `maxHeld` requests are held; one more is
 * unavailable at once. A request is never sent again once a connection carried it.
 * `close` ends every wait.
 */
export function createForwarder({
  cmsUrl,
  heldMs,
  maxHeld,
  answerMs = 30_000,
}: ForwarderOptions): Forwarder {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
  const closing = new AbortController();
  let held = 0;

  async function forward(request: ToForward): Promise<Forwarded> {
    const until = Date.now() + heldMs;
    const gone = AbortSignal.any([request.gone, closing.signal]);
    let pauseMs = 100;
    let isHeld = false;
    try {
      for (;;) {
        const result = await sendOnce({ agent, cmsUrl, request, answerMs });
        const isRefused =
          result.kind === 'unavailable' || (result.kind === 'answer' && result.status === 503);
        if (!isRefused) return result;
        if (!isHeld && held >= maxHeld) return { kind: 'unavailable' };
        if (!isHeld) {
          held += 1;
          isHeld = true;
        }
        const left = until - Date.now();
        if (left <= 0 || gone.aborted) return { kind: 'unavailable' };
        await wait(Math.min(pauseMs, left), undefined, { signal: gone }).catch(() => undefined);
        if (gone.aborted) return { kind: 'unavailable' };
        pauseMs = Math.min(pauseMs * 1.5, 1_000);
      }
    } finally {
      if (isHeld) held -= 1;
    }
  }

  return {
    forward,
    held: () => held,
    close: () => {
      closing.abort();
      agent.destroy();
    },
  };
}

function sendOnce({ agent, cmsUrl, request, answerMs }: Attempt): Promise<Forwarded> {
  return new Promise((resolve) => {
    let isConnected = false;
    const { method, headers, body } = request;
    const lost = (): void => resolve({ kind: isConnected ? 'uncertain' : 'unavailable' });
    const sending = http.request(new URL(request.path, cmsUrl), {
      agent,
      method,
      headers: { ...headers, ...(body && { 'content-length': String(body.length) }) },
      signal: AbortSignal.timeout(answerMs),
    });
    sending.on('socket', (socket) => {
      if (!socket.connecting) isConnected = true;
      else socket.once('connect', () => (isConnected = true));
    });
    sending.on('error', lost);
    sending.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > (request.maxBytes ?? maxAnswerBytes)) sending.destroy();
      });
      response.on('error', lost);
      response.on('close', lost);
      response.on('end', () => {
        const status = response.statusCode ?? 503;
        resolve({ kind: 'answer', status, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    sending.end(body);
  });
}

const maxAnswerBytes = 256_000;

export type ForwarderOptions = {
  cmsUrl: string;
  heldMs: number;
  maxHeld: number;
  /** How long the cms may take to answer what it accepted. */
  answerMs?: number;
};
export type ToForward = {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
  /** Largest answer, bytes; 256,000 by itself. */
  maxBytes?: number | undefined;
  /** Aborted when the visitor has gone: nothing is tried again. */
  gone: AbortSignal;
};
export type Forwarder = {
  forward: (request: ToForward) => Promise<Forwarded>;
  /** Requests that wait now. */
  held: () => number;
  close: () => void;
};
type Attempt = { agent: http.Agent; cmsUrl: string; request: ToForward; answerMs: number };
