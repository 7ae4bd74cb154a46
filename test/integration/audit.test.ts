import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutActs } from '../../cms/acts/with-acts.ts';
import type { Act } from '../../cms/payload-types.ts';
import { eraseTalent } from '../../cms/people/erase.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, addUser, type Ground, talentData, workData } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';
import { addSignUp } from '../helpers/sign-ups.ts';

let cms: TestCms;
let ground: Ground;
const canary = 'kanari';
type Account = Awaited<ReturnType<typeof addUser>>;
let admin: Account, editor: Account, bretagne: Account, corse: Account, contributor: Account;

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  const { payload } = cms;
  ground = await addGround(payload);
  admin = await addUser(payload, 'admin');
  editor = await addUser(payload, 'editor');
  bretagne = await addUser(payload, 'commission', [ground.bretagne]);
  corse = await addUser(payload, 'commission', [ground.corse]);
  contributor = await addUser(payload, 'contributor');
});
afterAll(() => cms.stop());

/** The acts on a record, the oldest first, as the database has them. */
const actsOn = async (record: string): Promise<Act[]> => {
  const where = { record: { equals: record } };
  const { docs } = await cms.payload.db.find<Act>({
    collection: 'acts',
    where,
    sort: 'at',
    pagination: false,
  });
  return docs;
};
const whats = async (record: string) => (await actsOn(record)).map(({ what }) => what);
const everything = async () =>
  JSON.stringify((await cms.payload.db.find({ collection: 'acts', pagination: false })).docs);
const patch = (path: string, body: object, token = editor.token) =>
  rest({ method: 'PATCH', path, token, body });
const post = (path: string, body: object, token = editor.token) =>
  rest({ method: 'POST', path, token, body });
const addTalent = (data: Record<string, unknown> = {}) =>
  cms.payload.create({ collection: 'talents', data: talentData(ground, data), depth: 0 });
const seen = async (token: string, query = '') =>
  (await rest({ path: `/acts?limit=0${query}`, token })).json.docs ?? [];

describe('the audit trail', () => {
  it('is on every collection and global but those that nobody writes by a route', async () => {
    const { collections, globals } = cms.payload.config;
    const req = { user: { id: 'x', collection: 'users', role: 'admin' }, payload: cms.payload };
    const unwritten: string[] = [];
    const ours = collections.filter(({ slug }) => !slug.startsWith('payload-'));
    for (const { slug, access } of ours) {
      const rules = [access.create, access.update, access.delete];
      const answers = await Promise.all(rules.map((rule) => rule({ req } as never)));
      if (answers.every((answer) => answer === false)) unwritten.push(slug);
    }
    for (const { slug, access } of globals)
      if ((await access.update({ req } as never)) === false) unwritten.push(slug);
    expect([...withoutActs].toSorted()).toEqual(unwritten.toSorted());
  });

  it('says who changed which fields of what, in which role, and never what was in them', async () => {
    const talent = await addTalent({ notes: `${canary} un` });
    const change = { notes: `${canary} deux`, bases: [ground.corse], bio: canary };
    expect((await patch(`/talents/${talent.id}`, change)).status).toBe(200);
    expect(await actsOn(talent.id)).toMatchObject([
      {
        what: 'update',
        user: editor.id,
        role: 'editor',
        collection: 'talents',
        changed: 'bases, bio, notes',
        title: null,
      },
    ]);
    const work = await post('/works', workData({ title: 'Le Bal' }));
    await patch(`/works/${work.json.doc?.id}`, { year: 2025, director: null });
    expect(await actsOn(String(work.json.doc?.id))).toMatchObject([
      { what: 'create', title: 'Le Bal' },
      { what: 'update', title: 'Le Bal', changed: 'year' },
    ]);
    expect(await everything()).not.toContain(canary);
  });

  it('says what changed though the request asks for a part of the answer', async () => {
    const talent = await addTalent();
    await patch(`/talents/${talent.id}?select[slug]=true`, { notes: 'Vue.' });
    expect(await actsOn(talent.id)).toMatchObject([{ changed: 'notes' }]);
  });

  it('tells publishing, withdrawing and drafts apart, in bulk and one by one', async () => {
    const { id } = await addTalent({ _status: 'draft' });
    await patch(`/talents/${id}`, { _status: 'published' });
    await patch(`/talents/${id}?draft=true`, { bio: 'Ébauche.', _status: 'draft' });
    await patch(`/talents?where[id][in]=${id}`, { _status: 'draft' });
    await rest({ method: 'DELETE', path: `/talents?where[id][in]=${id}`, token: admin.token });
    expect(await whats(id)).toEqual(['publish', 'update', 'unpublish', 'delete']);
  });

  it('notes nothing of what was refused, nor of what nobody signed in did', async () => {
    const { id } = await addTalent();
    expect((await patch(`/talents/${id}`, { email: 'nul', bio: 'Nul.' })).status).toBe(400);
    await cms.payload.update({ collection: 'talents', id, data: { bio: 'Par le service.' } });
    expect(await whats(id)).toEqual([]);
  });

  it('notes sign-ins, those that failed, new passwords and new rights', async () => {
    const { id, email, password, token } = await addUser(cms.payload, 'contributor');
    const wrong = await post('/users/login', { email, password: 'pas le bon du tout' }, '');
    expect(wrong.status).toBe(401);
    await post('/users/login', { email: 'personne@exemple.invalid', password });
    await patch(`/users/${id}`, { password: 'un tout nouveau mot de passe' }, token);
    await patch(`/users/${id}`, { role: 'editor' }, admin.token);
    await post('/users/forgot-password', { email }, '');
    expect(await actsOn(id)).toMatchObject([
      { what: 'login', user: id },
      { what: 'loginFailed', user: null, role: null },
      { what: 'passwordChange', user: id, changed: 'password' },
      { what: 'roleChange', user: admin.id, changed: 'role' },
      { what: 'passwordAsked', user: null },
    ]);
    expect(await everything()).not.toContain('@exemple.invalid');
  });

  it('notes settings and what was asked of the worker', async () => {
    await post('/globals/settings', { publisher: 'Générique' }, admin.token);
    expect((await post('/publishing', { want: 'publish' })).status).toBe(202);
    expect((await post('/publishing', { want: 'full' })).status).toBe(409);
    const all = JSON.parse(await everything()) as Act[];
    expect(all.filter(({ collection }) => collection === 'settings')).toMatchObject([
      { what: 'update', changed: 'publisher', user: admin.id },
    ]);
    expect(all.filter(({ collection }) => collection === 'publishing')).toMatchObject([
      { what: 'release', user: editor.id },
    ]);
  });

  it('notes the decisions of a review with the person they made, for the commission of the place', async () => {
    const submission = await addSignUp(cms.payload, { email: `${canary}@exemple.invalid` });
    const asked = { version: submission.updatedAt, text: `${canary} ?` };
    await post(`/review/${submission.id}/ask`, asked);
    const { updatedAt: version } = await cms.payload.findByID({
      collection: 'submissions',
      id: submission.id,
    });
    const verifications = [{ subject: 'identity', by: canary, on: '2026-11-01' }];
    const decisions = { version, refused: [], credits: [], verifications };
    expect((await post(`/review/${submission.id}/accept`, decisions)).status).toBe(200);
    const { docs } = await cms.payload.find({
      collection: 'talents',
      sort: '-createdAt',
      limit: 1,
    });
    const [talent] = docs;
    const acts = await actsOn(submission.id);
    expect(acts).toMatchObject([{ what: 'ask' }, { what: 'accept', related: talent?.id }]);
    expect(acts[0]?.territories).toContain(ground.bretagne);
    expect((await whats(String(talent?.id))).toSorted()).toEqual(['check', 'publish']);
    expect(await everything()).not.toContain(canary);
  });
});

describe('who reads the trail', () => {
  it('is editors, and commissions for their territories and their own acts', async () => {
    const here = await addTalent({ bases: [ground.finistere] });
    const there = await addTalent({ bases: [ground.corse] });
    for (const { id } of [here, there]) await patch(`/talents/${id}`, { bio: 'Revue.' });
    const all = await seen(editor.token);
    expect(all.length).toBeGreaterThan(2);
    const records = (acts: typeof all) => acts.map(({ record }) => record);
    const inBretagne = await seen(bretagne.token);
    expect(records(inBretagne)).toContain(here.id);
    expect(records(inBretagne)).not.toContain(there.id);
    expect(records(inBretagne)).not.toContain(editor.id);
    expect(records(inBretagne)).toContain(bretagne.id);
    expect(records(await seen(corse.token))).toContain(there.id);
    for (const token of [contributor.token, undefined])
      expect((await rest({ path: '/acts', token })).status).toBe(403);
    const act = all.find(({ record }) => record === there.id);
    expect((await rest({ path: `/acts/${act?.id}`, token: bretagne.token })).status).toBe(404);
    const count = await rest({
      path: `/acts/count?where[record][equals]=${there.id}`,
      token: bretagne.token,
    });
    expect(count.json.totalDocs).toBe(0);
  });

  it('reads names as they are now, where they may be read', async () => {
    const talent = await addTalent({ name: 'Nolwenn Prat', bases: [ground.bretagne] });
    await patch(`/talents/${talent.id}`, { bio: 'Vue.' }, bretagne.token);
    const query = `&where[record][equals]=${talent.id}`;
    expect(await seen(editor.token, query)).toMatchObject([
      { by: 'commission', about: 'Nolwenn Prat' },
    ]);
    const kept = await actsOn(talent.id);
    await eraseTalent({ payload: cms.payload, talent: talent.id, reason: 'asked' });
    expect(await actsOn(talent.id)).toEqual(kept);
    expect(await seen(editor.token, query)).toMatchObject([{ by: 'commission', about: null }]);
  });

  it('still reads the acts of an account that is deleted', async () => {
    const gone = await addUser(cms.payload, 'editor');
    const { id } = await addTalent();
    await patch(`/talents/${id}`, { bio: 'Vue.' }, gone.token);
    const path = `/users/${gone.id}`;
    expect((await rest({ method: 'DELETE', path, token: admin.token })).status).toBe(200);
    expect(await seen(editor.token, `&where[record][equals]=${id}`)).toMatchObject([
      { user: gone.id, by: null },
    ]);
  });
});

describe('erasing a person', () => {
  it('leaves ids alone in the trail', async () => {
    const own = (name: string) => `${canary}-${name}`;
    const { id } = await addTalent({ name: own('nom'), legalName: own('civil'), _status: 'draft' });
    await patch(`/talents/${id}`, {
      privateEmail: `${own('adresse')}@exemple.invalid`,
      notes: own('notes'),
      _status: 'published',
    });
    await rest({ method: 'DELETE', path: `/talents/${id}`, token: admin.token });
    expect(await whats(id)).toEqual(['publish', 'delete']);
    expect(await everything()).not.toContain(canary);
  });
});
