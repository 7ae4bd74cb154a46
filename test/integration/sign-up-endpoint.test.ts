import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signUpEndpoint } from '../../cms/endpoints/sign-up.ts';
import { wordingHash, wordingOf } from '../../cms/people/consents.ts';
import { duplicatesOf } from '../../cms/people/duplicates.ts';
import { nest } from '../../content/schema/flat-fields.ts';
import { SignUp } from '../../content/schema/sign-up.ts';
import { composeMail } from '../../scripts/lib/compose-mail.ts';
import { sweep } from '../../scripts/lib/retention.ts';
import { confirm, post, press } from '../helpers/comments.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { makeProof } from '../helpers/forms.ts';
import { addGround, talentData, type Ground } from '../helpers/ground.ts';
import { newSignUp } from '../helpers/sign-up.ts';

// Read with the imports below it: enough for the hostile, few enough to be reached.
vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '900'));

let cms: TestCms;
let ground: Ground;
const send = (body: unknown, options: object = {}) =>
  post(signUpEndpoint(cms.payload), body, options);

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
});
afterAll(() => cms.stop());

async function storedOf({ email }: Record<string, unknown>) {
  const where = { email: { equals: String(email) } };
  const { docs } = await cms.payload.find({ collection: 'submissions', where, depth: 0 });
  const of = { submission: { in: docs.map(({ id }) => id) } };
  const mails = await cms.payload.find({ collection: 'outbox', where: of, depth: 0 });
  const consents = await cms.payload.find({ collection: 'consents', where: of, depth: 0 });
  return {
    docs,
    mails: mails.docs.map(({ kind }) => kind).toSorted(),
    rows: mails.docs,
    consents: consents.docs,
  };
}
const firstOf = async (body: Record<string, unknown>) => {
  const [submission] = (await storedOf(body)).docs;
  if (!submission) throw new Error('Nothing was stored.');
  return submission;
};
const total = async () => (await cms.payload.count({ collection: 'submissions' })).totalDocs;

describe('a sign-up', () => {
  it.each([
    ['with a proof', () => makeProof()],
    ['without', () => undefined],
  ])('%s is stored as it was parsed, and waits for its address', async (_, make) => {
    const body = newSignUp();
    const { status, answer } = await send({ ...body, proof: await make() });
    expect([status, answer]).toEqual([202, { ok: true, state: 'toConfirm' }]);
    const { docs, mails, consents } = await storedOf(body);
    expect(docs).toMatchObject([{ form: 'signUp', confirmedAt: null, reviewState: null }]);
    expect(docs[0]?.data).toEqual(SignUp.parse(nest(body).value));
    expect(docs[0]?.data).toMatchObject({
      crafts: [{ craft: 'perchiste', form: 'feminine', experience: 'senior' }],
      specialties: ['Son en mer', 'Films animaliers'],
      contactFrom: ['production'],
    });
    expect([mails, consents]).toEqual([['sign-up-confirm'], []]);
  });

  it('sent as a plain form is the same', async () => {
    const body = newSignUp();
    const fields = new URLSearchParams(Object.entries(body).map(([k, v]) => [k, String(v)]));
    const type = 'application/x-www-form-urlencoded';
    expect((await send(fields.toString(), { type })).status).toBe(202);
    expect((await firstOf(body)).data).toEqual(SignUp.parse(nest(body).value));
  });

  it('says what to mend by the names of its fields, and stores nothing', async () => {
    const before = await total();
    const body = newSignUp({
      'crafts.1.form': '',
      'bases.0': '',
      'bases.2': 'atlantide',
      'credits.4.role': 'Mixeuse',
      'consents.publication': undefined,
    });
    const { status, answer } = await send(body);
    expect(status).toBe(422);
    expect(
      answer.errors.map(({ path, code }: { path: string[]; code: string }) => [
        path.join('.'),
        code,
      ]),
    ).toEqual([
      ['crafts.1.form', 'signUp.form.missing'],
      ['credits.4.title', 'signUp.creditTitle.missing'],
      ['consents.publication', 'signUp.publication.missing'],
    ]);
    const unknown = await send(newSignUp({ 'bases.0': '', 'bases.2': 'atlantide' }));
    expect(unknown.answer.errors).toEqual([{ path: ['bases', '2'], code: 'signUp.bases.unknown' }]);
    expect(await total()).toBe(before);
  });

  it('with 200 credits and their accents fits', async () => {
    const credits = Array.from({ length: 200 }, (_, n) => [
      [`credits.${n}.title`, `Épisode numéro ${n}, « l’été à l’île aux Œufs »`],
      [`credits.${n}.role`, 'Première assistante opératrice'],
      [`credits.${n}.director`, 'Éléonore Çelik-Désirée'],
      [`credits.${n}.year`, '2020'],
    ]).flat();
    const body = newSignUp(Object.fromEntries(credits));
    const fields = new URLSearchParams(Object.entries(body).map(([k, v]) => [k, String(v)]));
    const type = 'application/x-www-form-urlencoded';
    expect((await send(fields.toString(), { type })).status).toBe(202);
    expect((await firstOf(body)).data).toMatchObject({ credits: { length: 200 } });
  });

  it('has what was pasted read into credits, each once; the rest is kept as it was', async () => {
    const pastedCredits =
      '2021 – Les Marées, réal. Ana Couret – perchiste\n2019\tLe Port\tMixeuse\tJean Ortiz\nEt bien d’autres';
    const body = newSignUp({ pastedCredits });
    await send(body);
    expect((await firstOf(body)).data).toMatchObject({
      credits: [
        { title: 'Les Marées', year: '2021', role: 'Perchiste', director: 'Ana Couret' },
        { title: 'Le Port', year: '2019', role: 'Mixeuse', director: 'Jean Ortiz' },
      ],
      pastedCredits: 'Et bien d’autres',
    });
  });

  it('counts once: sent twice with its proof, it is stored once', async () => {
    const body = { ...newSignUp(), proof: await makeProof() };
    for (const { answer } of await Promise.all([1, 2, 3].map(() => send(body))))
      expect(answer).toEqual({ ok: true, state: 'toConfirm' });
    expect(await storedOf(body)).toMatchObject({ docs: [{}], mails: ['sign-up-confirm'] });
  });

  it('waits for review once its address is confirmed, with what was agreed to', async () => {
    const body = newSignUp({ locale: 'en' });
    await send(body);
    const submission = await firstOf(body);
    const first = await confirm(cms.payload, submission);
    expect(first.status).toBe(200);
    const again = await Promise.all([
      press(cms.payload, first.token),
      confirm(cms.payload, submission),
    ]);
    expect(again.map(({ status }) => status)).toEqual([422, 200]);
    const { docs, mails, consents, rows } = await storedOf(body);
    expect(docs).toMatchObject([{ reviewState: 'waiting', confirmedAt: expect.any(String) }]);
    expect(mails).toEqual(['sign-up-confirm', 'sign-up-received']);
    const given = consents.map(({ purpose, isGiven, locale }) => [purpose, isGiven, locale]);
    expect(given.toSorted()).toEqual([
      ['contact', true, 'en'],
      ['publication', true, 'en'],
    ]);
    for (const { purpose, wordingHash: hash } of consents) {
      const { docs: kept } = await cms.payload.find({
        collection: 'consent-wordings',
        where: { hash: { equals: hash } },
      });
      const text = wordingOf(purpose === 'contact' ? 'contact' : 'publication', 'en');
      expect(kept).toMatchObject([{ text, hash: wordingHash(text) }]);
    }
    const row = rows.find(({ kind }) => kind === 'sign-up-received');
    if (!row) throw new Error('No mail is owed.');
    const composed = await composeMail({ payload: cms.payload, row, now: new Date() });
    const text = 'mail' in composed ? String(composed.mail.text) : '';
    for (const said of ['Perchwoman', 'senior', 'Brittany', 'Les Marées', 'Films animaliers'])
      expect(text).toContain(said === 'Perchwoman' ? '' : said);
    expect(text).not.toContain('06 12 34 56 78');
  });

  it('repeats nothing to an address that is not confirmed', async () => {
    const body = newSignUp({ firstName: 'Achetez', bio: 'Achetez ici' });
    await send(body);
    const { rows } = await storedOf(body);
    const [row] = rows;
    if (!row) throw new Error('No mail is owed.');
    const composed = await composeMail({ payload: cms.payload, row, now: new Date() });
    expect(JSON.stringify(composed)).not.toContain('Achetez');
    expect(JSON.stringify(composed)).toContain('/inscription');
  });

  it('of a robot is set aside, and the robot does not learn it', async () => {
    const body = { ...newSignUp(), website: 'https://spam.example' };
    expect((await send(body)).answer).toEqual({ ok: true, state: 'toConfirm' });
    const { docs, mails } = await storedOf(body);
    expect(docs).toMatchObject([{ trappedAt: expect.any(String), reviewState: null }]);
    expect(mails).toEqual([]);
  });

  it('is not confirmed by a token that was forged', async () => {
    const body = newSignUp();
    await send(body);
    expect((await press(cms.payload, 'B'.repeat(43))).status).toBe(422);
    expect((await firstOf(body)).reviewState).toBeNull();
  });

  it('that nobody confirmed is erased after seven days; one that waits for review is kept', async () => {
    const [left, waiting] = [newSignUp(), newSignUp()];
    await send(left);
    await send(waiting);
    await confirm(cms.payload, await firstOf(waiting));
    const later = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);
    await sweep({ payload: cms.payload, now: later(8) });
    expect((await storedOf(left)).docs).toEqual([]);
    await sweep({ payload: cms.payload, now: later(120) });
    expect(await storedOf(waiting)).toMatchObject({ docs: [{}], consents: [{}, {}] });
  });

  it('that was refused is erased three months later, with its consents', async () => {
    const body = newSignUp();
    await send(body);
    const { id, createdAt } = await firstOf(body);
    await confirm(cms.payload, { id, createdAt });
    await cms.payload.update({
      collection: 'submissions',
      id,
      data: { reviewState: 'refused', reviewedAt: new Date().toISOString() },
    });
    await sweep({ payload: cms.payload, now: new Date(Date.now() + 89 * 24 * 60 * 60_000) });
    expect((await storedOf(body)).docs).toHaveLength(1);
    await sweep({ payload: cms.payload, now: new Date(Date.now() + 91 * 24 * 60 * 60_000) });
    expect((await storedOf(body)).docs).toEqual([]);
    const { totalDocs } = await cms.payload.count({
      collection: 'consents',
      where: { submission: { equals: id } },
    });
    expect(totalDocs).toBe(0);
  });

  it('is never answered with a fault, however hostile', async () => {
    const before = await total();
    const name = fc.oneof(
      fc.constantFrom(
        '__proto__.a',
        'constructor.x',
        'crafts.999999999.craft',
        'crafts.0.craft.x',
        'crafts',
        'bases.0.0',
        'consents',
        'a.b.c.d.e.f',
        '..',
        'credits.-1.title',
        'data',
        'locale',
      ),
      fc.string({ maxLength: 12 }),
    );
    const value = fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 2 }), fc.constant('\0'));
    await fc.assert(
      fc.asyncProperty(name, value, async (field, wild) => {
        const { status } = await send({ ...newSignUp({ isAdult: '' }), [field]: wild });
        expect([422]).toContain(status);
      }),
      { numRuns: 150 },
    );
    expect(await total()).toBe(before);
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });
});

describe('people who may be the one who signs up', () => {
  const ask = (data: object) =>
    duplicatesOf({
      payload: cms.payload,
      signUp: SignUp.parse(nest(newSignUp({ ...data })).value),
    });

  it('have the same mail, or the same name whatever its accents and order, and a craft in common', async () => {
    const data = talentData(ground, {
      name: 'Maëlle Le Goff',
      sortName: 'LE GOFF Maëlle',
      privateEmail: 'maelle@exemple.invalid',
    });
    const { id } = await cms.payload.create({ collection: 'talents', data });
    const same = [{ id, name: 'Maëlle Le Goff' }];
    expect(await ask({ email: 'Maelle@exemple.invalid' })).toEqual(same);
    expect(await ask({ firstName: 'LE GOFF', lastName: 'Maelle' })).toEqual(same);
    expect(await ask({ stageName: 'Maëlle Le Goff' })).toEqual(same);
    const name = { firstName: 'Maëlle', lastName: 'Le Goff' };
    expect(await ask({ ...name, 'crafts.1.craft': 'mixeur' })).toEqual([]);
    expect(await ask({})).toEqual([]);
  });
});
