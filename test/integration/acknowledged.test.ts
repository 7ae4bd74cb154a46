import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { webKey } from '../../cms/endpoints/read-form.ts';
import { prepareCms } from '../../scripts/lib/prepare.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { makeProof } from '../helpers/forms.ts';
import { addGround, addUser, talentData } from '../helpers/ground.ts';
import { runCms, type RunningCms } from '../helpers/running-cms.ts';

/** PostgreSQL survives; SQLite dies with the process. */
const rounds = process.env['TEST_DATABASE'] === 'postgres' ? 3 : 5;
const senders = 24;

let cms: TestCms;
let running: RunningCms | undefined;
let talent: string;
let contributor: string;

beforeAll(async () => {
  cms = await startCms();
  const ground = await addGround(cms.payload);
  ({ id: talent } = await cms.payload.create({ collection: 'talents', data: talentData(ground) }));
  ({ token: contributor } = await addUser(cms.payload, 'contributor'));
  await prepareCms();
}, 400_000);
afterEach(() => running?.kill());
afterAll(() => cms.stop());

const start = async () => (running = await runCms({ ...cms.settings, FORMS_PER_HOUR: '1000000' }));

/** Sends one message; resolves with whether it was acknowledged. Throws where the connection breaks. */
async function send({ url }: RunningCms, email: string, proof?: string): Promise<boolean> {
  const body = {
    talent,
    email,
    proof,
    sender: 'production',
    purpose: 'offer',
    name: 'Paule Durand',
    locale: 'fr',
    message: 'Bonjour, nous tournons en mars à Brest.',
  };
  const { status } = await fetch(`${url}/api/forms/contact`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-web-key': webKey(),
      'x-client-address': '198.51.100.7',
    },
    body: JSON.stringify(body),
  });
  return status === 202;
}

/** Many send at once until the CMS is killed, on its `killAt`th acknowledgement. Resolves with the acknowledged. */
async function sendUntilKilled({
  target,
  round,
  killAt,
  proofs,
}: {
  target: RunningCms;
  round: number;
  killAt: number;
  proofs: string[];
}) {
  const acknowledged: string[] = [];
  let killed: Promise<void> | undefined;
  const sendOn = async (sender: number) => {
    for (let n = 0; ; n += 1) {
      const email = `round${round}.${sender}.${n}@production.example`;
      // What breaks the connection is the kill; anything before it is a failure of the test.
      const isAcknowledged = await send(target, email, proofs.pop()).catch((error: unknown) => {
        if (!killed) throw error;
        return undefined;
      });
      if (isAcknowledged === undefined) return;
      expect(isAcknowledged).toBe(true);
      acknowledged.push(email);
      if (acknowledged.length === killAt) killed = target.kill();
    }
  };
  await Promise.all(Array.from({ length: senders }, (_, sender) => sendOn(sender)));
  await killed;
  return acknowledged;
}

describe('an acknowledged message', () => {
  it('is stored with the mail it owes, whenever the CMS is killed, and no half of one is', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const proofs = await Promise.all(Array.from({ length: 10 }, () => makeProof()));
      const target = await start();
      const killAt = 1 + Math.floor(Math.random() * 400);
      acknowledged.push(...(await sendUntilKilled({ target, round, killAt, proofs })));
    }
    // It comes up again over what the last kill left.
    expect(await send(await start(), 'afterwards@production.example')).toBe(true);
    acknowledged.push('afterwards@production.example');

    const { docs } = await cms.payload.find({
      collection: 'submissions',
      pagination: false,
      depth: 0,
    });
    const { docs: mails } = await cms.payload.find({
      collection: 'outbox',
      pagination: false,
      depth: 0,
    });
    const stored = new Set(docs.map(({ email }) => email));
    expect(acknowledged.filter((email) => !stored.has(email))).toEqual([]);
    expect(docs.length).toBe(stored.size);
    expect(mails.map(({ submission }) => submission).toSorted()).toEqual(
      docs.map(({ id }) => id).toSorted(),
    );
    expect(docs.filter(({ confirmedAt }) => confirmedAt).length).toBeGreaterThan(rounds);
  });
});

describe('the running CMS', () => {
  it('survives a question that Payload answers twice, and says nothing of itself', async () => {
    const { url } = await start();
    const headers = { authorization: `JWT ${contributor}` };
    const query =
      'where[talents.photo.alt][contains]=x&where[talents.name][contains]=x&sort=talents.notes';
    for (let n = 0; n < 5; n += 1)
      expect((await fetch(`${url}/api/articles?${query}`, { headers })).status).toBe(400);
    const health = await fetch(`${url}/api/health`);
    expect([health.status, health.headers.get('x-powered-by')]).toEqual([200, null]);
    for (const address of [
      '/api/graphql',
      '/api/graphql-playground',
      '/api/forms/nothing',
      '/.env',
      '/api/talents',
      '/api/forms/challenge',
    ])
      expect([401, 403, 404, 405], address).toContain((await fetch(url + address)).status);
  });
});
