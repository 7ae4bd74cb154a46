import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Submission } from '../../cms/payload-types.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, addUser, talentData, type Ground } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';
import { addSignUp } from '../helpers/sign-ups.ts';

let cms: TestCms;
let ground: Ground;
let editor = '';
let bretagne = '';

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
  editor = (await addUser(cms.payload, 'editor')).token;
  bretagne = (await addUser(cms.payload, 'commission', [ground.bretagne])).token;
});
afterAll(() => cms.stop());
beforeEach(async () => {
  const where = { id: { exists: true } } as const;
  for (const collection of ['outbox', 'submissions', 'talents'] as const)
    await cms.payload.delete({ collection, where });
});

const look = async ({ id }: Submission, token = editor) =>
  (await rest({ path: `/review/${id}`, token })).json;
const accept = ({ id, updatedAt: version }: Submission) =>
  rest({
    method: 'POST',
    path: `/review/${id}/accept`,
    token: editor,
    body: { version, refused: [], credits: [], verifications: [] },
  });
const fresh = ({ id }: Submission) =>
  cms.payload.findByID({ collection: 'submissions', id, depth: 0 });
const people = async () => (await cms.payload.count({ collection: 'talents' })).totalDocs;

describe('submissions of one person that wait together', () => {
  it('say so on both, by address or by name and craft, whatever the accents and the stage name', async () => {
    const one = await addSignUp(cms.payload, { stageName: 'Maud K', email: 'une@exemple.invalid' });
    const two = await addSignUp(cms.payload, { firstName: 'MAUD', lastName: 'KERVELLÀ' });
    const three = await addSignUp(cms.payload, { firstName: 'Lou', lastName: 'Prat' });
    await addSignUp(cms.payload, {
      email: 'autre@exemple.invalid',
      crafts: [{ craft: 'mixeur', form: 'feminine', experience: 'senior' }],
    });
    await addSignUp(cms.payload, {}, { reviewState: 'refused' });
    const ids = async (submission: Submission) =>
      ((await look(submission))['waiting'] as { id: string }[]).map(({ id }) => id).toSorted();
    expect(await ids(one)).toEqual([two.id]);
    expect(await ids(two)).toEqual([one.id, three.id].toSorted());
    expect(await ids(three)).toEqual([two.id]);
  });

  it('are counted, not named, to a commission of elsewhere', async () => {
    const here = await addSignUp(cms.payload);
    await addSignUp(cms.payload, { bases: ['corse'] });
    expect(await look(here, bretagne)).toMatchObject({ waiting: [], hiddenWaiting: 1 });
    expect(await look(here)).toMatchObject({ waiting: [{ name: 'Maud Kervella' }] });
  });

  it('make one person, one after the other', async () => {
    const [one, two] = [await addSignUp(cms.payload), await addSignUp(cms.payload)];
    expect((await accept(one)).status).toBe(200);
    expect((await accept(two)).status).toBe(409);
    const again = await accept(await fresh(two));
    expect(again.status).toBe(409);
    expect(again.json.errors?.[0]?.message).toContain('déjà dans l’annuaire');
    expect(await people()).toBe(1);
    expect((await fresh(two)).reviewState).toBe('waiting');
  });

  it('make one person, both at once', async () => {
    const [one, two] = [await addSignUp(cms.payload), await addSignUp(cms.payload)];
    const answers = await Promise.all([accept(one), accept(two)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await people()).toBe(1);
  });

  it('make two of an agent’s people, who share an address and no name', async () => {
    await cms.payload.create({ collection: 'talents', data: talentData(ground) });
    const other = await addSignUp(cms.payload, { firstName: 'Lou', lastName: 'Prat' });
    expect((await accept(other)).status).toBe(200);
    expect(await people()).toBe(2);
  });
});
