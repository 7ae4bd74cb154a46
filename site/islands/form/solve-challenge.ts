import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { files } from '../../../content/routes.ts';

/** A post is believed only this long after its challenge was made, milliseconds. */
const minAge = 3000;
/** A challenge that ends sooner than this is not used any more, milliseconds. */
const margin = 10_000;

/**
 * Fetches a challenge and works on it in the background (WebCrypto derives the keys off the page's
 * thread). Where none can be had, forms go without: the server then asks for a confirmation by mail.
 */
export const startProof = (): ProofSource => {
  const controller = new AbortController();
  const prepare = () => makeProof(controller).catch(() => undefined);
  let next: Promise<Proof | undefined> | undefined = prepare();
  let last: { text: string; proof: Proof } | undefined;
  return {
    take: async (text) => {
      let proof = last?.text === text ? last.proof : await (next ?? prepare());
      if (proof && proof.endsAt - Date.now() < margin) proof = await prepare();
      if (proof !== last?.proof) next = undefined;
      if (!proof) return undefined;
      last = { text, proof };
      await delay(proof.usableFrom - performance.now());
      return proof.encoded;
    },
    renew: () => {
      next = prepare();
    },
    stop: () => controller.abort(),
  };
};

const makeProof = async (controller: AbortController): Promise<Proof | undefined> => {
  const response = await fetch(files.challenge, { cache: 'no-store', signal: controller.signal });
  if (!response.ok) return undefined;
  const usableFrom = performance.now() + minAge;
  const challenge = (await response.json()) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey, controller });
  if (!solution) return undefined;
  const { expiresAt } = challenge.parameters;
  return {
    encoded: btoa(JSON.stringify({ challenge, solution })),
    usableFrom,
    endsAt: expiresAt === undefined ? Infinity : expiresAt * 1000,
  };
};

const delay = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

type Proof = { encoded: string; usableFrom: number; endsAt: number };

/**
 * `take`: the proof for one post of this text, as altcha-lib encodes it, or undefined where none could
 * be made. The same text gets the same proof: sent twice by a failing network, it is stored once.
 * `renew`: starts the next one, after a post that did not succeed.
 */
export type ProofSource = {
  take: (text: string) => Promise<string | undefined>;
  renew: () => void;
  stop: () => void;
};
