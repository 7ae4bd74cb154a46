import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  managePageEndpoint,
  pageLinkEndpoint,
  reconfirmEndpoint,
} from '../../cms/endpoints/my-page.ts';
import { linkEndpoint } from '../../cms/endpoints/use-link.ts';
import { contactEndpoint } from '../../cms/endpoints/contact.ts';
import { noon } from '../../cms/fields/day.ts';
import { makeTalentLink } from '../../cms/mail/signed-link.ts';
import type { Talent } from '../../cms/payload-types.ts';
import { parisDay } from '../../cms/snapshot/values.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { post } from '../helpers/comments.ts';
import { addGround, addUser, type Ground, talentData } from '../helpers/ground.ts';
import { codesIn, mailsAt, publicOf } from '../helpers/own-page.ts';
import { rest } from '../helpers/rest.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '50'));

let cms: TestCms;
let ground: Ground;
let people = 0;
const today = parisDay(new Date());
const inDays = (days: number) => parisDay(new Date(Date.now() + days * 86_400_000));

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
      privateEmail: `prive${(people += 1)}@talent.example`,
      verifications: [{ subject: 'identity', by: 'Film France', on: noon('2026-10-01') }],
      ...data,
    }),
  });
const now = (talent: Talent) =>
  cms.payload.findByID({ collection: 'talents', id: talent.id, depth: 0 });
const ask = (email: string, options: object = {}) =>
  post(pageLinkEndpoint(cms.payload), { email, locale: 'fr' }, options);
const manage = (token: string, data: object = {}) =>
  post(managePageEndpoint(cms.payload), { token, locale: 'fr', page: 'show', ...data });
const reconfirm = (token: string) => post(reconfirmEndpoint(cms.payload), { token, locale: 'fr' });
const link = async (talent: Talent, at = new Date()) =>
  (await makeTalentLink({ payload: cms.payload, purpose: 'manage', talent: talent.id, now: at }))
    .token;
const done = { status: 200, answer: { ok: true, state: 'done' } };
const used = {
  status: 422,
  answer: { ok: false, errors: [{ path: ['token'], code: 'link.used' }] },
};
const accepted = { status: 202, answer: { ok: true, state: 'accepted' } };

describe('whoever asks for a link', () => {
  it('gets it where the address is a listed person’s, however it was typed', async () => {
    const talent = await add();
    expect(await ask(talent.privateEmail.toUpperCase())).toEqual(accepted);
    const [mail, ...others] = await mailsAt(cms.payload);
    expect([mail?.to, mail?.isAutomatic, others]).toEqual([talent.privateEmail, true, []]);
    const [code, ...more] = codesIn(mail, 'gerer');
    expect(more).toEqual([]);
    expect(await manage(code ?? '')).toEqual(done);
  });

  it('is told the same where nobody has it, and nothing of it is kept', async () => {
    const stranger = 'quelquun@ailleurs.example';
    const draft = await add({ _status: 'draft' });
    for (const email of [stranger, draft.privateEmail]) expect(await ask(email)).toEqual(accepted);
    expect(await mailsAt(cms.payload)).toEqual([]);
    const { docs } = await cms.payload.find({ collection: 'outbox', pagination: false });
    expect(docs).toEqual([]);
  });

  it('has one link for each page under the same address, in the language of the form', async () => {
    const privateEmail = 'agence@talent.example';
    await add({ name: 'Une Actrice', privateEmail });
    await add({ name: 'Un Acteur', privateEmail });
    await post(pageLinkEndpoint(cms.payload), { email: privateEmail, locale: 'en' });
    const [mail] = await mailsAt(cms.payload);
    expect(codesIn(mail, 'gerer')).toHaveLength(2);
    expect(mail?.text).toContain('Change what the page “Un Acteur” says:');
  });

  it('has had enough after some, by address and by visitor', async () => {
    const enough = { ok: false, errors: [{ path: [], code: 'form.tooMany' }] };
    const email = 'insistant@ailleurs.example';
    for (let n = 0; n < 10; n += 1) expect((await ask(email)).status).toBe(202);
    expect(await ask(email.replace('@', '+x@'))).toEqual({ status: 429, answer: enough });
    const visitor = '198.51.100.9';
    const stranger = (n: number) => ask(`n${n}@ailleurs.example`, { visitor });
    for (let n = 0; n < 50; n += 1) expect((await stranger(n)).status).toBe(202);
    expect((await stranger(50)).status).toBe(429);
  });
});

describe('a link to manage a page', () => {
  it('works once, however many press at once', async () => {
    const token = await link(await add());
    const answers = await Promise.all(Array.from({ length: 10 }, () => manage(token)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await manage(token)).toEqual(used);
  });

  it('works for half an hour, and until a newer one was made', async () => {
    const talent = await add();
    const minutesAgo = (n: number) => new Date(Date.now() - n * 60_000);
    const token = await link(talent, minutesAgo(29));
    const late = await link(talent, minutesAgo(31));
    expect([await manage(late), await manage(token)]).toEqual([used, used]);
    expect(await manage(await link(talent, minutesAgo(29)))).toEqual(done);
    expect((await now(talent)).confirmedOn).toBe(noon(today));
  });

  it('is no link for anything else, and cannot be made up', async () => {
    const talent = await add();
    const token = await link(talent);
    const press = (purpose: 'confirm' | 'stop' | 'report') =>
      post(linkEndpoint(cms.payload, purpose), { token, locale: 'fr' });
    expect(await Promise.all([press('confirm'), press('stop'), press('report')])).toEqual([
      used,
      used,
      used,
    ]);
    expect(await reconfirm(token)).toEqual(used);
    expect(await manage('A'.repeat(43))).toEqual(used);
    expect((await now(talent)).confirmedOn).toBe(noon('2026-11-01'));
    expect(await manage(token)).toEqual(done);
  });

  it('is not used up by what has to be mended', async () => {
    const token = await link(await add());
    const wrong = await manage(token, { availability: 'set', from: inDays(3), until: inDays(2) });
    expect([wrong.status, wrong.answer.errors]).toEqual([
      422,
      [{ path: ['until'], code: 'page.until.beforeFrom' }],
    ]);
    expect(await manage(token)).toEqual(done);
  });

  it('goes with its person', async () => {
    const talent = await add();
    const token = await link(talent);
    await cms.payload.delete({ collection: 'talents', id: talent.id });
    expect(await manage(token)).toEqual(used);
  });
});

describe('what a person decides', () => {
  it('is on the page at once, and told by mail', async () => {
    const talent = await add();
    await publicOf(cms.payload, talent);
    const [from, until] = [inDays(1), inDays(20)];
    const asked = { availability: 'set', from, until, contact: 'set', student: 'on' };
    expect(await manage(await link(talent), asked)).toEqual(done);
    expect(await publicOf(cms.payload, talent)).toMatchObject({
      availability: { from, until },
      contactFrom: ['student'],
      confirmedOn: today,
    });
    const [mail] = await mailsAt(cms.payload);
    expect(mail).toMatchObject({ to: talent.privateEmail });
    expect(mail?.text).toMatch(/Disponible du .* au /);
    expect(mail?.text).toContain('Une étudiante, un étudiant.');
  });

  it('takes a page off the site until the person brings it back, checks intact', async () => {
    const talent = await add();
    const before = await publicOf(cms.payload, talent);
    expect(before?.['verifications']).toHaveLength(1);
    await manage(await link(talent), { page: 'hide' });
    const { docs: marks } = await cms.payload.find({ collection: 'changes' });
    expect(marks).toMatchObject([{ kind: 'talent', record: talent.id, isUrgent: true }]);
    expect(await publicOf(cms.payload, talent)).toBeUndefined();
    const message = { talent: talent.id, sender: 'production', purpose: 'offer', name: 'Paul D.' };
    const text = { email: 'paul@prod.example', message: 'Bonjour, êtes-vous libre en mars ?' };
    const contact = { ...message, ...text, locale: 'fr' };
    expect((await post(contactEndpoint(cms.payload), contact)).answer.errors).toEqual([
      { path: [], code: 'contact.talent.unknown' },
    ]);
    await mailsAt(cms.payload);
    await ask(talent.privateEmail);
    const [mail] = await mailsAt(cms.payload);
    expect(await manage(codesIn(mail, 'gerer')[0] ?? '')).toEqual(done);
    expect(await publicOf(cms.payload, talent)).toEqual({ ...before, confirmedOn: today });
  });

  it('holds when an editor saves, publishes a draft made before, or restores a version', async () => {
    const talent = await add();
    const { payload } = cms;
    const asEditor = await addUser(payload, 'editor');
    const save = async (data: object, query = {}) => {
      const path = `/talents/${talent.id}`;
      const { status } = await rest({
        token: asEditor.token,
        method: 'PATCH',
        path,
        body: data,
        ...query,
      });
      expect(status).toBe(200);
    };
    await payload.update({
      collection: 'talents',
      id: talent.id,
      data: { bio: 'Un brouillon.', _status: 'draft' },
      draft: true,
    });
    const period = { availability: 'set', from: inDays(1), until: inDays(9) };
    await manage(await link(talent), { page: 'hide', ...period, contact: 'set' });
    await save({ _status: 'published', hiddenAt: null, hiddenBy: null });
    expect(await now(talent)).toMatchObject({ bio: 'Un brouillon.', hiddenBy: 'person' });
    expect(await publicOf(payload, talent)).toBeUndefined();
    const { docs } = await payload.findVersions({
      collection: 'talents',
      where: { parent: { equals: talent.id } },
      sort: 'createdAt',
    });
    await payload.restoreVersion({ collection: 'talents', id: docs[0]?.id ?? '' });
    expect(await now(talent)).toMatchObject({
      hiddenBy: 'person',
      contactFrom: [],
      availability: { from: noon(inDays(1)), until: noon(inDays(9)) },
    });
  });
});
