/** A crowd on keep-alive connections: each sends a form, waits for its answer and sends the next. */
import http from 'node:http';

export type Posted = {
  /** Answers by their status; 0: none came. */
  statuses: Map<number, number>;
  /** What was sent and acknowledged with 202. */
  acknowledged: string[];
  /** Of every answer, milliseconds, ascending. */
  latenciesMs: number[];
  seconds: number;
};

/** Posts the bodies as JSON until they are used up or `limitMs` is over. Visitors differ by their address. */
export async function postForms({ url, bodies, concurrency, limitMs }: Crowd): Promise<Posted> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  const posted: Posted = { statuses: new Map(), acknowledged: [], latenciesMs: [], seconds: 0 };
  const started = performance.now();
  let next = 0;
  const visitor = async () => {
    while (next < bodies.length && performance.now() - started < limitMs) {
      const place = next++;
      const body = bodies[place] ?? '';
      const sent = performance.now();
      const status = await post({ agent, url, body, address: addressOf(place) });
      posted.latenciesMs.push(performance.now() - sent);
      posted.statuses.set(status, (posted.statuses.get(status) ?? 0) + 1);
      if (status === 202) posted.acknowledged.push(body);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, visitor));
  posted.seconds = (performance.now() - started) / 1000;
  posted.latenciesMs.sort((a, b) => a - b);
  agent.destroy();
  return posted;
}

/** Addresses that are given to nobody (RFC 2544). */
const addressOf = (place: number) => `198.18.${(place >> 8) % 256}.${place % 256}`;

function post({ agent, url, body, address }: ToPost): Promise<number> {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      accept: 'application/json',
      'x-forwarded-for': address,
    };
    const request = http.request(url, { agent, method: 'POST', headers }, (response) => {
      response.on('end', () => resolve(response.statusCode ?? 0)).resume();
    });
    request.on('error', () => resolve(0));
    request.end(body);
  });
}

type Crowd = { url: string; bodies: string[]; concurrency: number; limitMs: number };
type ToPost = { agent: http.Agent; url: string; body: string; address: string };
