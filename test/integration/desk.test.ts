import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, addUser, type Ground, talentData } from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';

let cms: TestCms;
let ground: Ground;
const tokens = { editor: '', bretagne: '', finistere: '', corse: '', contributor: '' };

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
  const commission = async (territory: string) =>
    (await addUser(cms.payload, 'commission', [territory])).token;
  tokens.editor = (await addUser(cms.payload, 'editor')).token;
  tokens.bretagne = await commission(ground.bretagne);
  tokens.finistere = await commission(ground.finistere);
  tokens.corse = await commission(ground.corse);
  tokens.contributor = (await addUser(cms.payload, 'contributor')).token;
});
afterAll(() => cms.stop());
beforeEach(async () => {
  for (const collection of ['outbox', 'submissions', 'talents'] as const)
    await cms.payload.delete({ collection, where: { id: { exists: true } } });
});

const typed = (change: object = {}) => ({
  locale: 'fr',
  firstName: 'Maud',
  lastName: 'Kervella',
  email: 'maud@exemple.invalid',
  crafts: [{ craft: 'perchiste', form: 'feminine', experience: 'senior' }],
  bases: ['bretagne'],
  mobility: 'france',
  pastedCredits: '2023 – Les Marées (LM), réal. Ana Couret – perchiste\nautre chose',
  ...change,
});
const enter = (change: object = {}, token = tokens.bretagne, isOther = false) =>
  rest({ method: 'POST', path: '/desk', token, body: { entry: typed(change), isOther } });
const desk = (token: string) => rest({ path: '/desk', token });
const act = (id: string, how: string, token = tokens.bretagne) =>
  rest({ method: 'POST', path: `/desk/${id}/${how}`, token, body: {} });
const names = ({ json }: Awaited<ReturnType<typeof desk>>) =>
  (json['lines'] as { name: string }[]).map(({ name }) => name);
const code = ({ status, json }: Awaited<ReturnType<typeof enter>>) => [status, json['code']];
const stored = async () => (await cms.payload.find({ collection: 'submissions', depth: 0 })).docs;
const owed = async () => (await cms.payload.find({ collection: 'outbox', depth: 0 })).docs;

describe('somebody entered at a desk', () => {
  it('waits for their own word: nothing is agreed to, and one mail is owed', async () => {
    expect((await enter()).status).toBe(200);
    const [submission, ...others] = await stored();
    expect(others).toEqual([]);
    expect(submission).toMatchObject({ form: 'signUp', name: 'Maud Kervella' });
    expect([submission?.confirmedAt, submission?.reviewState]).toEqual([null, null]);
    expect(submission?.enteredBy).toBeTruthy();
    const data = submission?.data as Record<string, unknown>;
    expect([data['consents'], data['isAdult']]).toEqual([undefined, undefined]);
    expect(data).toMatchObject({
      credits: [{ title: 'Les Marées', year: '2023', director: 'Ana Couret' }],
      pastedCredits: 'autre chose',
    });
    expect(await owed()).toMatchObject([{ kind: 'fill-link', submission: submission?.id }]);
    const { json } = await rest({ path: '/review', token: tokens.bretagne });
    expect(json['total']).toBe(0);
    const act = await cms.payload.find({
      collection: 'acts',
      where: { record: { equals: submission?.id } },
    });
    expect(act.docs.map(({ what }) => what)).toEqual(['enter']);
  });

  it('is seen by the commissions of their bases and the national editors, by nobody else', async () => {
    const { json } = await enter({ bases: ['finistere'] });
    const id = json.id ?? '';
    for (const token of [tokens.editor, tokens.bretagne, tokens.finistere])
      expect(names(await desk(token))).toEqual(['Maud Kervella']);
    expect(names(await desk(tokens.corse))).toEqual([]);
    for (const how of ['again', 'withdraw'])
      expect((await act(id, how, tokens.corse)).status).toBe(404);
    expect((await rest({ path: `/submissions/${id}`, token: tokens.bretagne })).status).toBe(403);
    expect((await desk(tokens.contributor)).status).toBe(403);
    expect((await rest({ path: '/desk' })).status).toBe(401);
    expect(await stored()).toHaveLength(1);
  });

  it('has a base in the territories of the commission that enters them', async () => {
    expect(code(await enter({ bases: ['corse'] }))).toEqual([422, 'outOfScope']);
    expect(code(await enter({ bases: ['corse', 'finistere'] }))).toEqual([200, undefined]);
    expect(
      code(await enter({ bases: ['corse'], email: 'b@exemple.invalid' }, tokens.editor)),
    ).toEqual([200, undefined]);
  });

  it('gets the mail three times at most, and never while one has not left', async () => {
    const { json } = await enter();
    const id = json.id ?? '';
    expect(code(await act(id, 'again'))).toEqual([409, 'stillLeaving']);
    const leave = () =>
      cms.payload.update({
        collection: 'outbox',
        where: { submission: { equals: id } },
        data: { deliveredAt: new Date().toISOString() },
      });
    for (const _ of [2, 3]) {
      await leave();
      expect((await act(id, 'again')).status).toBe(200);
    }
    await leave();
    expect(code(await act(id, 'again'))).toEqual([429, 'tooOften']);
    expect(await owed()).toHaveLength(3);
  });

  it('is erased with their mails when the entry is withdrawn', async () => {
    const { json } = await enter();
    expect(names(await act(json.id ?? '', 'withdraw'))).toEqual([]);
    expect([await stored(), await owed()]).toEqual([[], []]);
  });
});

describe('the desk refuses', () => {
  it('what the form of sign-up would refuse, field by field', async () => {
    const answer = await enter({
      email: 'non',
      crafts: [{ craft: 'perchiste' }],
      phone: undefined,
    });
    expect(answer.status).toBe(422);
    const paths = (answer.json.errors as unknown as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(['email', 'crafts.0.form', 'crafts.0.experience']);
    expect(code(await enter({ crafts: [{ ...typed().crafts[0], craft: 'inconnu' }] }))).toEqual([
      422,
      'fields',
    ]);
    expect(await stored()).toEqual([]);
  });

  it('somebody who is listed, by name where the account sees them, else without saying who', async () => {
    const data = talentData(ground, { name: 'Zqxnom Kervella' });
    await cms.payload.create({ collection: 'talents', data });
    const inScope = await enter();
    expect(code(inScope)).toEqual([409, 'listed']);
    expect(inScope.text).toContain('Zqxnom Kervella');
    const outside = await enter({ bases: ['corse'] }, tokens.corse);
    expect(code(outside)).toEqual([409, 'listedElsewhere']);
    expect(outside.text).not.toMatch(/zqx|kervella|bretagne/i);
    expect(code(await enter({ bases: ['corse'] }, tokens.corse, true))).toEqual([
      409,
      'listedElsewhere',
    ]);
    expect((await enter({}, tokens.bretagne, true)).status).toBe(200);
  });

  it('somebody who waits already', async () => {
    await enter();
    expect(code(await enter())).toEqual([409, 'waits']);
    expect(await stored()).toHaveLength(1);
  });
});
