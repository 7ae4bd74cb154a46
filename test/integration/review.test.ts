import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Submission, Talent } from '../../cms/payload-types.ts';
import type { Decisions, ReviewEntry } from '../../cms/people/review-decisions.ts';
import type { SignUp } from '../../content/schema/sign-up.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, addUser, type Ground, talentData, workData } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';
import { addSignUp, signUpData } from '../helpers/sign-ups.ts';

let cms: TestCms;
let ground: Ground;
const tokens = { editor: '', other: '', bretagne: '', corse: '', contributor: '' };

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  const { payload } = cms;
  ground = await addGround(payload);
  tokens.editor = (await addUser(payload, 'editor')).token;
  tokens.other = (await addUser(payload, 'admin')).token;
  tokens.bretagne = (await addUser(payload, 'commission', [ground.bretagne])).token;
  tokens.corse = (await addUser(payload, 'commission', [ground.corse])).token;
  tokens.contributor = (await addUser(payload, 'contributor')).token;
});
afterAll(() => cms.stop());
beforeEach(async () => {
  const every = { where: { id: { exists: true } } } as const;
  for (const collection of ['outbox', 'consents', 'submissions', 'talents', 'works'] as const)
    await cms.payload.delete({ collection, ...every });
});

const credit = (data: Partial<SignUp['credits'][number]> = {}) => ({
  title: 'La Part du mérou',
  year: '2024',
  role: 'Perchiste',
  director: '',
  ...data,
});
const decide = (
  { id, updatedAt }: Submission,
  body: Partial<Decisions> = {},
  token = tokens.editor,
) =>
  rest({
    method: 'POST',
    path: `/review/${id}/accept`,
    token,
    body: { version: updatedAt, refused: [], credits: [], verifications: [], ...body },
  });
const say = (
  how: 'refuse' | 'ask',
  { id, updatedAt }: Submission,
  text: string,
  token = tokens.editor,
) =>
  rest({ method: 'POST', path: `/review/${id}/${how}`, token, body: { version: updatedAt, text } });
const look = (path: string, token = tokens.editor) => rest({ path: `/review${path}`, token });
const stored = async (id: string) =>
  cms.payload.findByID({ collection: 'submissions', id, depth: 0 });
const talents = async () =>
  (await cms.payload.find({ collection: 'talents', depth: 0, pagination: false })).docs;
const owed = async () =>
  (await cms.payload.find({ collection: 'outbox', depth: 0, pagination: false })).docs.map(
    ({ kind, submission }) => [kind, submission],
  );
/** The answer in words, or the status where there are none. */
const words = ({ json }: Awaited<ReturnType<typeof rest>>) => json.errors?.[0]?.message;
async function snapshotText(): Promise<string> {
  const { readPublic } = await import('../../cms/snapshot/read-public.ts');
  const records: unknown[] = [];
  await readPublic({
    payload: cms.payload,
    onRow: (row) => void records.push(row),
    onRefusal: (refusal) => void records.push(refusal),
  });
  return JSON.stringify(records);
}

describe('accepting a sign-up', () => {
  it('publishes the person, and stores with it the state, the log, the consents and the mail', async () => {
    const submission = await addSignUp(cms.payload, {
      bio: 'Perche.',
      specialties: ['HF', 'Faux'],
    });
    await cms.payload.create({
      collection: 'consents',
      data: {
        submission: submission.id,
        purpose: 'publication',
        isGiven: true,
        wordingHash: 'x',
        at: new Date().toISOString(),
      },
    });
    const { status } = await decide(submission, {
      refused: [{ path: 'specialties.1', reason: 'Pas une spécialité.' }],
      verifications: [{ subject: 'identity', by: 'La rédaction', on: '2026-11-01' }],
    });
    expect(status).toBe(200);
    const [talent] = await talents();
    expect(talent).toMatchObject({
      name: 'Maud Kervella',
      slug: 'maud-kervella',
      sortName: 'KERVELLA Maud',
      _status: 'published',
      bases: [ground.bretagne],
      bio: 'Perche.',
      specialties: [{ value: 'HF' }],
      privateEmail: 'maud@exemple.invalid',
      contactFrom: ['production'],
      verifications: [{ subject: 'identity', by: 'La rédaction' }],
    });
    const after = await stored(submission.id);
    expect(after).toMatchObject({ reviewState: 'accepted', talent: talent?.id });
    expect(after.reviewedAt).toBeTruthy();
    expect(after.reviewLog).toMatchObject([
      {
        act: 'accepted',
        by: 'editor',
        leftOut: [{ field: 'specialties', what: 'Faux', reason: 'Pas une spécialité.' }],
      },
    ]);
    const consents = await cms.payload.find({ collection: 'consents', depth: 0 });
    expect(consents.docs.map((row) => row.talent)).toEqual([talent?.id]);
    expect(await owed()).toEqual([['review-accepted', submission.id]]);
  });

  it('lets nothing private out: what is public is what was ticked', async () => {
    const hidden = {
      firstName: 'Zqxfirst',
      stageName: 'Mo',
      email: 'zqxmail@exemple.invalid',
      phone: '0699zqx',
      pastedCredits: 'zqxpasted',
      bio: 'zqxbio',
      voice: 'zqxvoice',
    };
    const submission = await addSignUp(cms.payload, hidden);
    const refused = ['bio', 'voice'].map((path) => ({ path, reason: 'zqxreason' }));
    expect(await snapshotText()).not.toMatch(/zqx|Mo"/i);
    expect((await decide(submission, { refused })).status).toBe(200);
    const text = await snapshotText();
    expect(text).toContain('"name":"Mo"');
    expect(text).not.toMatch(/zqx/i);
  });

  it('offers a work whose title was typed without its accents', async () => {
    const { id } = await cms.payload.create({
      collection: 'works',
      data: { ...workData(), title: 'Les Marées', year: 2019 },
    });
    const { worksFor } = await import('../../cms/people/find-works.ts');
    const credit = { title: 'LES MAREES', year: '2019', role: 'scripte', director: '' };
    const [found] = await worksFor(cms.payload, [credit]);
    expect(found?.map((work) => work.id)).toEqual([id]);
    const [other] = await worksFor(cms.payload, [{ ...credit, title: 'Les Marelles' }]);
    expect(other).toEqual([]);
  });

  it('ties credits to works, makes those that are missing once, and keeps no evidence', async () => {
    const { id: work } = await cms.payload.create({ collection: 'works', data: workData() });
    const make = {
      title: 'Nuit blanche',
      year: 2019,
      kind: 'series' as const,
      director: 'A. Roux',
    };
    const submission = await addSignUp(cms.payload, {
      credits: [
        credit(),
        credit({ title: 'Nuit blanche', year: '2019' }),
        credit({ title: 'Nuit blanche', year: '2019', role: 'Mixeuse' }),
        credit({ title: 'Inventé' }),
      ],
    });
    const { status } = await decide(submission, {
      refused: [{ path: 'credits.3', reason: 'Introuvable.' }],
      credits: [
        { index: 0, work, isChecked: true, evidence: 'https://zqx.example/generique' },
        { index: 1, work: make, isChecked: true, evidence: '158234' },
        { index: 2, work: make, isChecked: false, evidence: '' },
      ],
      verifications: [{ subject: 'credits', by: 'La rédaction', on: '2026-11-01' }],
    });
    expect(status).toBe(200);
    const made = (await cms.payload.find({ collection: 'works', sort: 'title', depth: 0 })).docs;
    expect(made.map(({ title, rca }) => [title, rca])).toEqual([
      ['La Part du mérou', null],
      ['Nuit blanche', '158234'],
    ]);
    const [talent] = await talents();
    expect(talent?.credits).toMatchObject([
      { work, role: 'Perchiste', isChecked: true },
      { work: made[1]?.id, role: 'Perchiste', isChecked: true },
      { work: made[1]?.id, role: 'Mixeuse', isChecked: false },
    ]);
    expect(JSON.stringify([talent, await stored(submission.id)])).not.toContain('zqx');
  });

  it.each([
    ['a credit without a work', {}, 'Chaque crédit'],
    [
      'a checked credit without evidence',
      { credits: [{ index: 0, work: 'W', isChecked: true, evidence: 'vu' }] },
      'une preuve',
    ],
    [
      'checked credits without the check of the credits',
      {
        verifications: [],
        credits: [{ index: 0, work: 'W', isChecked: true, evidence: '158234' }],
      },
      'demandent la vérification',
    ],
    [
      'a check of tomorrow',
      { verifications: [{ subject: 'identity', by: 'x', on: '2999-01-01' }] },
      'dater de demain',
    ],
    ['a refusal of what is not there', { refused: [{ path: 'bio', reason: 'x' }] }, 'n’a pas'],
    ['no trade at all', { refused: [{ path: 'crafts.0', reason: 'x' }] }, 'au moins un métier'],
  ])('is refused with %s, and nothing is stored', async (_, body, sentence) => {
    const { id: work } = await cms.payload.create({ collection: 'works', data: workData() });
    const submission = await addSignUp(cms.payload, { credits: [credit()] });
    const whole = JSON.parse(
      JSON.stringify({
        credits: 'refused' in body ? [{ index: 0, work, isChecked: false, evidence: '' }] : [],
        verifications: [{ subject: 'credits', by: 'x', on: '2026-11-01' }],
        ...body,
      }).replaceAll('"W"', JSON.stringify(work)),
    ) as Partial<Decisions>;
    const answer = await decide(submission, whole);
    expect([answer.status, words(answer)]).toEqual([
      expect.toBeOneOf([400, 422]),
      expect.stringContaining(sentence),
    ]);
    expect([await talents(), await owed()]).toEqual([[], []]);
    expect(await stored(submission.id)).toMatchObject({
      reviewState: 'waiting',
      updatedAt: submission.updatedAt,
    });
  });

  it('makes no work where the person cannot be published so', async () => {
    const submission = await addSignUp(cms.payload, {
      credits: [credit({ role: 'x'.repeat(130) })],
    });
    const work = { title: 'Nouveau', year: 2020, kind: 'short' as const, director: '' };
    const answer = await decide(submission, {
      credits: [{ index: 0, work, isChecked: false, evidence: '' }],
    });
    expect(answer.status).toBe(422);
    expect(await cms.payload.count({ collection: 'works' })).toEqual({ totalDocs: 0 });
    expect((await stored(submission.id)).reviewState).toBe('waiting');
  });
});

describe('two editors at once', () => {
  it('the second gets a sentence, and there is one person and one mail', async () => {
    const submission = await addSignUp(cms.payload);
    const answers = await Promise.all([
      decide(submission),
      decide(submission, {}, tokens.other),
      say('refuse', submission, 'Non.', tokens.other),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(late && words(late)).toMatch(/Rien n’a été changé/);
    expect((await owed()).length).toBe(1);
    expect((await talents()).length).toBeLessThanOrEqual(1);
  });

  it('what one saw before the other asked a question is not accepted', async () => {
    const submission = await addSignUp(cms.payload);
    expect((await say('ask', submission, 'Quelle école ?')).status).toBe(200);
    expect((await decide(submission)).status).toBe(409);
    expect((await decide(await stored(submission.id))).status).toBe(200);
    const log = (await stored(submission.id)).reviewLog as ReviewEntry[];
    expect(log.map(({ act, text }) => [act, text])).toEqual([
      ['asked', 'Quelle école ?'],
      ['accepted', undefined],
    ]);
  });
});

describe('refusing', () => {
  it('keeps the reason, owes the mail and makes nobody', async () => {
    const submission = await addSignUp(cms.payload);
    expect((await say('refuse', submission, '  ')).status).toBe(400);
    expect((await say('refuse', submission, 'Hors du champ.')).status).toBe(200);
    expect(await stored(submission.id)).toMatchObject({
      reviewState: 'refused',
      refusalReason: 'Hors du champ.',
    });
    expect(await owed()).toEqual([['review-refused', submission.id]]);
    expect(await talents()).toEqual([]);
    expect((await say('refuse', submission, 'Encore.')).status).toBe(409);
  });
});

describe('an update', () => {
  let person: Talent;
  const update = async (data: Partial<SignUp> = {}, talent = person.id) =>
    addSignUp(cms.payload, data, { form: 'update', talent });
  const now = () => cms.payload.findByID({ collection: 'talents', id: person.id, depth: 0 });
  beforeEach(async () => {
    person = await cms.payload.create({
      collection: 'talents',
      data: talentData(ground, { bio: 'Avant.', notes: 'vu en 2025' }),
    });
  });

  it('waits beside the live page, shows before and after, and changes it once accepted', async () => {
    const submission = await update({ bio: 'Après.' });
    expect(await now()).toMatchObject({ bio: 'Avant.', _status: 'published' });
    const { json } = await look(`/${submission.id}`);
    expect(json['items']).toContainEqual(
      expect.objectContaining({ path: 'bio', before: 'Avant.', after: 'Après.', isChanged: true }),
    );
    expect(json['items']).toContainEqual(
      expect.objectContaining({ path: 'bases.0', isChanged: false }),
    );
    expect((await decide(submission)).status).toBe(200);
    expect(await now()).toMatchObject({
      bio: 'Après.',
      notes: 'vu en 2025',
      slug: person.slug,
      _status: 'published',
    });
    expect((await talents()).length).toBe(1);
  });

  it('refused, leaves the page as it was', async () => {
    await say('refuse', await update({ bio: 'Après.' }), 'Publicité.');
    expect(await now()).toEqual(person);
  });

  it('keeps a page hidden by the person, and brings back one hidden for want of an answer', async () => {
    const { setState } = await import('../../cms/people/own-act.ts');
    const { inTransaction } = await import('../../cms/database/rows.ts');
    for (const [hiddenBy, isShown] of [
      ['person', false],
      ['sweep', true],
    ] as const) {
      const own = { hiddenAt: '2026-11-01T00:00:00.000Z', hiddenBy };
      await inTransaction(cms.payload, (rows) =>
        setState({ rows, own, where: { equal: { id: person.id } } }),
      );
      expect((await decide(await update({ bio: hiddenBy }))).status).toBe(200);
      const after = await now();
      expect([after.bio, !after.hiddenAt]).toEqual([hiddenBy, isShown]);
    }
  });

  it('of somebody erased meanwhile is said to be one', async () => {
    const submission = await update();
    await cms.payload.db.updateOne({
      collection: 'submissions',
      id: submission.id,
      data: { talent: null },
    });
    expect((await decide(await stored(submission.id))).status).toBe(409);
  });
});

describe('who reviews what', () => {
  it('is national editors all, commissions their territories, contributors nothing', async () => {
    const here = await addSignUp(cms.payload, { bases: ['finistere'] });
    const there = await addSignUp(cms.payload, { bases: ['corse'], email: 'b@exemple.invalid' });
    const seenBy = async (token: string) => {
      const { json } = await look('', token);
      return ((json['rows'] ?? []) as { id: string }[]).map(({ id }) => id).toSorted();
    };
    expect(await seenBy(tokens.editor)).toEqual([here.id, there.id].toSorted());
    expect(await seenBy(tokens.bretagne)).toEqual([here.id]);
    expect(await seenBy(tokens.corse)).toEqual([there.id]);
    for (const path of ['', `/${here.id}`, '/works?q=nuit', `/${here.id}/next`]) {
      expect((await look(path, tokens.contributor)).status).toBe(403);
      expect((await look(path, '')).status).toBe(401);
    }
    for (const [token, status] of [
      [tokens.contributor, 403],
      ['', 401],
      [tokens.corse, 404],
    ] as const) {
      expect((await decide(here, {}, token)).status).toBe(status);
      expect((await say('refuse', here, 'Non.', token)).status).toBe(status);
      expect((await say('ask', here, 'Quoi ?', token)).status).toBe(status);
    }
    expect((await look(`/${here.id}`, tokens.corse)).status).toBe(404);
    expect((await decide(here, {}, tokens.bretagne)).status).toBe(200);
  });

  it('a commission cannot take an update that moves the person, nor one of a person elsewhere', async () => {
    const own = await cms.payload.create({ collection: 'talents', data: talentData(ground) });
    const away = await addSignUp(
      cms.payload,
      { bases: ['corse'] },
      { form: 'update', talent: own.id },
    );
    expect((await decide(away, {}, tokens.corse)).status).toBe(404);
    expect((await decide(away, {}, tokens.bretagne)).status).toBe(403);
    expect((await stored(away.id)).reviewState).toBe('waiting');
  });

  it('duplicates outside of a commission’s territories are counted, not named', async () => {
    await cms.payload.create({
      collection: 'talents',
      data: talentData(ground, { bases: [ground.corse], name: 'Maud Kervella' }),
    });
    const { id } = await addSignUp(cms.payload);
    const seen = await look(`/${id}`, tokens.editor);
    const unseen = await look(`/${id}`, tokens.bretagne);
    expect(seen.json).toMatchObject({
      duplicates: [{ name: 'Maud Kervella' }],
      hiddenDuplicates: 0,
    });
    expect(unseen.json).toMatchObject({ duplicates: [], hiddenDuplicates: 1 });
  });
});

describe('no other way publishes a sign-up', () => {
  it('neither an edit of one submission nor of many', async () => {
    const { id } = await addSignUp(cms.payload);
    const body = { reviewState: 'accepted', data: signUpData({ firstName: 'Autre' }) };
    await rest({ method: 'PATCH', path: `/submissions/${id}`, token: tokens.other, body });
    const many = `/submissions?where[id][equals]=${id}`;
    await rest({ method: 'PATCH', path: many, token: tokens.other, body });
    expect(await stored(id)).toMatchObject({
      reviewState: 'waiting',
      data: { firstName: 'Maud' },
    });
    expect(await talents()).toEqual([]);
  });

  it('what is not confirmed is in no queue and cannot be accepted', async () => {
    const submission = await addSignUp(cms.payload, {}, { confirmedAt: null, reviewState: null });
    expect((await look('')).json).toMatchObject({ total: 0 });
    expect((await decide(submission)).status).toBe(404);
  });
});

describe('the queue', () => {
  it('leads from one to the next, and passes over those whose answer is awaited', async () => {
    const first = await addSignUp(cms.payload, { email: 'a@exemple.invalid' });
    const asked = await addSignUp(cms.payload, { email: 'b@exemple.invalid' });
    const last = await addSignUp(cms.payload, { email: 'c@exemple.invalid', lastName: 'Autre' });
    await say('ask', asked, 'Quelle école ?');
    const { json } = await decide(first);
    expect(json['next']).toBe(last.id);
    expect((await say('refuse', last, 'Non.')).json['next']).toBeUndefined();
    expect((await look('')).json).toMatchObject({ total: 1, asked: 1 });
  });
});
