/** The opening in stages: what is refused at once, what stays open always, and who sees the codes. */
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTransaction } from '../../cms/database/rows.ts';
import { contactEndpoint } from '../../cms/endpoints/contact.ts';
import { feedbackEndpoint } from '../../cms/endpoints/feedback.ts';
import { managePageEndpoint } from '../../cms/endpoints/my-page.ts';
import { signUpEndpoint } from '../../cms/endpoints/sign-up.ts';
import { dataFile } from '../../cms/env.ts';
import { today } from '../../cms/fields/day.ts';
import { makeTalentLink } from '../../cms/mail/signed-link.ts';
import type { Opening } from '../../cms/payload-types.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { newBrief, present, presentAndConfirm, pressBrief } from '../helpers/briefs.ts';
import { post } from '../helpers/comments.ts';
import { addGround, addUser, type Ground, talentData } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';
import { newSignUp } from '../helpers/sign-up.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '5'));

let cms: TestCms;
let ground: Ground;
beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
});
afterAll(() => cms.stop());

const open = { state: 'open', sentence: null, english: null } as const;
const set = (data: Partial<Opening>) => cms.payload.updateGlobal({ slug: 'opening', data });
beforeEach(() =>
  set({ talents: { ...open, codes: [] }, employers: { ...open, codes: [] }, commissions: open }),
);
const sentence = 'Les inscriptions ouvrent le 3 mars, en Bretagne d’abord.';
const english = 'Sign-ups open on 3 March, in Brittany first.';
const codes = [
  { code: 'Tournée-Brest-26', label: 'Brest' },
  { code: 'HIER-OU-AVANT', label: 'Passé', until: today(-1) },
  { code: 'aujourdhui encore', label: 'Dernier jour', until: today() },
];
const signUp = (data: object = {}, options: object = {}) =>
  post(signUpEndpoint(cms.payload), newSignUp({ ...data }), options);
const stored = async () => (await cms.payload.count({ collection: 'submissions' })).totalDocs;

describe('a form that is closed', () => {
  it('refuses at once in the editors’ words, stores nothing, and takes it once it is open', async () => {
    const before = await stored();
    await set({ talents: { state: 'closed', sentence, english } });
    const refusal = (text: string) => ({
      status: 403,
      answer: { ok: false, errors: [{ path: [], code: 'opening.closed', text }] },
    });
    expect(await signUp()).toEqual(refusal(sentence));
    expect(await signUp({ locale: 'en' })).toEqual(refusal(english));
    expect(await signUp({ code: 'tourneebrest26' })).toEqual(refusal(sentence));
    await set({ talents: { state: 'closed', sentence: null, english: null } });
    expect((await signUp()).answer.errors).toEqual([{ path: [], code: 'opening.closed' }]);
    expect(await stored()).toBe(before);
    await set({ talents: open });
    expect((await signUp()).status).toBe(202);
    expect(await stored()).toBe(before + 1);
  });

  it('refuses at once what another process of the CMS closed', async () => {
    expect((await signUp()).status).toBe(202);
    const column = { talents_state: 'closed' };
    await inTransaction(cms.payload, (rows) => rows.update('opening', column, { equal: {} }));
    expect((await signUp()).status).toBe(403);
  });

  it('leaves people who have a page their own rights, and everybody their opinion', async () => {
    await set({ talents: { state: 'closed' }, employers: { state: 'closed' } });
    const talent = await addTalent();
    const { token } = await makeTalentLink({
      payload: cms.payload,
      purpose: 'manage',
      talent: talent.id,
      now: new Date(),
    });
    const manage = { token, locale: 'fr', page: 'hide' };
    expect((await post(managePageEndpoint(cms.payload), manage)).status).toBe(200);
    const opinion = {
      works: '',
      fails: 'Le formulaire est fermé.',
      page: '',
      email: '',
      locale: 'fr',
    };
    expect((await post(feedbackEndpoint(cms.payload), opinion)).status).toBe(202);
  });
});

describe('a form that opens with a code', () => {
  beforeEach(() => set({ talents: { state: 'code', codes } }));

  it('takes it however it is typed, and stores it nowhere', async () => {
    const before = await stored();
    for (const code of ['Tournée-Brest-26', 'tournée brest 26', 'AUJOURDHUI ENCORE'])
      expect([code, (await signUp({ code })).status]).toEqual([code, 202]);
    expect(await stored()).toBe(before + 3);
    const { docs } = await cms.payload.find({ collection: 'submissions', depth: 0 });
    expect(JSON.stringify(docs)).not.toMatch(/brest/i);
  });

  it('says beside the field what is wrong with another', async () => {
    const refused = async (code: unknown) => (await signUp({ code })).answer.errors;
    const missing = [{ path: ['code'], code: 'opening.code.missing' }];
    const wrong = [{ path: ['code'], code: 'opening.code.wrong' }];
    expect(await refused(undefined)).toEqual(missing);
    expect(await refused(' - ')).toEqual(missing);
    expect(await refused(['tournéebrest26'])).toEqual(missing);
    expect(await refused('tournéebrest27')).toEqual(wrong);
    expect(await refused('tournéebrest2')).toEqual(wrong);
    expect(await refused('hierouavant')).toEqual(wrong);
    expect(await refused('x'.repeat(5000))).toEqual(wrong);
  });

  it('lets nobody try one after the other', async () => {
    const guess = (code: string) => signUp({ code }, { visitor: '198.51.100.77' });
    for (let n = 0; n < 50; n += 1) expect((await guess(`essai-${n}-aaaa`)).status).toBe(422);
    expect((await guess('tournéebrest26')).answer.errors).toEqual([
      { path: [], code: 'form.tooMany' },
    ]);
  });

  it('wants a code that cannot be guessed', async () => {
    await expect(
      set({ talents: { state: 'code', codes: [{ code: 'A-B C-D 12' }] } }),
    ).rejects.toThrow(/Code/);
  });
});

it('closes messages from productions alone where employers are not open', async () => {
  const talent = await addTalent();
  const write = (sender: string, code?: string) =>
    post(contactEndpoint(cms.payload), {
      talent: talent.id,
      sender,
      purpose: 'offer',
      name: 'Paul D.',
      email: `paul${Math.random()}@prod.example`,
      message: 'Bonjour, êtes-vous libre en mars ?',
      locale: 'fr',
      ...(code && { code }),
    });
  await set({ employers: { state: 'closed', sentence } });
  expect((await write('production')).answer.errors).toEqual([
    { path: [], code: 'opening.closed', text: sentence },
  ]);
  expect((await write('professional')).status).toBe(202);
  await set({ employers: { state: 'code', codes } });
  expect((await write('production')).status).toBe(422);
  expect((await write('production', 'tournée brest 26')).status).toBe(202);
});

it('closes projects where employers are not open; whoever has one manages it', async () => {
  const brief = await presentAndConfirm(cms.payload);
  const before = await stored();
  await set({ employers: { state: 'closed', sentence } });
  expect((await present(cms.payload, newBrief())).answer.errors).toEqual([
    { path: [], code: 'opening.closed', text: sentence },
  ]);
  await set({ employers: { state: 'code', codes } });
  const wrong = await present(cms.payload, newBrief({ code: 'HIER-OU-AVANT' }));
  expect(wrong.answer.errors).toEqual([{ path: ['code'], code: 'opening.code.wrong' }]);
  expect(await stored()).toBe(before);
  const right = await present(cms.payload, newBrief({ code: 'tournée brest 26' }));
  expect(right.status).toBe(202);
  expect((await pressBrief(cms.payload, brief, { act: 'givenUp' })).status).toBe(200);
});

describe('a commission whose part is closed', () => {
  it('reads, is told why, and changes nothing by any route', async () => {
    const talent = await addTalent();
    const { token, id } = await addUser(cms.payload, 'commission', [ground.bretagne]);
    const as = (method: 'GET' | 'PATCH' | 'POST', path: string, body?: object) =>
      rest({ token, method, path, body });
    const bio = (text: string) => as('PATCH', `/talents/${talent.id}`, { bio: text });
    expect((await bio('Ouvert.')).status).toBe(200);
    await set({ commissions: { state: 'closed', sentence } });
    expect((await as('GET', `/talents/${talent.id}`)).status).toBe(200);
    expect((await as('GET', '/review')).status).toBe(200);
    expect((await bio('Fermé.')).status).toBe(403);
    expect((await as('POST', '/talents', talentData(ground))).status).toBe(403);
    const where = `where[id][equals]=${talent.id}`;
    const bulk = await as('PATCH', `/talents?${where}`, { bio: 'Fermé.' });
    expect([bulk.status, bulk.json.docs ?? []]).toEqual([403, []]);
    const refused = await as('POST', `/review/${crypto.randomUUID()}/refuse`, { reason: 'Non.' });
    expect([refused.status, refused.json.errors]).toEqual([403, [{ message: sentence }]]);
    expect((await as('PATCH', `/users/${id}`, { name: 'Ciclic' })).status).toBe(200);
    const now = await cms.payload.findByID({ collection: 'talents', id: talent.id });
    expect(now.bio).toBe('Ouvert.');
  });

  it('leaves the national editors their work', async () => {
    const talent = await addTalent();
    await set({ commissions: { state: 'closed' } });
    const { token } = await addUser(cms.payload, 'editor');
    const body = { bio: 'Par la rédaction.' };
    const path = `/talents/${talent.id}`;
    expect((await rest({ token, method: 'PATCH', path, body })).status).toBe(200);
  });
});

describe('the codes', () => {
  it('are the editors’ alone', async () => {
    await set({ talents: { state: 'code', sentence, codes } });
    const path = '/globals/opening';
    for (const role of ['commission', 'contributor'] as const) {
      const { token } = await addUser(cms.payload, role, [ground.bretagne]);
      expect((await rest({ token, path })).status).toBe(403);
      const body = { talents: { state: 'open' } };
      expect((await rest({ token, path, method: 'POST', body })).status).toBe(403);
    }
    expect((await rest({ path })).status).toBe(403);
    const { token } = await addUser(cms.payload, 'editor');
    expect((await rest({ token, path })).text).toContain('Tournée-Brest-26');
  });

  it('never leave the CMS: the snapshot has the state and the sentences, of who is not open', async () => {
    await set({
      talents: { state: 'code', sentence, english, codes },
      employers: { state: 'closed' },
    });
    expect(await publicOpening()).toEqual({
      talents: { state: 'code', sentence: { fr: sentence, en: english } },
      employers: { state: 'closed' },
    });
    await set({ talents: open, employers: open, commissions: { state: 'closed', sentence } });
    expect(await publicOpening()).toBeUndefined();
  });
});

const addTalent = () =>
  cms.payload.create({
    collection: 'talents',
    data: talentData(ground, { contactFrom: ['production', 'professional'] }),
  });

/** What the site knows after what the marks of change tell alone; no code is anywhere in its file. */
async function publicOpening(): Promise<unknown> {
  const file = dataFile('snapshot.db');
  const { docs: marks } = await cms.payload.find({ collection: 'changes', pagination: false });
  await writeSnapshot({ payload: cms.payload, file, siteUrl: 'https://generique.example', marks });
  await cms.payload.db.deleteMany({ collection: 'changes', where: {} });
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('SELECT kind, json FROM record').all();
  db.close();
  expect(JSON.stringify(rows)).not.toMatch(/Brest-26|HIER-OU/);
  const site = rows.find(({ kind }) => kind === 'site');
  return JSON.parse(String(site?.['json'])).opening;
}
