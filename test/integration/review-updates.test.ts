/** What an editor makes of updates: the language, a draft of theirs, a new address, the person's later acts, answers. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { managePageEndpoint } from '../../cms/endpoints/my-page.ts';
import { reviewReplyEndpoint } from '../../cms/endpoints/review-reply.ts';
import { confirmAddress } from '../../cms/people/confirm-address.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import { makeTalentLink } from '../../cms/mail/signed-link.ts';
import type { Submission, Talent } from '../../cms/payload-types.ts';
import type { SignUp } from '../../content/schema/sign-up.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { post } from '../helpers/comments.ts';
import { addGround, addUser, type Ground, talentData, workData } from '../helpers/ground.ts';
import { codesIn, mailsAt, publicOf } from '../helpers/own-page.ts';
import { rest } from '../helpers/rest.ts';
import { addSignUp } from '../helpers/sign-ups.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '900'));

let cms: TestCms;
let ground: Ground;
let token: string;
let person: Talent;

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
  ({ token } = await addUser(cms.payload, 'editor'));
});
afterAll(() => cms.stop());
beforeEach(async () => {
  const every = { where: { id: { exists: true } } } as const;
  for (const collection of ['outbox', 'submissions', 'talents'] as const)
    await cms.payload.delete({ collection, ...every });
  person = await cms.payload.create({
    collection: 'talents',
    data: talentData(ground, { bio: 'Avant.', privateEmail: 'maud@exemple.invalid' }),
  });
});

const update = (data: Partial<SignUp> = {}, others: Partial<Submission> = {}) => {
  const sent = { form: 'update', talent: person.id, consentAt: new Date().toISOString() } as const;
  return addSignUp(cms.payload, data, { ...sent, ...others });
};
const accept = ({ id, updatedAt }: Submission, refused: object[] = []) =>
  rest({
    method: 'POST',
    path: `/review/${id}/accept`,
    token,
    body: { version: updatedAt, refused, credits: [], verifications: [] },
  });
const ask = ({ id, updatedAt }: Submission, text: string) =>
  rest({
    method: 'POST',
    path: `/review/${id}/ask`,
    token,
    body: { version: updatedAt, text },
  });
const look = (path: string) => rest({ path: `/review${path}`, token });
const stored = ({ id }: Submission) =>
  cms.payload.findByID({ collection: 'submissions', id, depth: 0 });
const now = (draft = false) =>
  cms.payload.findByID({ collection: 'talents', id: person.id, depth: 0, draft });
const bios = async () =>
  (await cms.payload.findByID({ collection: 'talents', id: person.id, locale: 'all' })).bio;
const reply = (code: string, reason = 'À l’école de Rennes.') =>
  post(reviewReplyEndpoint(cms.payload), { token: code, locale: 'fr', reason });

describe('a presentation written in English', () => {
  it('goes to the English page, and leaves the French one', async () => {
    const submission = await update({ locale: 'en', bio: 'I hold the boom.' });
    const { json } = await look(`/${submission.id}`);
    expect(json['items']).toContainEqual(
      expect.objectContaining({ path: 'bio', before: '', after: 'I hold the boom.' }),
    );
    expect(json['locale']).toBe('en');
    expect((await accept(submission)).status).toBe(200);
    expect(await bios()).toEqual({ fr: 'Avant.', en: 'I hold the boom.' });
    const shown = await publicOf(cms.payload, person);
    expect(shown?.['bio']).toEqual({ fr: 'Avant.', en: 'I hold the boom.' });
  });

  it('of a new person is on the English page alone', async () => {
    const email = 'new@exemple.invalid';
    const submission = await addSignUp(cms.payload, { locale: 'en', bio: 'Hello.', email });
    expect((await accept(submission)).status).toBe(200);
    const where = { privateEmail: { equals: email } };
    const { docs } = await cms.payload.find({ collection: 'talents', where, locale: 'all' });
    expect(docs.map(({ bio }) => bio)).toEqual([{ en: 'Hello.' }]);
    const [made] = docs;
    expect(made && (await publicOf(cms.payload, made))?.['bio']).toEqual({ en: 'Hello.' });
  });
});

describe('a credit in other words', () => {
  it('is shown beside the one of the page that it takes away, check and all', async () => {
    const data = workData({ title: 'Les Marées', year: 2021 });
    const { id: work } = await cms.payload.create({ collection: 'works', data });
    const credits = [{ work, role: 'Perchiste', isChecked: true }];
    await cms.payload.update({ collection: 'talents', id: person.id, data: { credits } });
    const sent = (role: string) =>
      update({ credits: [{ title: 'Les Marées', year: '2021', role, director: '' }] });
    const left = async (role: string) => (await look(`/${(await sent(role)).id}`)).json['left'];
    expect(await left('Cheffe perchiste')).toEqual([
      { title: 'Les Marées', year: 2021, role: 'Perchiste', isChecked: true },
    ]);
    expect(await left('Perchiste')).toEqual([]);
  });
});

describe('an update of somebody of whom an editor has a newer draft', () => {
  it('is not accepted over it, and says so before and then', async () => {
    const submission = await update({ bio: 'De la personne.' });
    await cms.payload.update({
      collection: 'talents',
      id: person.id,
      data: { notes: 'à finir', bio: 'Du brouillon.' },
      draft: true,
    });
    expect((await look(`/${submission.id}`)).json['talent']).toMatchObject({ hasNewerDraft: true });
    const { status, json } = await accept(submission);
    expect([status, json.errors?.[0]?.message]).toEqual([409, expect.stringMatching(/brouillon/)]);
    expect((await now()).bio).toBe('Avant.');
    expect(await now(true)).toMatchObject({ bio: 'Du brouillon.', notes: 'à finir' });
    const draft = { _status: 'published' } as const;
    await cms.payload.update({ collection: 'talents', id: person.id, data: draft });
    expect((await accept(submission)).status).toBe(200);
    expect(await now()).toMatchObject({ bio: 'De la personne.', notes: 'à finir' });
  });
});

describe('a new address', () => {
  const email = 'neuve@exemple.invalid';
  const changed = () => update({ email, isEmailPublic: true }, { email: person.privateEmail });
  const confirm = async (submission: Submission) => {
    const { id, reviewState, data } = await stored(submission);
    const asked = { id, talent: person.id, email: person.privateEmail, data } as const;
    const at = new Date().toISOString();
    await inTransaction(cms.payload, (rows) =>
      confirmAddress({
        rows,
        submission: { ...asked, reviewState: reviewState ?? null },
        now: at,
      }),
    );
  };

  it('that nobody has confirmed does not count, neither privately nor on the page', async () => {
    const submission = await changed();
    expect((await look(`/${submission.id}`)).json['talent']).toMatchObject({ isAddressNew: true });
    await accept(submission);
    const former = person.privateEmail;
    expect(await now()).toMatchObject({ privateEmail: former, email: former });
    await confirm(submission);
    expect(await now()).toMatchObject({ privateEmail: email, email });
    expect(await now(true)).toMatchObject({ privateEmail: email, email });
  });

  it('confirmed before the decision counts with it', async () => {
    const submission = await changed();
    await confirm(submission);
    expect((await now()).privateEmail).toBe(person.privateEmail);
    await accept(submission);
    expect(await now()).toMatchObject({ privateEmail: email, email });
  });
});

describe('what a person decided by their own link', () => {
  const decide = async () => {
    const { payload } = cms;
    const made = await makeTalentLink({
      payload,
      purpose: 'manage',
      talent: person.id,
      now: new Date(),
    });
    const asked = { token: made.token, locale: 'fr', page: 'show', contact: 'set', other: 'on' };
    expect((await post(managePageEndpoint(payload), asked)).status).toBe(200);
  };

  it('after the update was sent holds against it', async () => {
    const early = new Date(Date.now() - 60_000).toISOString();
    const submission = await update({ contactFrom: ['production'] }, { consentAt: early });
    await decide();
    expect((await accept(submission)).status).toBe(200);
    expect((await now()).contactFrom).toEqual(['other']);
  });

  it('before it was sent is changed by it', async () => {
    await decide();
    expect((await accept(await update({ contactFrom: ['student'] }))).status).toBe(200);
    expect((await now()).contactFrom).toEqual(['student']);
  });
});

describe('the answer to a question', () => {
  it('lands beside it, puts the submission first, and is given once', async () => {
    const risky = { isEmailPublic: true, links: [{ label: 'Site', url: 'https://a.example' }] };
    const other = await addSignUp(cms.payload, { ...risky, email: 'autre@exemple.invalid' });
    const submission = await addSignUp(cms.payload, { email: 'interrogee@exemple.invalid' });
    await ask(submission, 'Quelle école ?');
    const [mail] = await mailsAt(cms.payload);
    const [code = ''] = codesIn(mail, 'repondre');
    expect((await reply(code, ' ')).answer.errors).toEqual([
      { path: ['reason'], code: 'reply.reason.missing' },
    ]);
    const answers = await Promise.all([reply(code), reply(code)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(await stored(submission)).toMatchObject({
      reviewState: 'waiting',
      reviewLog: [
        { act: 'asked', text: 'Quelle école ?' },
        { act: 'answered', text: 'À l’école de Rennes.', by: 'Maud Kervella' },
      ],
    });
    const { json } = await look('');
    const rows = json['rows'] as { id: string; isAnswered: boolean }[];
    expect(rows.map(({ id, isAnswered }) => [id, isAnswered])).toEqual([
      [submission.id, true],
      [other.id, false],
    ]);
    expect((await accept(submission)).status).toBe(409);
    expect((await accept(await stored(submission))).status).toBe(200);
    expect((await reply(code)).status).toBe(422);
  });

  it('comes too late once the editor has decided, and cannot be made up', async () => {
    const submission = await addSignUp(cms.payload, { email: 'tard@exemple.invalid' });
    await ask(submission, 'Quelle école ?');
    const [mail] = await mailsAt(cms.payload);
    expect((await accept(await stored(submission))).status).toBe(200);
    expect((await reply(codesIn(mail, 'repondre')[0] ?? '')).status).toBe(422);
    expect((await reply('A'.repeat(43))).status).toBe(422);
    expect((await stored(submission)).reviewState).toBe('accepted');
  });
});
