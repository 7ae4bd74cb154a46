import * as z from 'zod/mini';
import type { Bucket } from './s3-bucket.ts';

/**
 * Stamp of how objects are named and described (bucket-object.ts, content-types.ts, cache-control.ts): another one
 * sends everything again, because a listing does not tell an object's headers.
 */
export const form = 1;

/** What the bucket says of itself; undefined where it says nothing that can be read. */
export async function readState(
  bucket: Bucket,
  signal?: AbortSignal,
): Promise<BucketState | undefined> {
  const text = await bucket.read(stateKey, signal);
  if (text === undefined) return undefined;
  try {
    return State.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Written before the first object of a release changes and after the last. */
export const writeState = (
  bucket: Bucket,
  state: BucketState,
  signal?: AbortSignal,
): Promise<void> =>
  bucket.put(
    {
      key: stateKey,
      body: Buffer.from(JSON.stringify(State.parse(state))),
      type: 'application/json; charset=utf-8',
      cacheControl: 'no-store',
    },
    signal,
  );

const stateKey = '.generique/state.json';
const State = z.object({
  /** The release shown whole, and the hash of its snapshot. */
  release: z.optional(z.int()),
  snapshotHash: z.optional(z.string()),
  /** A release whose files are being written, or were when the writing was cut. */
  writing: z.optional(z.int()),
  /** Drawn at each writing: whoever remembers another does not know what the bucket holds. */
  token: z.string(),
  form: z.int(),
});

export type BucketState = {
  release?: number | undefined;
  snapshotHash?: string | undefined;
  writing?: number | undefined;
  token: string;
  form: number;
};
