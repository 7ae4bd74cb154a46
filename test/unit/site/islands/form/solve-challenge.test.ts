import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Payload } from 'altcha-lib/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startProof } from '../../../../../site/islands/form/solve-challenge.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the proof of work of a form', () => {
  it('is what the server asked for, encoded as altcha-lib reads it', async () => {
    serveChallenges({ endsInSeconds: 600 });
    const { challenge, solution } = decoded(await taken(startProof()));
    const result = await verifySolution({ challenge, solution, deriveKey, ...secrets });
    expect(result.verified).toBe(true);
  });

  it('is never given before the challenge is three seconds old', async () => {
    serveChallenges({ endsInSeconds: 600 });
    const source = startProof();
    const proof = source.take('text');
    await solved();
    await vi.advanceTimersByTimeAsync(2999);
    expect(await Promise.race([proof, 'not yet'])).toBe('not yet');
    await vi.advanceTimersByTimeAsync(1);
    expect(await Promise.race([proof, 'not yet'])).not.toBe('not yet');
  });

  it('is made anew for each text and where the first is about to expire', async () => {
    const asked = serveChallenges({ endsInSeconds: 600 });
    const source = startProof();
    const first = await taken(source, 'text');
    source.renew();
    expect(await taken(source, 'other text')).not.toBe(first);
    expect(asked).toHaveBeenCalledTimes(2);

    const askedAgain = serveChallenges({ endsInSeconds: 5 });
    await taken(startProof());
    expect(askedAgain).toHaveBeenCalledTimes(2);
  });

  it('stays the same for a text that is sent again, so that it counts once', async () => {
    serveChallenges({ endsInSeconds: 600 });
    const source = startProof();
    const first = await taken(source);
    source.renew();
    expect(await taken(source)).toBe(first);
  });

  it('is left out where no challenge can be had', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await startProof().take('text')).toBeUndefined();
    vi.stubGlobal('fetch', async () => new Response('away', { status: 503 }));
    expect(await startProof().take('text')).toBeUndefined();
  });
});

const secrets = { hmacSignatureSecret: 'challenge', hmacKeySignatureSecret: 'key' };

const serveChallenges = ({ endsInSeconds }: { endsInSeconds: number }) => {
  const asked = vi.fn(async () =>
    Response.json(
      await createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: 10,
        counter: 3,
        deriveKey,
        expiresAt: new Date(Date.now() + endsInSeconds * 1000),
        ...secrets,
      }),
    ),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
};

/** The proof, with the clock moved on while it waits to be old enough. */
const taken = async (source: ReturnType<typeof startProof>, text = 'text'): Promise<string> => {
  const proof = source.take(text);
  await solved();
  await vi.advanceTimersByTimeAsync(3000);
  return (await proof) ?? '';
};

/** Waits, with the clock standing still, until the proof only waits to be old enough. */
const solved = async (): Promise<void> => {
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
};

const decoded = (proof: string) => JSON.parse(atob(proof)) as Payload;
