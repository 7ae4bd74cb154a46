import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { feedbackEndpoint } from '../../cms/endpoints/feedback.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { confirm, post } from '../helpers/comments.ts';
import { makeProof } from '../helpers/forms.ts';
import { addUser } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '20'));

let cms: TestCms;
beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
});
afterAll(() => cms.stop());

const send = (body: unknown, options: object = {}) =>
  post(feedbackEndpoint(cms.payload), body, options);
let texts = 0;
const feedback = (data: object = {}) => ({
  fails: `La recherche ${(texts += 1)} ne trouve rien.`,
  locale: 'fr',
  ...data,
});
async function storedOf({ fails }: { fails: string }) {
  const { docs } = await cms.payload.find({
    collection: 'submissions',
    where: { fails: { equals: fails } },
    depth: 0,
  });
  const { docs: mails } = await cms.payload.find({
    collection: 'outbox',
    where: { submission: { in: docs.map(({ id }) => id) } },
  });
  return { docs, mails: mails.map(({ kind }) => kind) };
}

describe('feedback', () => {
  it('with a proof is read at once, with an address or without', async () => {
    for (const email of ['', 'ana@lectrice.example']) {
      const body = feedback({ email, works: 'Les fiches.', page: '/metiers' });
      const { status, answer } = await send({ ...body, proof: await makeProof() });
      expect([status, answer]).toEqual([202, { ok: true, state: 'accepted' }]);
      const { docs, mails } = await storedOf(body);
      expect(docs).toMatchObject([{ form: 'feedback', page: '/metiers', isDone: false }]);
      expect(docs[0]?.confirmedAt).toBeTruthy();
      expect(mails).toEqual([]);
    }
  });

  it('without a proof waits for the confirmation of its address', async () => {
    const body = feedback({ email: 'paul@lecteur.example' });
    expect((await send(body)).answer).toEqual({ ok: true, state: 'toConfirm' });
    const { docs, mails } = await storedOf(body);
    expect(mails).toEqual(['feedback-confirm']);
    const [submission] = docs;
    if (!submission) throw new Error('Nothing was stored.');
    expect((await confirm(cms.payload, submission)).status).toBe(200);
    expect((await storedOf(body)).docs[0]?.confirmedAt).toBeTruthy();
    expect((await storedOf(body)).mails).toEqual(['feedback-confirm']);
  });

  it('without a proof and without an address is kept unconfirmed, a few of one visitor', async () => {
    const visitor = '198.51.100.9';
    const first = feedback();
    expect((await send(first, { visitor })).answer).toEqual({ ok: true, state: 'accepted' });
    expect(await storedOf(first)).toMatchObject({ docs: [{ confirmedAt: null }], mails: [] });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await send(feedback(), { visitor })).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });

  it('that says nothing is refused', async () => {
    const { status, answer } = await send({ locale: 'fr', works: ' ', page: '/metiers' });
    expect([status, answer.errors]).toEqual([
      422,
      [{ path: ['fails'], code: 'feedback.fails.missing' }],
    ]);
  });

  it('is ticked off by an editor, who changes nothing else of it and nothing of a message', async () => {
    const body = feedback();
    await send({ ...body, proof: await makeProof() });
    const [{ id } = { id: '' }] = (await storedOf(body)).docs;
    const { token } = await addUser(cms.payload, 'editor');
    const change = { isDone: true, fails: 'Rien.', confirmedAt: null };
    const patch = (of: string) =>
      rest({ method: 'PATCH', path: `/submissions/${of}`, token, body: change });
    expect((await patch(id)).status).toBe(200);
    expect((await storedOf(body)).docs).toMatchObject([
      { isDone: true, confirmedAt: expect.any(String) },
    ]);
    const { id: message } = await cms.payload.create({
      collection: 'submissions',
      data: { form: 'contact', name: 'Ana', email: 'a@b.example' },
    });
    expect((await patch(message)).status).toBe(403);
    const { token: contributor } = await addUser(cms.payload, 'contributor');
    expect((await rest({ path: `/submissions/${id}`, token: contributor })).status).toBe(403);
  });
});
