/** The queue keeps in memory what was sent: it must show what is true now, also after another process changed it. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inTransaction, type Row } from '../../cms/database/rows.ts';
import type { Queued } from '../../cms/people/review-queue.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, addUser, type Ground, talentData } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';
import { addSignUp, signUpData } from '../helpers/sign-ups.ts';

let cms: TestCms;
let ground: Ground;
let token = '';

beforeAll(async () => {
  cms = await startCms();
  ground = await addGround(cms.payload);
  token = (await addUser(cms.payload, 'editor')).token;
});
afterAll(() => cms.stop());
beforeEach(async () => {
  const where = { id: { exists: true } } as const;
  for (const collection of ['submissions', 'talents'] as const)
    await cms.payload.delete({ collection, where });
});

const queue = async () => {
  const { json } = await rest({ path: '/review', token });
  return { total: json['total'], rows: json['rows'] as Queued[] };
};
const write = (id: string, set: Row) =>
  inTransaction(cms.payload, (rows) => rows.update('submissions', set, { equal: { id } }));
const later = () => new Date(Date.now() + 1000).toISOString();

it('shows a submission as it is now, and no longer once it is gone', async () => {
  const { id } = await addSignUp(cms.payload);
  expect((await queue()).rows).toMatchObject([{ id, name: 'Maud Kervella', isAnswered: false }]);
  const links = [{ label: 'Site', url: 'https://exemple.invalid/' }];
  const data = signUpData({ stageName: 'Maud K', links });
  await write(id, { data, updatedAt: later() });
  const risk = { class: 'middle', signs: ['links'] };
  expect((await queue()).rows).toMatchObject([{ name: 'Maud K', risk }]);
  await write(id, { data: { firstName: 'Seul' }, updatedAt: later() });
  expect(await queue()).toEqual({ total: 0, rows: [] });
  await write(id, { data, updatedAt: later() });
  expect((await queue()).total).toBe(1);
  await write(id, { reviewState: 'refused' });
  expect((await queue()).total).toBe(0);
});

it('says of somebody listed since that they may be there already, and puts them first', async () => {
  const first = await addSignUp(cms.payload, { email: 'lou@exemple.invalid', firstName: 'Lou' });
  const byName = await addSignUp(cms.payload, { email: 'autre@exemple.invalid' });
  const order = async () => (await queue()).rows.map(({ id, risk }) => [id, risk.class]);
  expect(await order()).toEqual([
    [first.id, 'low'],
    [byName.id, 'low'],
  ]);
  const talent = await cms.payload.create({ collection: 'talents', data: talentData(ground) });
  expect(await order()).toEqual([
    [byName.id, 'high'],
    [first.id, 'low'],
  ]);
  await cms.payload.update({
    collection: 'talents',
    id: talent.id,
    data: { name: 'Personne', sortName: 'PERSONNE', privateEmail: 'lou@exemple.invalid' },
  });
  expect(await order()).toEqual([
    [first.id, 'high'],
    [byName.id, 'low'],
  ]);
});

it('does not take an update for somebody else than the person whose page it is', async () => {
  const { id } = await cms.payload.create({ collection: 'talents', data: talentData(ground) });
  await addSignUp(cms.payload, { email: 'maud@exemple.invalid' }, { form: 'update', talent: id });
  expect((await queue()).rows).toMatchObject([{ form: 'update', risk: { class: 'low' } }]);
  const twin = { privateEmail: 'maud@exemple.invalid', name: 'Autre', sortName: 'AUTRE' };
  await cms.payload.create({ collection: 'talents', data: talentData(ground, twin) });
  expect((await queue()).rows).toMatchObject([{ risk: { signs: ['duplicates'] } }]);
});
