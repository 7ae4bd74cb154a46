/**
 * A proof of work without the work: the challenge is the installation's own, its answer known. To solve thousands by
 * trial would take minutes of everyone's processor. The challenge is made now; a form asks that it be some seconds old.
 */
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { newChallenge } from '../../../cms/endpoints/challenge.ts';

/** As it travels with a form. */
export async function knownProof(): Promise<string> {
  const counterStart = 60;
  const challenge = await newChallenge(Date.now(), counterStart);
  const solution = await solveChallenge({ challenge, deriveKey, counterStart });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}
