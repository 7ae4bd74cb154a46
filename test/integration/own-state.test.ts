/** What the page of a listed person's link says of what holds, and how mails about projects are switched on and off. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { manageStateEndpoint } from '../../cms/endpoints/manage-state.ts';
import { managePageEndpoint } from '../../cms/endpoints/my-page.ts';
import { noon } from '../../cms/fields/day.ts';
import { makeTalentLink } from '../../cms/mail/signed-link.ts';
import type { Talent } from '../../cms/payload-types.ts';
import { wordingHash, wordingOf } from '../../cms/people/consents.ts';
import { agreedBy } from '../../cms/people/standing-consents.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { post } from '../helpers/comments.ts';
import { addGround, talentData, type Ground } from '../helpers/ground.ts';
import { dayFromNow } from '../helpers/brief-days.ts';
import { mailsAt } from '../helpers/own-page.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '200'));

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
    data: talentData(ground, { privateEmail: `etat${(people += 1)}@talent.example`, ...data }),
  });
const link = async ({ id }: Talent, { minutesAgo = 0, purpose = 'manage' as const } = {}) => {
  const now = new Date(Date.now() - minutesAgo * 60_000);
  return (await makeTalentLink({ payload: cms.payload, purpose, talent: id, now })).token;
};
/** As the button of the form does, which sends all of it. */
const ask = (token: string) =>
  post(manageStateEndpoint(cms.payload), { token, locale: 'fr', from: '', contact: 'keep' });
const fieldsOf = async (talent: Talent) => (await ask(await link(talent))).answer.fields;
const manage = (token: string, data: object, locale = 'fr') =>
  post(managePageEndpoint(cms.payload), { token, locale, page: 'show', ...data });
const consentsOf = async ({ id }: Talent) => {
  const where = { talent: { equals: id }, purpose: { equals: 'projects' } };
  const { docs } = await cms.payload.find({ collection: 'consents', where, sort: 'at', depth: 0 });
  return docs;
};
const used = {
  status: 422,
  answer: { ok: false, errors: [{ path: ['token'], code: 'link.used' }] },
};

describe('what holds', () => {
  it('is said as the form says it, and the link still works', async () => {
    const [from, until] = [dayFromNow(-3), dayFromNow(20)];
    const availability = { from: noon(from), until: noon(until) };
    const talent = await add({ availability, contactFrom: ['production', 'student'] });
    const token = await link(talent);
    const { status, answer } = await ask(token);
    expect([status, answer.state, answer.token]).toEqual([200, 'filled', token]);
    expect(answer.fields).toEqual({
      page: 'show',
      availability: 'set',
      from,
      until,
      contact: 'set',
      production: 'on',
      student: 'on',
      projects: 'off',
    });
    expect((await manage(token, answer.fields)).status).toBe(200);
    const after = await cms.payload.findByID({ collection: 'talents', id: talent.id, depth: 0 });
    expect(after).toMatchObject({ contactFrom: ['production', 'student'], hiddenAt: null });
  });

  it('says nothing of days that are over, nor of a page that somebody else hid', async () => {
    const availability = { from: noon(dayFromNow(-9)), until: noon(dayFromNow(-2)) };
    const hidden = { hiddenAt: noon(dayFromNow(-1)), hiddenBy: 'sweep' as const };
    expect(await fieldsOf(await add({ availability }))).not.toHaveProperty('from');
    expect(await fieldsOf(await add(hidden))).not.toHaveProperty('page');
    expect(await fieldsOf(await add({ ...hidden, hiddenBy: 'person' }))).toMatchObject({
      page: 'hide',
    });
  });

  it('is told by a link of that purpose that is neither used nor old', async () => {
    const talent = await add();
    const old = await link(talent, { minutesAgo: 31 });
    expect(await ask(old)).toEqual(used);
    const stop = await link(talent, { purpose: 'stopProjects' as 'manage' });
    expect(await ask(stop)).toEqual(used);
    const token = await link(talent);
    await manage(token, {});
    expect(await ask(token)).toEqual(used);
    expect(await ask('A'.repeat(43))).toEqual(used);
  });
});

describe('mails about projects', () => {
  it('are switched on with the sentence that was read, and off, each told by mail', async () => {
    const talent = await add();
    expect((await manage(await link(talent), { projects: 'on' }, 'en')).status).toBe(200);
    const hash = wordingHash(wordingOf('projects', 'en'));
    expect(await consentsOf(talent)).toMatchObject([
      { isGiven: true, wordingHash: hash, locale: 'en' },
    ]);
    const where = { hash: { equals: hash } };
    expect((await cms.payload.count({ collection: 'consent-wordings', where })).totalDocs).toBe(1);
    expect(await fieldsOf(talent)).toMatchObject({ projects: 'on' });
    const [on] = await mailsAt(cms.payload);
    expect(on?.text).toContain('quand un projet correspond à votre page');
    await manage(await link(talent), { projects: 'off' });
    expect((await consentsOf(talent)).map(({ isGiven }) => isGiven)).toEqual([true, false]);
    expect(await fieldsOf(talent)).toMatchObject({ projects: 'off' });
  });

  it('stay as they are where nothing is said of them, and nothing is kept twice', async () => {
    const talent = await add();
    await manage(await link(talent), { projects: 'off' });
    expect(await consentsOf(talent)).toEqual([]);
    for (const projects of ['on', 'on', 'keep']) await manage(await link(talent), { projects });
    expect(await consentsOf(talent)).toHaveLength(1);
    const agreed = await agreedBy({ payload: cms.payload, talent: talent.id });
    expect([...agreed]).toEqual(['projects']);
  });
});
