import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SubmissionPurpose } from '../../cms/collections/SignedLinks.ts';
import { senderHash } from '../../cms/endpoints/sender-hash.ts';
import { tokenHash } from '../../cms/endpoints/link-token.ts';
import { linkEndpoint } from '../../cms/endpoints/use-link.ts';
import { makeSignedLink } from '../../cms/mail/signed-link.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { formRequest } from '../helpers/forms.ts';
import { addGround, type Ground, talentData } from '../helpers/ground.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '300'));

let cms: TestCms;
let ground: Ground;
let talent: string;

beforeAll(async () => {
  cms = await startCms();
  ground = await addGround(cms.payload);
  ({ id: talent } = await cms.payload.create({ collection: 'talents', data: talentData(ground) }));
});
afterAll(() => cms.stop());

/** A message whose sender has not confirmed it, and a link about it. */
async function makeLink(purpose: SubmissionPurpose, { receivedAt = new Date(), to = talent } = {}) {
  const { id } = await cms.payload.create({
    collection: 'submissions',
    data: {
      form: 'contact',
      talent: to,
      name: 'Paule',
      email: 'Paule@Production.example',
      message: 'Bonjour.',
    },
  });
  const submission = { id, createdAt: receivedAt.toISOString() };
  return { id, token: await makeSignedLink({ payload: cms.payload, purpose, submission }) };
}

async function use(purpose: SubmissionPurpose, body: unknown, options: object = {}) {
  const answer = await linkEndpoint(cms.payload, purpose)(formRequest({ body, ...options }));
  const text = await answer.text();
  return { status: answer.status, answer: text && JSON.parse(text) };
}

const press = (purpose: SubmissionPurpose, token: string, more: object = {}) =>
  use(purpose, { token, locale: 'fr', ...more });
const submissionNow = (id: string) =>
  cms.payload.findByID({ collection: 'submissions', id, depth: 0 });
const mailsOf = async (id: string) =>
  (
    await cms.payload.find({ collection: 'outbox', where: { submission: { equals: id } } })
  ).docs.map(({ kind }) => kind);
const used = { ok: false, errors: [{ path: ['token'], code: 'link.used' }] };

it('confirms a message: it then owes the mail to its person', async () => {
  const { id, token } = await makeLink('confirm');
  expect(await press('confirm', token)).toEqual({
    status: 200,
    answer: { ok: true, state: 'done' },
  });
  expect((await submissionNow(id)).confirmedAt).toBeTruthy();
  expect(await mailsOf(id)).toEqual(['contact-message']);
});

it('stops a sender, of whom a keyed hash is kept and not the address', async () => {
  const { token } = await makeLink('stop');
  expect((await press('stop', token)).status).toBe(200);
  const { docs } = await cms.payload.find({ collection: 'sender-blocks', depth: 0 });
  expect(docs).toMatchObject([{ talent, emailHash: senderHash('paule@production.example') }]);
  expect(JSON.stringify(docs)).not.toMatch(/paule@/i);
});

it('reports a message with the reason in the person’s words, or none', async () => {
  for (const reason of ['Insultes.\nDeux fois.', '']) {
    const { id, token } = await makeLink('report');
    expect((await press('report', token, { reason })).status).toBe(200);
    expect(await submissionNow(id)).toMatchObject({
      reportedAt: expect.any(String),
      reportReason: reason,
    });
  }
});

it('keeps of a token its hash only', async () => {
  const { token } = await makeLink('report');
  const { docs } = await cms.payload.find({
    collection: 'signed-links',
    pagination: false,
    depth: 0,
  });
  expect(JSON.stringify(docs)).not.toContain(token);
  expect(docs.map((link) => link.tokenHash)).toContain(tokenHash(token));
});

describe('a link does its work once', () => {
  it.each(['confirm', 'stop', 'report'] as const)(
    '(%s), however many press its button at once',
    async (purpose) => {
      const { id, token } = await makeLink(purpose);
      const answers = await Promise.all(Array.from({ length: 20 }, () => press(purpose, token)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      for (const { status, answer } of answers.filter(({ status }) => status !== 200))
        expect([status, answer]).toEqual([422, used]);
      if (purpose === 'confirm') expect(await mailsOf(id)).toEqual(['contact-message']);
      expect((await press(purpose, token)).answer).toEqual(used);
    },
  );

  it('and two links that confirm the same message owe one mail', async () => {
    const { id, token } = await makeLink('confirm');
    const submission = { id, createdAt: new Date().toISOString() };
    const other = await makeSignedLink({ payload: cms.payload, purpose: 'confirm', submission });
    const answers = await Promise.all([token, other].map((one) => press('confirm', one)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await mailsOf(id)).toEqual(['contact-message']);
  });
});

describe('a link does nothing', () => {
  it('once it has expired', async () => {
    const days = (n: number) => new Date(Date.now() - n * 86_400_000);
    const late = await makeLink('confirm', { receivedAt: days(7.01) });
    expect((await press('confirm', late.token)).answer).toEqual(used);
    expect((await submissionNow(late.id)).confirmedAt).toBeNull();
    const inTime = await makeLink('confirm', { receivedAt: days(6.99) });
    expect((await press('confirm', inTime.token)).status).toBe(200);
  });

  it('for another purpose than its own', async () => {
    for (const [purpose, others] of [
      ['stop', ['confirm', 'report']],
      ['confirm', ['stop', 'report']],
    ] as const) {
      const { id, token } = await makeLink(purpose);
      for (const other of others) expect((await press(other, token)).answer).toEqual(used);
      expect(await submissionNow(id)).toMatchObject({ confirmedAt: null, reportedAt: null });
      expect((await press(purpose, token)).status).toBe(200);
    }
  });

  it('where its message is gone, by itself or with its person', async () => {
    const gone = await makeLink('report');
    await cms.payload.delete({ collection: 'submissions', id: gone.id });
    expect((await press('report', gone.token)).answer).toEqual(used);
    const { id: to } = await cms.payload.create({
      collection: 'talents',
      data: talentData(ground),
    });
    const links = await Promise.all([makeLink('stop', { to }), makeLink('report', { to })]);
    await cms.payload.delete({ collection: 'talents', id: to });
    expect((await press('stop', links[0].token)).answer).toEqual(used);
    expect((await press('report', links[1].token)).answer).toEqual(used);
  });

  it('without our web process, or from another site', async () => {
    const { token } = await makeLink('stop');
    for (const [headers, status] of [
      [{ 'x-web-key': 'x' }, 404],
      [{ origin: 'https://evil.example' }, 403],
    ] as const)
      expect((await use('stop', { token, locale: 'fr' }, { headers })).status).toBe(status);
    expect((await press('stop', token)).status).toBe(200);
  });
});

it('says what to mend where the token is missing, cut or too long, and never breaks', async () => {
  expect((await use('stop', { locale: 'fr' })).answer.errors).toEqual([
    { path: ['token'], code: 'link.missing' },
  ]);
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom('\0'.repeat(43), 'A'.repeat(43), '\ud800'),
  );
  await fc.assert(
    fc.asyncProperty(
      wild,
      wild,
      fc.constantFrom('confirm', 'stop', 'report'),
      async (token, reason, purpose) => {
        const { status, answer } = await use(purpose, { token, locale: 'fr', reason });
        expect([status, answer.errors.length > 0]).toEqual([422, true]);
      },
    ),
    { numRuns: 100 },
  );
});

it('cannot be guessed at without end', async () => {
  const guess = () =>
    use('stop', { token: 'A'.repeat(43), locale: 'fr' }, { visitor: '198.51.100.7' });
  // Ten times FORMS_PER_HOUR.
  for (let n = 0; n < 3000; n += 1) expect((await guess()).status).toBe(422);
  expect(await guess()).toEqual({
    status: 429,
    answer: { ok: false, errors: [{ path: [], code: 'form.tooMany' }] },
  });
});
