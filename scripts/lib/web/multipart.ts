/** Forms that may come with a picture: their bodies are larger, and every byte of one is held until it is answered. */
import type { Readable } from 'node:stream';

export const multipartType = 'multipart/form-data';

/** Bytes of one body that are kept; what is typed stands before the picture, so a larger one loses nothing that is. */
const keptBytes = 16_000_000;
/** Bytes of one body that are taken in, so that a browser gets to read the answer. */
const takenBytes = 64_000_000;
/** Bytes of all bodies together. */
const heldBytes = 96_000_000;

/** Reads bodies with a limit for each and for all of them. Throws errors with a `statusCode`: 400, 413 or 503. */
export function createBodies(): Bodies {
  let held = 0;
  return {
    read: async ({ body, type, declared }) => {
      if (declared > takenBytes) throw refused(413);
      const kept: Buffer[] = [];
      let taken = 0;
      const release = () => {
        held -= kept.reduce((sum, { length }) => sum + length, 0);
        kept.length = 0;
      };
      try {
        for await (const chunk of body as AsyncIterable<Buffer>) {
          const part = chunk.subarray(0, Math.max(0, keptBytes - taken));
          taken += chunk.length;
          if (taken > takenBytes) throw refused(413);
          if (held + part.length > heldBytes) throw refused(503);
          held += part.length;
          if (part.length > 0) kept.push(part);
        }
        const bytes = Buffer.concat(kept);
        const isWhole = taken <= keptBytes;
        return { bytes, isWhole, typed: await typedParts({ bytes, type, isWhole }), release };
      } catch (error) {
        release();
        if (error instanceof Error && 'statusCode' in error) throw error;
        throw Object.assign(new Error('The body was cut.', { cause: error }), { statusCode: 400 });
      }
    },
  };
}

/** What was typed into the form, files apart; undefined where it cannot be read. Of a body that was cut, what came. */
async function typedParts({ bytes, type, isWhole }: Sent): Promise<URLSearchParams | undefined> {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary) return undefined;
  const end = isWhole ? [] : [Buffer.from(`\r\n--${boundary}--\r\n`)];
  const whole = Buffer.concat([bytes, ...end]);
  const headers = { 'content-type': type };
  const form = await new Response(whole, { headers }).formData().catch(() => undefined);
  // With a wrong boundary, nothing is found.
  if (!form || [...form].length === 0) return undefined;
  const typed = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') typed.append(name, value);
  return typed;
}

const refused = (statusCode: 413 | 503) =>
  Object.assign(new Error(statusCode === 413 ? 'Too large.' : 'Too much at once.'), { statusCode });

type Sent = { bytes: Buffer; type: string; isWhole: boolean };
/** A body as it was read. */
export type Multipart = {
  bytes: Buffer;
  /** False: more came than is kept. */
  isWhole: boolean;
  /** Undefined where it cannot be read. */
  typed: URLSearchParams | undefined;
  /** To be called once it was answered. */
  release: () => void;
};
type Bodies = {
  /** `type`: as the header says; `declared`: the length that it says. */
  read: (given: { body: Readable; type: string; declared: number }) => Promise<Multipart>;
};
