import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { env } from '../../cms/env.ts';
import type { Release } from '../../cms/payload-types.ts';
import type { LiveState } from '../../cms/publishing/live-state.ts';
import type { Overview } from '../../cms/publishing/overview.ts';
import { recordHref } from '../../content/routes.ts';
import { presentAndConfirm } from '../helpers/briefs.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import {
  addGround,
  addUser,
  articleData,
  guideData,
  type Ground,
  talentData,
  workData,
} from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';

let cms: TestCms;
let ground: Ground;
const tokens = { admin: '', editor: '', commission: '', contributor: '' };
let releases = 0;

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
  for (const role of ['admin', 'editor', 'commission', 'contributor'] as const)
    tokens[role] = (await addUser(cms.payload, role, [ground.bretagne])).token;
});
afterAll(() => cms.stop());
beforeEach(async () => {
  const all = { where: { id: { exists: true } } };
  for (const collection of ['changes', 'refusals', 'releases'] as const)
    await cms.payload.delete({ collection, ...all });
  await setPublishing({ heldAt: null, heldBy: null, heldRelease: null, wanted: null });
});

const setPublishing = (data: Record<string, unknown>) =>
  cms.payload.updateGlobal({ slug: 'publishing', data });
const now = () => new Date().toISOString();

/** The worker's release of all that is marked. */
async function release(data: Partial<Release> = {}) {
  if (data.outcome !== 'failed')
    await cms.payload.delete({ collection: 'changes', where: { id: { exists: true } } });
  const row = { number: ++releases, outcome: 'live', reason: 'change', startedAt: now() } as const;
  return cms.payload.create({ collection: 'releases', data: { ...row, ...data } });
}

const addTalent = (data: Record<string, unknown> = {}) =>
  cms.payload.create({ collection: 'talents', data: talentData(ground, data) });
const stateOf = async (kind: string, id: string, token = tokens.admin) => {
  const { status, json } = await rest({ path: `/publishing/state?kind=${kind}&id=${id}`, token });
  return { status, ...(json as unknown as LiveState) };
};
const ask = (want: unknown, token?: string, headers: Record<string, string> = {}) =>
  rest({ method: 'POST', path: '/publishing', token, body: { want }, headers });
const wanted = async () => {
  const { wanted, wantedBy } = await cms.payload.findGlobal({ slug: 'publishing' });
  return { wanted, wantedBy };
};

describe('the state of a record', () => {
  it('is waiting until a release, then live since that one, with its page', async () => {
    const earlier = await release();
    const { id, slug } = await addTalent({ name: 'Aude Le Bris' });
    expect(await stateOf('talent', id)).toMatchObject({
      state: 'waiting',
      isLeaving: false,
      shown: { number: earlier.number },
    });
    const { number, createdAt } = await release();
    await release();
    expect(await stateOf('talent', id)).toMatchObject({
      state: 'live',
      release: { number, at: createdAt },
      href: env.SITE_URL + recordHref('talent', String(slug), 'fr'),
      hasNewerDraft: false,
    });
  });

  it('is failed with the report, and says what the site still shows, until a release goes live', async () => {
    const { number } = await release();
    const { id } = await addTalent();
    await release({ outcome: 'failed', report: 'Le disque est plein.' });
    const failed = { state: 'failed', reason: 'Le disque est plein.', shown: { number } };
    expect(await stateOf('talent', id)).toMatchObject(failed);
    await release();
    expect((await stateOf('talent', id)).state).toBe('live');
  });

  it('is waiting again where it was saved after the release that failed', async () => {
    await release({ outcome: 'failed', report: 'Le disque est plein.' });
    const { id } = await addTalent();
    expect((await stateOf('talent', id)).state).toBe('waiting');
  });

  it('is refused with the reason while it is held back', async () => {
    const { id } = await addTalent();
    await release();
    const problem = 'Le métier n’est pas public.';
    await cms.payload.create({
      collection: 'refusals',
      data: { kind: 'talent', record: id, problem },
    });
    expect(await stateOf('talent', id)).toMatchObject({ state: 'refused', reason: problem });
  });

  it('is refused where the schedule could not publish its draft', async () => {
    const { payload } = cms;
    const data = await articleData(payload, { _status: 'draft' });
    const { id } = await payload.create({ collection: 'articles', data, draft: true });
    await release();
    const refusal = { kind: 'schedule:article', record: id, problem: 'Il manque le chapeau.' };
    await payload.create({ collection: 'refusals', data: refusal });
    const refused = { state: 'refused', reason: 'Il manque le chapeau.' };
    expect(await stateOf('article', id)).toMatchObject(refused);
  });

  it('of a draft is never live; of one that was withdrawn leaving, then offline', async () => {
    await release();
    const { id } = await addTalent({ _status: 'draft' });
    expect(await stateOf('talent', id)).toMatchObject({ state: 'draft', isLeaving: false });
    const update = (_status: 'draft' | 'published', draft = false) =>
      cms.payload.update({ collection: 'talents', id, data: { _status }, draft });
    await update('published');
    await release();
    await update('draft');
    expect(await stateOf('talent', id)).toMatchObject({ state: 'waiting', isLeaving: true });
    await release();
    expect(await stateOf('talent', id)).toMatchObject({ state: 'offline', isLeaving: false });
    await update('draft', true);
    expect(await stateOf('talent', id)).toMatchObject({ state: 'offline', isLeaving: false });
  });

  it('of a project is offline until an editor publishes it, leaving once it is closed', async () => {
    const { id } = await presentAndConfirm(cms.payload);
    const step = (data: object) => cms.payload.update({ collection: 'briefs', id, data });
    await release();
    expect(await stateOf('brief', id)).toMatchObject({ state: 'offline' });
    await step({ title: 'Une perchiste ou un perchiste pour une autre série' });
    expect(await stateOf('brief', id)).toMatchObject({ state: 'offline', isLeaving: false });
    await step({ state: 'accepted', employerCheck: { register: 'sirene' } });
    expect(await stateOf('brief', id)).toMatchObject({ state: 'waiting', isLeaving: false });
    await release();
    expect(await stateOf('brief', id)).toMatchObject({ state: 'live' });
    await step({ state: 'closed' });
    expect(await stateOf('brief', id)).toMatchObject({ state: 'waiting', isLeaving: true });
    await release();
    expect(await stateOf('brief', id)).toMatchObject({ state: 'offline' });
  });

  it('stays live where a newer draft was saved, and says so', async () => {
    const { id } = await addTalent();
    const { number } = await release();
    const data = { bio: 'Je tiens la perche.', _status: 'draft' } as const;
    await cms.payload.update({ collection: 'talents', id, data, draft: true });
    const live = { state: 'live', hasNewerDraft: true, release: { number } };
    expect(await stateOf('talent', id)).toMatchObject(live);
  });

  it('is live without a date where what was saved last changed nothing public', async () => {
    const { id } = await addTalent();
    await release();
    await cms.payload.update({ collection: 'talents', id, data: { notes: 'Rappeler lundi.' } });
    await cms.payload.delete({ collection: 'changes', where: { record: { equals: id } } });
    const state = await stateOf('talent', id);
    expect(state.state).toBe('live');
    expect(state.release).toBeUndefined();
    await cms.payload.create({
      collection: 'releases',
      data: {
        number: 1,
        outcome: 'live',
        reason: 'rollback',
        scope: 'rollback',
        startedAt: now(),
      },
    });
    expect((await stateOf('talent', id)).release, 'a roll-back reads no record').toBeUndefined();
  });

  it('waits for somebody where releases are held, and where its release was rolled back', async () => {
    const before = await release();
    const { id } = await addTalent();
    const left = await release();
    await release({ scope: 'rollback', reason: 'rollback' });
    await setPublishing({ heldAt: now(), heldRelease: left.number });
    const held = { state: 'waiting', isHeld: true, shown: { number: before.number } };
    expect(await stateOf('talent', id)).toMatchObject(held);
    const later = await addTalent({ name: 'Yann Moal' });
    expect(await stateOf('talent', later.id)).toMatchObject(held);
    await cms.payload.update({ collection: 'talents', id, data: { _status: 'draft' } });
    const leaving = { state: 'waiting', isHeld: false, isLeaving: true };
    expect(await stateOf('talent', id), 'is not held back').toMatchObject(leaving);
    const removal = await release({ scope: 'removal', reason: 'removal' });
    expect(await stateOf('talent', id)).toMatchObject({
      state: 'offline',
      shown: { number: removal.number },
    });
  });

  it('is live since a whole release that differed from the former too', async () => {
    const { id } = await addTalent();
    const { number } = await release({ outcome: 'differs', scope: 'full', reason: 'night' });
    expect(await stateOf('talent', id)).toMatchObject({ state: 'live', release: { number } });
  });

  it('is known of every kind, with the page that the site has for it', async () => {
    const { payload } = cms;
    await release();
    const unsaved = await stateOf('site', 'site');
    expect(unsaved).toMatchObject({ status: 200, state: 'live' });
    const article = await payload.create({
      collection: 'articles',
      data: await articleData(payload),
    });
    const guide = await payload.create({
      collection: 'guides',
      data: await guideData(payload, ground),
    });
    const work = await payload.create({ collection: 'works', data: workData() });
    const craft = await payload.findByID({ collection: 'crafts', id: ground.craft });
    const region = await payload.findByID({ collection: 'territories', id: ground.bretagne });
    await payload.updateGlobal({ slug: 'settings', data: { publisher: 'Générique' } });
    await release();
    const pageOf = async (kind: string, id: string) => {
      const { state, href } = await stateOf(kind, id);
      expect(state, kind).toBe('live');
      return href?.slice(env.SITE_URL.length);
    };
    expect(await pageOf('article', article.id)).toBe(
      recordHref('article', String(article.slug), 'fr'),
    );
    const craftPage = recordHref('craft', String(craft.slug), 'fr');
    expect(await pageOf('craft', ground.craft)).toBe(craftPage);
    expect(await pageOf('guide', guide.id)).toBe(craftPage);
    const regionPage = recordHref('territory', String(region.slug), 'fr');
    expect(await pageOf('territory', ground.bretagne)).toBe(regionPage);
    expect(await pageOf('territory', ground.finistere)).toBeUndefined();
    expect(await pageOf('department', ground.department)).toBeUndefined();
    expect(await pageOf('site', 'site')).toBe('/mentions-legales');
    expect(await pageOf('work', work.id)).toBeUndefined();
    const credits = [{ work: work.id, role: 'Perchiste', isChecked: true }];
    await addTalent({ name: 'Nolwenn Cariou', credits });
    expect(await pageOf('work', work.id)).toBe(recordHref('work', String(work.slug), 'fr'));
  });

  it('is told to nobody who may not read the record', async () => {
    const { id } = await addTalent({ bases: [ground.corse] });
    expect((await stateOf('talent', id, tokens.commission)).status).toBe(404);
    expect((await stateOf('talent', id, tokens.contributor)).status).toBe(404);
    expect((await stateOf('talent', id, tokens.editor)).status).toBe(200);
    expect((await stateOf('user', id)).status).toBe(404);
    expect((await stateOf('picture', id)).status).toBe(404);
    expect((await stateOf('talent', crypto.randomUUID())).status).toBe(404);
    expect((await stateOf('talent', 'nonsense')).status).toBe(404);
    const path = `/publishing/state?kind=talent&id=${id}`;
    expect((await rest({ path })).status).toBe(401);
  });
});

describe('a request to the worker', () => {
  it('is told once; a second waits until it was taken up', async () => {
    const { status, json } = await ask('publish', tokens.commission);
    expect({ status, json }).toMatchObject({ status: 202, json: { state: 'wanted' } });
    expect(await wanted()).toEqual({ wanted: 'publish', wantedBy: 'commission' });
    const second = await ask('full', tokens.admin);
    expect(second.status).toBe(409);
    expect(second.json.errors?.[0]?.message).toContain('Une demande attend déjà');
    expect((await wanted()).wanted).toBe('publish');
    await setPublishing({ wanted: null });
    expect((await ask('full', tokens.editor)).status).toBe(202);
  });

  it('of two editors at the same moment is told once', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(async () => (await ask('publish', tokens.editor)).status),
    );
    expect(answers.toSorted()).toEqual([202, 409, 409, 409]);
  });

  it('is refused to those whose role does not allow it, and tells the worker nothing', async () => {
    expect((await ask('publish')).status).toBe(401);
    expect((await ask('publish', tokens.contributor)).status).toBe(403);
    for (const want of ['rollback', 'full'])
      expect((await ask(want, tokens.commission)).status, want).toBe(403);
    await setPublishing({ heldAt: now() });
    expect((await ask('resume', tokens.commission)).status).toBe(403);
    expect((await wanted()).wanted).toBeNull();
  });

  it('is refused from another site’s page, and taken from the CMS’s own', async () => {
    const cookie = `generique-token=${tokens.admin}`;
    const from = (origin: string) => ask('publish', undefined, { cookie, origin });
    expect((await from('https://exemple.invalid')).status).toBe(401);
    expect((await wanted()).wanted).toBeNull();
    expect((await from(env.CMS_URL)).status).toBe(202);
  });

  it('must make sense: nothing to resume while nothing is held, nothing but that while it is', async () => {
    expect((await ask('resume', tokens.admin)).status).toBe(409);
    await setPublishing({ heldAt: now(), heldBy: 'Maud' });
    for (const want of ['publish', 'rollback', 'full'])
      expect((await ask(want, tokens.admin)).status, want).toBe(409);
    expect((await ask('resume', tokens.admin)).status).toBe(202);
  });

  it.each([undefined, 'delete', 7, ['publish'], { publish: true }])(
    'that is none (%j) is refused',
    async (want) => {
      expect((await ask(want, tokens.admin)).status).toBe(400);
    },
  );
});

describe('the overview', () => {
  const overview = async (token?: string) => {
    const { status, json } = await rest({ path: '/publishing', token });
    return { status, ...(json as unknown as Overview) };
  };

  it('says what is live, what failed, who held the releases, and how many records are held back', async () => {
    const live = await release();
    const failed = await release({ outcome: 'failed', report: 'Le disque est plein.' });
    await setPublishing({ heldAt: now(), heldBy: 'Maud', heldRelease: failed.number });
    const refusal = { kind: 'talent', record: 'x', problem: 'y' };
    await cms.payload.create({ collection: 'refusals', data: refusal });
    expect(await overview(tokens.editor)).toMatchObject({
      live: { number: live.number },
      failed: { id: failed.id, report: 'Le disque est plein.' },
      held: { by: 'Maud', release: failed.number },
      refusals: 1,
      may: ['publish', 'rollback', 'resume', 'full'],
    });
    await release();
    expect(await overview(tokens.editor)).not.toHaveProperty('failed');
  });

  it('tells of a difference found at night until the next release', async () => {
    await release();
    const { number } = await release({ outcome: 'differs', report: 'index.html' });
    const found = await overview(tokens.admin);
    expect(found).toMatchObject({ differs: { report: 'index.html' }, live: { number } });
    expect(found).not.toHaveProperty('failed');
    await release();
    expect(await overview(tokens.admin)).not.toHaveProperty('differs');
  });

  it('hides from contributors how many records are held back, and offers them nothing', async () => {
    await cms.payload.create({
      collection: 'refusals',
      data: { kind: 'talent', record: 'x', problem: 'y' },
    });
    expect(await overview(tokens.contributor)).toMatchObject({ refusals: 0, may: [] });
    expect((await overview()).status).toBe(401);
  });
});
