/** Who took back the consent to publication, and what brings the page back. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { managePageEndpoint, reconfirmEndpoint } from '../../cms/endpoints/my-page.ts';
import { makeTalentLink } from '../../cms/mail/signed-link.ts';
import type { Talent } from '../../cms/payload-types.ts';
import { wordingHash, wordingOf } from '../../cms/people/consents.ts';
import { withdraw } from '../../cms/people/withdraw.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { post } from '../helpers/comments.ts';
import { addGround, type Ground, talentData } from '../helpers/ground.ts';
import { publicOf } from '../helpers/own-page.ts';

vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '50'));

let cms: TestCms;
let ground: Ground;
let people = 0;
beforeAll(async () => {
  cms = await startCms();
  ground = await addGround(cms.payload);
});
afterAll(() => cms.stop());

const add = (): Promise<Talent> =>
  cms.payload.create({
    collection: 'talents',
    data: talentData(ground, { privateEmail: `accord${(people += 1)}@talent.example` }),
  });
const takeBack = ({ id }: Talent) => {
  const right = 'withdrawPublication';
  return withdraw({ payload: cms.payload, right, talent: id, now: new Date() });
};
const link = async ({ id }: Talent, purpose: 'manage' | 'reconfirm' = 'manage') =>
  (await makeTalentLink({ payload: cms.payload, purpose, talent: id, now: new Date() })).token;
const manage = (token: string, data: object = {}) =>
  post(managePageEndpoint(cms.payload), { token, locale: 'fr', page: 'show', ...data });
const consents = async ({ id }: Talent) => {
  const where = { talent: { equals: id } };
  const { docs } = await cms.payload.find({ collection: 'consents', where, sort: 'at', depth: 0 });
  return docs;
};
const refused = (path: string[], code: string) => ({
  status: 422,
  answer: { ok: false, errors: [{ path, code }] },
});
const done = { status: 200, answer: { ok: true, state: 'done' } };

describe('a page whose person took back the consent to publication', () => {
  it('comes back only with a new consent, kept with its wording', async () => {
    const talent = await add();
    await takeBack(talent);
    const token = await link(talent);
    expect(await manage(token)).toEqual(refused(['consent'], 'page.consent.missing'));
    expect(await publicOf(cms.payload, talent)).toBeUndefined();
    expect(await manage(token, { consent: 'on' })).toEqual(done);
    expect(await publicOf(cms.payload, talent)).toBeDefined();
    const wording = wordingOf('publication', 'fr');
    expect(await consents(talent)).toMatchObject([
      { purpose: 'publication', isGiven: false },
      { purpose: 'publication', isGiven: true, wordingHash: wordingHash(wording), locale: 'fr' },
    ]);
    const where = { hash: { equals: wordingHash(wording) } };
    const { docs } = await cms.payload.find({ collection: 'consent-wordings', where });
    expect(docs).toMatchObject([{ text: wording }]);
  });

  it('is asked again after each time, and may be hidden without', async () => {
    const talent = await add();
    await takeBack(talent);
    expect(await manage(await link(talent), { consent: 'on' })).toEqual(done);
    await takeBack(talent);
    expect((await manage(await link(talent))).status).toBe(422);
    expect(await manage(await link(talent), { page: 'hide' })).toEqual(done);
    expect(await consents(talent)).toHaveLength(3);
  });

  it('does not come back by the yearly mail, which says how it does', async () => {
    const talent = await add();
    await takeBack(talent);
    const token = await link(talent, 'reconfirm');
    const pressed = await post(reconfirmEndpoint(cms.payload), { token, locale: 'fr' });
    expect(pressed).toEqual(refused([], 'page.consent.withdrawn'));
    expect(await publicOf(cms.payload, talent)).toBeUndefined();
  });
});

describe('a page whose person took nothing back', () => {
  it('is shown again without a tick, and a tick keeps no second consent', async () => {
    const talent = await add();
    expect(await manage(await link(talent), { page: 'hide' })).toEqual(done);
    expect(await manage(await link(talent))).toEqual(done);
    expect(await manage(await link(talent), { consent: 'on' })).toEqual(done);
    expect(await publicOf(cms.payload, talent)).toBeDefined();
    expect(await consents(talent)).toEqual([]);
  });
});
