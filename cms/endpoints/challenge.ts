/** The proof of work that the script of a form page solves (ALTCHA, self-hosted). */
import crypto from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Payload as Proof } from 'altcha-lib/types';
import { keyedHash } from '../secrets.ts';

/** Seconds a challenge holds: a form may stay open for a day. */
const lifetime = 24 * 60 * 60;

/** Seconds a person needs at the very least to write a message. */
const shortest = 3;

/** Iterations of one attempt, and how many attempts a browser needs (some 0.1 s in all on a laptop). */
const cost = 2000;
const attempts = { least: 30, most: 120 };

/** A new challenge, signed, with the moment it was made. `counter`: at which attempt it is solved. */
export const newChallenge = (
  now = Date.now(),
  counter = crypto.randomInt(attempts.least, attempts.most),
) =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter,
    deriveKey,
    expiresAt: Math.floor(now / 1000) + lifetime,
    data: { at: Math.floor(now / 1000) },
    ...signing(),
  });

/**
 * Reads the proof that came with a form (base64 of the JSON that altcha-lib makes).
 * Returns the challenge's nonce, which the submission keeps so that it counts once;
 * undefined when there is no proof, or one that proves nothing.
 */
export async function readProof(value: unknown, now = Date.now()): Promise<string | undefined> {
  if (typeof value !== 'string' || value.length === 0 || value.length > 4000) return undefined;
  const proof = decode(value);
  if (!proof) return undefined;
  try {
    const { challenge, solution } = proof;
    const result = await verifySolution({ challenge, solution, deriveKey, ...signing() });
    const madeAt = Number(challenge.parameters.data?.['at']);
    const isInTime = now / 1000 - madeAt >= shortest && now / 1000 - madeAt <= lifetime;
    return result.verified && isInTime ? challenge.parameters.nonce : undefined;
  } catch {
    // Anything else that was sent in its place proves nothing: the message goes to confirmation.
    return undefined;
  }
}

function signing() {
  return {
    hmacSignatureSecret: keyedHash('challenge', 'signature'),
    hmacKeySignatureSecret: keyedHash('challenge', 'key'),
  };
}

function decode(value: string): Proof | undefined {
  try {
    return JSON.parse(Buffer.from(value, 'base64').toString('utf8')) as Proof;
  } catch {
    return undefined;
  }
}
