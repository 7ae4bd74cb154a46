import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commentEndpoint, consentHash } from '../../cms/endpoints/comment.ts';
import { confirm, addTexts, newQuestion, post, press } from '../helpers/comments.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { makeProof } from '../helpers/forms.ts';
import { addUser, articleData } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';

// Read with the imports below it: enough for the hostile, few enough to be reached.
vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '600'));

let cms: TestCms;
let texts: Awaited<ReturnType<typeof addTexts>>;
const ask = (body: unknown, options: object = {}) =>
  post(commentEndpoint(cms.payload, 'question'), body, options);
const comment = (body: unknown) => post(commentEndpoint(cms.payload, 'comment'), body);
const question = (data: object = {}) => newQuestion(texts.article, data);

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  texts = await addTexts(cms.payload);
});
afterAll(() => cms.stop());

async function storedOf(email: string) {
  const { docs } = await cms.payload.find({
    collection: 'submissions',
    where: { email: { equals: email } },
    depth: 0,
  });
  const ids = docs.map(({ id }) => id);
  const find = (collection: 'outbox' | 'comments') =>
    cms.payload.find({ collection, where: { submission: { in: ids } }, depth: 0 });
  const mails = (await find('outbox')).docs as { kind?: string }[];
  return {
    docs,
    mails: mails.map(({ kind }) => kind),
    comments: (await find('comments')).docs,
  };
}
const firstOf = async (email: string) => {
  const [submission] = (await storedOf(email)).docs;
  if (!submission) throw new Error('Nothing was stored.');
  return submission;
};
const total = async () => (await cms.payload.count({ collection: 'submissions' })).totalDocs;

describe('a question', () => {
  it.each([
    ['with a proof', () => makeProof()],
    ['without', () => undefined],
  ])('%s is stored with what was agreed to, and waits for its author', async (_, make) => {
    const body = question();
    const { status, answer } = await ask({ ...body, proof: await make() });
    expect([status, answer]).toEqual([202, { ok: true, state: 'toConfirm' }]);
    const { docs, mails, comments } = await storedOf(body.email);
    expect(docs).toMatchObject([
      {
        form: 'question',
        article: texts.article,
        guide: null,
        name: body.name,
        message: body.text,
        consentHash: consentHash('question', 'fr'),
        consentAt: expect.any(String),
        confirmedAt: null,
      },
    ]);
    expect([mails, comments]).toEqual([['comment-confirm'], []]);
  });

  it('counts once: sent twice with its proof, it is stored once', async () => {
    const body = { ...question(), proof: await makeProof() };
    for (const { answer } of await Promise.all([1, 2, 3].map(() => ask(body))))
      expect(answer).toEqual({ ok: true, state: 'toConfirm' });
    expect(await storedOf(body.email)).toMatchObject({ docs: [{}], mails: ['comment-confirm'] });
  });

  it('waits for an editor once its author has confirmed it, however often they press', async () => {
    const body = question({ about: 'guide', record: texts.guide, locale: 'en' });
    await ask(body);
    const submission = await firstOf(body.email);
    const first = await confirm(cms.payload, submission);
    expect([first.status, first.answer]).toEqual([200, { ok: true, state: 'done' }]);
    const again = await Promise.all([
      press(cms.payload, first.token),
      confirm(cms.payload, submission),
      confirm(cms.payload, submission),
    ]);
    expect(again.map(({ status }) => status)).toEqual([422, 200, 200]);
    const { comments, mails } = await storedOf(body.email);
    expect(comments).toMatchObject([
      {
        kind: 'question',
        on: { relationTo: 'guides', value: texts.guide },
        name: body.name,
        email: body.email,
        text: body.text,
        isEnglish: true,
        sentAt: submission.createdAt,
        state: 'waiting',
      },
    ]);
    expect(mails).toEqual(['comment-confirm']);
  });

  it('is not confirmed by a token that was forged', async () => {
    const body = question();
    await ask(body);
    expect((await press(cms.payload, 'A'.repeat(43))).status).toBe(422);
    expect((await storedOf(body.email)).comments).toEqual([]);
  });

  it('of a robot is set aside: it owes no mail, and the robot does not learn it', async () => {
    const body = { ...question(), website: 'https://spam.example' };
    expect((await ask(body)).answer).toEqual({ ok: true, state: 'toConfirm' });
    const { docs, mails } = await storedOf(body.email);
    expect(docs).toMatchObject([{ trappedAt: expect.any(String) }]);
    expect(mails).toEqual([]);
  });
});

describe('a comment', () => {
  it('is refused while comments are closed, taken where one article or all are open', async () => {
    const closed = { ok: false, errors: [{ path: [], code: 'comment.record.closed' }] };
    const { id: open } = await cms.payload.create({
      collection: 'articles',
      data: await articleData(cms.payload, { areCommentsOpen: true }),
    });
    expect((await comment(question())).answer).toEqual(closed);
    expect((await comment(question({ record: open }))).status).toBe(202);
    await cms.payload.updateGlobal({ slug: 'settings', data: { areCommentsOpen: true } });
    expect((await comment(question())).status).toBe(202);
    const onGuide = question({ about: 'guide', record: texts.guide });
    expect((await comment(onGuide)).answer).toEqual(closed);
  });
});

describe('a question is refused, and nothing of it is stored,', () => {
  const refused = async (body: unknown, status: number, error: object, options: object = {}) => {
    const before = await total();
    const { status: got, answer } = await ask(body, options);
    expect([got, answer]).toEqual([status, { ok: false, errors: [error] }]);
    expect(await total()).toBe(before);
  };

  it('where its text is no text of ours, a draft, or of another kind', async () => {
    const unknown = { path: [], code: 'comment.record.unknown' };
    const { id: draft } = await cms.payload.create({
      collection: 'articles',
      data: await articleData(cms.payload, { _status: 'draft' }),
    });
    for (const record of [crypto.randomUUID(), draft, texts.guide])
      await refused(question({ record }), 422, unknown);
  });

  it.each([
    ['consent', undefined, 'comment.consent.missing'],
    ['text', 'Court.', 'comment.text.tooShort'],
    ['email', 'a@b.fr, c@d.fr', 'comment.email.wrongForm'],
    ['name', 'A\r\nBcc: x@y.example', 'comment.name.wrongForm'],
  ])('where %s is %o', (field, value, code) =>
    refused(question({ [field]: value }), 422, { path: [field], code }),
  );

  it('where it says more than its form asks, or comes from elsewhere', async () => {
    const more = question({ state: 'accepted', confirmedAt: '2026-01-01' });
    await refused(more, 422, { path: [], code: 'form.unknownField' });
    const headers = { origin: 'https://evil.example' };
    await refused(question(), 403, { path: [], code: 'form.wrongOrigin' }, { headers });
  });

  it('where one address would get too many mails to confirm, with proofs too', async () => {
    const email = 'accablee@lectrice.example';
    let answers = 0;
    while ((await ask(question({ email }))).status === 202) answers += 1;
    expect(answers).toBe(120);
    const refusal = { path: [], code: 'form.tooMany' };
    const proof = await makeProof();
    await refused({ ...question({ email: 'accablee+1@lectrice.example' }), proof }, 429, refusal);
  });
});

it('whatever is sent is stored whole and acknowledged, or refused with what to mend', async () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('\0', '\ud800', '__proto__', '%00', `'; DROP TABLE comments;--`),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const names = [...Object.keys(question()), 'proof', 'website', '__proto__', 'id', 'state'];
  const fields = fc.dictionary(fc.constantFrom(...names), wild, {
    maxKeys: 3,
    noNullPrototype: true,
  });
  const before = await total();
  let acknowledged = 0;
  await fc.assert(
    fc.asyncProperty(fields, async (changed) => {
      const { status, answer } = await ask(JSON.stringify({ ...question(), ...changed }));
      if (status === 202) acknowledged += 1;
      else expect([status, answer.errors.length > 0]).toEqual([422, true]);
    }),
    { numRuns: 150 },
  );
  expect(await total()).toBe(before + acknowledged);
});

it('is read and decided by editors alone', async () => {
  const body = question();
  await ask(body);
  await confirm(cms.payload, await firstOf(body.email));
  const [waiting] = (await storedOf(body.email)).comments as { id: string }[];
  const path = `/comments/${waiting?.id}`;
  const change = { method: 'PATCH', path, body: { state: 'accepted' } } as const;
  for (const role of ['contributor', 'commission'] as const) {
    const { token } = await addUser(cms.payload, role, [texts.ground.bretagne]);
    for (const asked of [{ path }, { path: '/comments' }, { path: '/submissions' }, change]) {
      const { status, text } = await rest({ token, ...asked });
      expect([403, 404], `${role} ${asked.path}`).toContain(status);
      expect(text).not.toContain(body.email);
    }
  }
  for (const asked of [{ path }, change]) expect((await rest(asked)).status).toBe(403);
  const { token } = await addUser(cms.payload, 'editor');
  const { json } = await rest({ path: '/comments?limit=0', token });
  expect(json.docs?.[0]?.['state']).toBe('waiting');
  const reworded = { text: 'Autre chose.', name: 'Une autre', email: 'x@y.example' };
  expect((await rest({ ...change, token, body: reworded })).status).toBe(200);
  expect((await storedOf(body.email)).comments).toMatchObject([
    { text: body.text, name: body.name, email: body.email },
  ]);
});
