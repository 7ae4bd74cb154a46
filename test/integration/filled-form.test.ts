import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fillEndpoint } from '../../cms/endpoints/fill.ts';
import { reviewReplyEndpoint } from '../../cms/endpoints/review-reply.ts';
import { signUpEndpoint } from '../../cms/endpoints/sign-up.ts';
import { updateEndpoint } from '../../cms/endpoints/update.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import { makeTalentLink } from '../../cms/mail/signed-link.ts';
import type { Submission, Talent } from '../../cms/payload-types.ts';
import { agreedBy } from '../../cms/people/standing-consents.ts';
import { owedFillLink } from '../../cms/people/fill-link.ts';
import { wordingHash, wordingOf } from '../../cms/people/consents.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { post, press } from '../helpers/comments.ts';
import { addGround, talentData, type Ground } from '../helpers/ground.ts';
import { codesIn, mailsAt } from '../helpers/own-page.ts';
import { newSignUp } from '../helpers/sign-up.ts';
import { signUpData } from '../helpers/sign-ups.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '900'));

let cms: TestCms;
let ground: Ground;
let people = 0;

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
});
afterAll(() => cms.stop());
beforeEach(() => cms.payload.db.deleteMany({ collection: 'outbox', where: {} }));

const add = (data: Partial<Talent> = {}): Promise<Talent> =>
  cms.payload.create({
    collection: 'talents',
    data: talentData(ground, {
      privateEmail: `fiche${(people += 1)}@talent.example`,
      bio: 'Je perche.',
      ...data,
    }),
  });
const link = async (talent: Talent, now = new Date()) =>
  (await makeTalentLink({ payload: cms.payload, purpose: 'manage', talent: talent.id, now })).token;
const open = (token: string, locale = 'fr') => post(fillEndpoint(cms.payload), { token, locale });
const send = (fields: object) => post(updateEndpoint(cms.payload), fields);
/** The fields of the opened form, with its code. */
const openedFor = async (talent: Talent, locale = 'fr') => {
  const { answer } = await open(await link(talent), locale);
  return { ...answer.fields, token: answer.token } as Record<string, string>;
};
const updatesOf = async (talent: Talent) =>
  (
    await cms.payload.find({
      collection: 'submissions',
      where: { talent: { equals: talent.id } },
      depth: 0,
    })
  ).docs;
const now = ({ id }: Talent) => cms.payload.findByID({ collection: 'talents', id, depth: 0 });
const kinds = async () => {
  const { docs } = await cms.payload.find({ collection: 'outbox', pagination: false });
  return docs.map(({ kind }) => kind).toSorted();
};
const used = {
  status: 422,
  answer: { ok: false, errors: [{ path: ['token'], code: 'link.used' }] },
};
const accepted = { status: 202, answer: { ok: true, state: 'accepted' } };
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);

describe('the link of a listed person', () => {
  it('opens the form with what the page says, once, and what it opens can be sent as it stands', async () => {
    const talent = await add();
    const token = await link(talent);
    const { status, answer } = await open(token);
    expect([status, answer.state]).toEqual([200, 'filled']);
    expect(answer.fields).toMatchObject({
      email: talent.privateEmail,
      bio: 'Je perche.',
      'crafts.0.craft': 'perchiste',
      'consents.publication': 'on',
      locale: 'fr',
    });
    expect(await open(token)).toEqual(used);
    expect(await updatesOf(talent)).toEqual([]);
    expect(await send({ ...answer.fields, token: answer.token })).toEqual(accepted);
    expect(await updatesOf(talent)).toMatchObject([
      { form: 'update', reviewState: 'waiting', email: talent.privateEmail },
    ]);
    expect(await now(talent)).toMatchObject({ bio: talent.bio, updatedAt: talent.updatedAt });
    expect(await kinds()).toEqual(['sign-up-received']);
  });

  it('opens nothing once it expired, for another purpose, made up, or for who is not published', async () => {
    const talent = await add();
    expect(await open(await link(talent, later(-31)))).toEqual(used);
    expect(await open('A'.repeat(43))).toEqual(used);
    const reconfirm = await makeTalentLink({
      payload: cms.payload,
      purpose: 'reconfirm',
      talent: talent.id,
      now: new Date(),
    });
    expect(await open(reconfirm.token)).toEqual(used);
    const draft = await add({ _status: 'draft' });
    expect(await open(await link(draft))).toEqual(used);
  });

  it('does not send by itself: the code that sends is in the opened form alone', async () => {
    const talent = await add();
    const { token, ...fields } = await openedFor(talent);
    expect(await send({ ...fields, token: await link(talent) })).toEqual(used);
    expect((await open(token ?? '')).status).toBe(422);
    expect((await send(fields)).answer.errors).toEqual([{ path: ['token'], code: 'link.missing' }]);
    expect(await send({ ...fields, token })).toEqual(accepted);
  });
});

describe('an update', () => {
  it('that has to be mended keeps its code, and stores nothing', async () => {
    const talent = await add();
    const fields = await openedFor(talent);
    const { status, answer } = await send({ ...fields, 'crafts.0.form': '' });
    expect([status, answer.errors]).toEqual([
      422,
      [{ path: ['crafts', '0', 'form'], code: 'signUp.form.missing' }],
    ]);
    expect(await updatesOf(talent)).toEqual([]);
    expect(await send(fields)).toEqual(accepted);
  });

  it('sent twice at once is stored once and acknowledged twice; something else by the same code is not', async () => {
    const talent = await add();
    const fields = { ...(await openedFor(talent)), bio: 'Je perche et je mixe.' };
    const answers = await Promise.all([send(fields), send(fields), send(fields)]);
    expect(answers).toEqual([accepted, accepted, accepted]);
    expect(await updatesOf(talent)).toHaveLength(1);
    expect(await kinds()).toEqual(['sign-up-received']);
    expect(await send({ ...fields, bio: 'Autre chose.' })).toEqual(used);
  });

  it('replaces the one that waits, which the form shows, and keeps its place in the queue', async () => {
    const talent = await add();
    await send({ ...(await openedFor(talent)), bio: 'Première.' });
    const [first] = await updatesOf(talent);
    const again = await openedFor(talent);
    expect(again['bio']).toBe('Première.');
    expect(await send({ ...again, bio: 'Seconde.' })).toEqual(accepted);
    const stored = await updatesOf(talent);
    expect(stored).toMatchObject([
      { id: first?.id, confirmedAt: first?.confirmedAt, data: { bio: 'Seconde.' } },
    ]);
    expect(stored[0]?.reviewLog).toMatchObject([{ act: 'resent' }]);
  });

  it('takes back at once what is unticked, and keeps what is newly ticked with its wording', async () => {
    const talent = await add({ contactFrom: ['production'] });
    const agreed = () => agreedBy({ payload: cms.payload, talent: talent.id });
    const first = await openedFor(talent);
    expect(first).toMatchObject({ 'contactFrom.0': 'production', 'consents.contact': 'on' });
    const waits = async () =>
      (await cms.payload.count({ collection: 'changes', where: { record: { equals: talent.id } } }))
        .totalDocs;
    const before = await waits();
    await send({ ...first, 'consents.reuse': 'on' });
    // The lists that other sites show do not wait for the rest of the update.
    expect(await waits()).toBe(before + 1);
    expect([...(await agreed())].toSorted()).toEqual(['publication', 'reuse']);
    const { docs } = await cms.payload.find({
      collection: 'consents',
      where: { and: [{ talent: { equals: talent.id } }, { purpose: { equals: 'reuse' } }] },
    });
    expect(docs).toMatchObject([
      { isGiven: true, locale: 'fr', wordingHash: wordingHash(wordingOf('reuse', 'fr')) },
    ]);
    const { 'consents.reuse': _, 'consents.contact': __, ...rest } = await openedFor(talent);
    const { 'contactFrom.0': ___, ...fields } = rest;
    expect(await send(fields)).toEqual(accepted);
    expect([...(await agreed())]).toEqual(['publication']);
    expect((await now(talent)).contactFrom).toEqual([]);
  });

  it('in English is filled with the English presentation alone', async () => {
    const talent = await add();
    await cms.payload.update({
      collection: 'talents',
      id: talent.id,
      locale: 'en',
      data: { bio: 'I hold the boom.' },
    });
    expect((await openedFor(talent, 'en'))['bio']).toBe('I hold the boom.');
    expect((await openedFor(await add(), 'en'))['bio']).toBe('');
  });

  it('with a new address has it confirmed there before it counts', async () => {
    const talent = await add();
    const email = `nouvelle${people}@talent.example`;
    await send({ ...(await openedFor(talent)), email });
    expect(await kinds()).toEqual(['address-confirm', 'sign-up-received']);
    const mails = await mailsAt(cms.payload);
    expect(mails.map(({ to }) => to).toSorted()).toEqual([talent.privateEmail, email].toSorted());
    const asked = mails.find(({ to }) => to === email);
    expect(asked?.text).not.toContain(talent.name);
    expect(await updatesOf(talent)).toMatchObject([{ email: talent.privateEmail }]);
    const [, code = ''] = /\/message\/confirmer#([\w-]{43})/.exec(asked?.text ?? '') ?? [];
    expect((await press(cms.payload, code)).status).toBe(200);
    expect(await updatesOf(talent)).toMatchObject([
      { email, addressConfirmedAt: expect.any(String) },
    ]);
    expect((await now(talent)).privateEmail).toBe(talent.privateEmail);
  });
});

describe('what was entered at a desk', () => {
  const enter = async (data: object = {}): Promise<Submission> => {
    const {
      consents: _,
      isAdult: __,
      ...entered
    } = signUpData({
      email: `guichet${(people += 1)}@talent.example`,
      contactFrom: [],
      ...data,
    });
    const submission = await cms.payload.create({
      collection: 'submissions',
      data: { form: 'signUp', data: entered, email: entered.email, locale: 'fr' },
      depth: 0,
    });
    const at = new Date().toISOString();
    await inTransaction(cms.payload, (rows) =>
      owedFillLink({ rows, submission: submission.id, now: at }),
    );
    return submission;
  };
  const stored = ({ id }: Submission) =>
    cms.payload.findByID({ collection: 'submissions', id, depth: 0 });

  it('is opened by its mail, agreed to by the person alone, and waits for review once sent', async () => {
    const submission = await enter();
    const [mail] = await mailsAt(cms.payload);
    expect(mail?.to).toBe(submission.email);
    const [code = ''] = codesIn(mail, 'modifier');
    const { answer } = await open(code);
    expect(answer.fields).toMatchObject({ firstName: 'Maud', 'crafts.0.craft': 'perchiste' });
    expect(answer.fields).not.toHaveProperty('isAdult');
    const fields = { ...answer.fields, token: answer.token };
    expect((await send(fields)).answer.errors).toContainEqual({
      path: ['consents', 'publication'],
      code: 'signUp.publication.missing',
    });
    expect(await stored(submission)).toMatchObject({ confirmedAt: null, reviewState: null });
    const own = { ...fields, isAdult: 'on', 'consents.publication': 'on', bio: 'Moi.' };
    expect(await Promise.all([send(own), send(own)])).toEqual([accepted, accepted]);
    expect(await stored(submission)).toMatchObject({
      form: 'signUp',
      reviewState: 'waiting',
      confirmedAt: expect.any(String),
      data: { bio: 'Moi.' },
    });
    const where = { submission: { equals: submission.id } };
    const { docs } = await cms.payload.find({ collection: 'consents', where });
    expect(docs).toMatchObject([{ purpose: 'publication', isGiven: true }]);
    expect(await open(code)).toEqual(used);
  });

  it('with another address is confirmed there first', async () => {
    const submission = await enter();
    const [mail] = await mailsAt(cms.payload);
    const { answer } = await open(codesIn(mail, 'modifier')[0] ?? '');
    const email = `autre${people}@talent.example`;
    const own = { ...answer.fields, token: answer.token, email, isAdult: 'on' };
    const sent = await send({ ...own, 'consents.publication': 'on' });
    expect(sent.answer).toEqual({ ok: true, state: 'toConfirm' });
    expect(await stored(submission)).toMatchObject({ email, confirmedAt: null, reviewState: null });
    const [asked] = await mailsAt(cms.payload);
    expect(asked?.to).toBe(email);
    const [, code = ''] = /\/message\/confirmer#([\w-]{43})/.exec(asked?.text ?? '') ?? [];
    expect((await press(cms.payload, code)).status).toBe(200);
    expect(await stored(submission)).toMatchObject({ reviewState: 'waiting' });
  });

  it('has one link that works, however often its mail is sent', async () => {
    const submission = await enter();
    const [first] = await mailsAt(cms.payload);
    await inTransaction(cms.payload, (rows) =>
      owedFillLink({ rows, submission: submission.id, now: new Date().toISOString() }),
    );
    const [second] = await mailsAt(cms.payload);
    expect(await open(codesIn(first, 'modifier')[0] ?? '')).toEqual(used);
    expect((await open(codesIn(second, 'modifier')[0] ?? '')).status).toBe(200);
  });
});

describe('anything at all sent there', () => {
  it('is refused with what to mend, never with an error of ours, and stores nothing', async () => {
    const fields = await openedFor(await add());
    const total = async () => (await cms.payload.count({ collection: 'submissions' })).totalDocs;
    const before = await total();
    const hostile = fc.oneof(
      fc.object({ maxDepth: 2 }),
      fc
        .tuple(fc.constantFrom(...Object.keys(fields)), fc.anything({ maxDepth: 1 }))
        .map(([name, value]) => ({ ...fields, [name]: value, token: 'x' })),
    );
    const endpoints = [fillEndpoint, updateEndpoint, reviewReplyEndpoint];
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom(...endpoints), async (body, endpoint) => {
        const sent = JSON.stringify(body, (_, one) => (typeof one === 'bigint' ? `${one}` : one));
        const { status, answer } = await post(endpoint(cms.payload), JSON.parse(sent ?? '{}'));
        expect([422, 400, 429]).toContain(status);
        expect(answer.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 120 },
    );
    expect(await total()).toBe(before);
  });
});

describe('a sign-up without a script', () => {
  const signUp = (body: object) => post(signUpEndpoint(cms.payload), body);
  const storedOf = async ({ email }: Record<string, unknown>) =>
    (
      await cms.payload.count({
        collection: 'submissions',
        where: { email: { equals: String(email) } },
      })
    ).totalDocs;

  it('sent twice at once is stored once and acknowledged twice', async () => {
    const body = newSignUp();
    const answers = await Promise.all([signUp(body), signUp(body), signUp(body)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(await storedOf(body)).toBe(1);
    expect(await kinds()).toEqual(['sign-up-confirm']);
    await signUp({ ...body, bio: 'Autre.' });
    expect(await storedOf(body)).toBe(2);
  });

  it('sent again much later is meant', async () => {
    const body = newSignUp();
    await signUp(body);
    const early = new Date(Date.now() - 16 * 60_000).toISOString();
    await inTransaction(cms.payload, (rows) =>
      rows.update('submissions', { createdAt: early }, { equal: { email: body['email'] } }),
    );
    await Promise.all([signUp(body), signUp(body)]);
    expect(await storedOf(body)).toBe(2);
  });
});
