/** Forms as our own web process hands them to the endpoints of the CMS. */
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { newChallenge } from '../../cms/endpoints/challenge.ts';
import { webKey } from '../../cms/endpoints/read-form.ts';

/** A proof as the script of the page makes it, of a challenge of `age` seconds ago. */
export async function makeProof({ age = 5, now = Date.now() } = {}): Promise<string> {
  const challenge = await newChallenge(now - age * 1000);
  const solution = await solveChallenge({ challenge, deriveKey });
  return encodeProof({ challenge, solution });
}

/** A proof, true or not, as it travels. */
export const encodeProof = (proof: unknown): string =>
  Buffer.from(JSON.stringify(proof)).toString('base64');

/** A request to an endpoint. Every one comes from another visitor unless `visitor` is given. */
export function formRequest({
  body,
  type = 'application/json',
  visitor,
  headers = {},
}: Sent): Request {
  visitors += 1;
  return new Request('http://127.0.0.1:3000/api/forms/contact', {
    method: 'POST',
    headers: {
      'x-web-key': webKey(),
      'x-site-host': 'localhost:4321',
      'x-client-address': visitor ?? `10.0.${visitors >> 8}.${visitors & 255}`,
      'content-type': type,
      ...headers,
    },
    body:
      typeof body === 'string' || body instanceof Uint8Array
        ? (body as BodyInit)
        : JSON.stringify(body),
  });
}

let visitors = 0;

type Sent = {
  /** Text and bytes go as they are, anything else as JSON. */
  body: unknown;
  type?: string;
  visitor?: string;
  headers?: Record<string, string>;
};
