import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Answer } from './answer.ts';

export type Encoding = 'br' | 'gzip';

/** The best encoding that an Accept-Encoding header allows; null: as it is. */
export function chooseEncoding(header: string | undefined): Encoding | null {
  const quality = new Map<string, number>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    quality.set(name, q === undefined ? 1 : Number(q.slice(2)) || 0);
  }
  const isAllowed = (name: string): boolean => (quality.get(name) ?? quality.get('*') ?? 0) > 0;
  return isAllowed('br') ? 'br' : isAllowed('gzip') ? 'gzip' : null;
}

/**
 * Compresses on the fly and remembers the results, least recently used forgotten first.
 * `hash` names the content, so that a page that is the same in two releases is compressed once.
 * `maxBytes` bounds what is remembered; a result above an eighth of it is not kept.
 */
export function createCompressor({ maxBytes }: { maxBytes: number }): Compressor {
  const kept = new Map<string, Buffer>();
  const running = new Map<string, Promise<Buffer>>();
  let keptBytes = 0;

  function keep(key: string, result: Buffer): void {
    if (result.length > maxBytes / 8) return;
    kept.set(key, result);
    keptBytes += result.length;
    for (const [oldest, bytes] of kept) {
      if (keptBytes <= maxBytes) break;
      kept.delete(oldest);
      keptBytes -= bytes.length;
    }
  }

  return async ({ body, hash, encoding }) => {
    const key = `${encoding} ${hash}`;
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    let work = running.get(key);
    if (work === undefined) {
      work = compress(body, encoding);
      running.set(key, work);
      try {
        keep(key, await work);
      } finally {
        running.delete(key);
      }
    }
    return work;
  };
}

/** An answer made for one visitor, compressed where that is worth it, and remembered nowhere. */
export async function squeezed(answer: Answer, acceptEncoding: string | undefined) {
  const encoding = answer.body.length < leastSqueezed ? null : chooseEncoding(acceptEncoding);
  if (encoding === null) return answer;
  const headers = { ...answer.headers, 'content-encoding': encoding, vary: 'Accept-Encoding' };
  return { ...answer, headers, body: await compress(answer.body, encoding) };
}

function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return gzip(body);
  return brotli(body, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: 5,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

/** Bytes: the page of a form is shorter. */
const leastSqueezed = 64_000;
const gzip = promisify<Buffer, Buffer>(zlib.gzip);
const brotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress);

export type Compressor = (given: {
  body: Buffer;
  hash: string;
  encoding: Encoding;
}) => Promise<Buffer>;
