/** What no project is published without, whoever writes it and by whatever route. */
import '../helpers/many-forms.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Brief } from '../../cms/payload-types.ts';
import { noon } from '../../cms/fields/day.ts';
import { dayFromNow } from '../helpers/brief-days.ts';
import { briefOf, newBrief, present, presentAndConfirm, pressBrief } from '../helpers/briefs.ts';
import { addGround, addUser, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest, type Asked } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
type Account = Awaited<ReturnType<typeof addUser>>;
let ground: Ground;
let editor: Account;
let admin: Account;
let brief: Brief;

beforeAll(async () => {
  payload().logger.level = 'silent';
  ground = await addGround(payload());
  editor = await addUser(payload(), 'editor');
  admin = await addUser(payload(), 'admin');
});
beforeEach(async () => {
  brief = await presentAndConfirm(payload());
});

const now = () => briefOf(payload(), brief.employer.email);
const change = (body: object, { token }: Account = editor) =>
  rest({ method: 'PATCH', path: `/briefs/${brief.id}`, token, body });
const accepted = { state: 'accepted', employerCheck: { register: 'sirene' } };
const publicNow = async () =>
  (await payload().count({ collection: 'briefs', where: { state: { equals: 'accepted' } } }))
    .totalDocs;

describe('without an employer found in a register', () => {
  it('no request of an editor or an administrator publishes', async () => {
    const before = await publicNow();
    const forged = { on: '2026-11-22T12:00:00.000Z', by: editor.id };
    const path = `/briefs/${brief.id}`;
    const { id: _, ...copy } = brief;
    const requests: Omit<Asked, 'token'>[] = [
      { method: 'PATCH', path, body: { state: 'accepted' } },
      { method: 'PATCH', path, body: { state: 'accepted', employerCheck: forged } },
      { method: 'PATCH', path, body: { state: 'accepted', employerCheck: { register: '' } } },
      { method: 'PATCH', path, body: { state: 'accepted', employerCheck: { register: 'oui' } } },
      { method: 'PATCH', path: `${path}?draft=true`, body: { state: 'accepted' } },
      {
        method: 'PATCH',
        path: `/briefs?where[id][equals]=${brief.id}`,
        body: { state: 'accepted' },
      },
      { method: 'POST', path: '/briefs', body: { ...copy, ...accepted } },
      { method: 'POST', path: `${path}/duplicate`, body: { ...accepted } },
      { method: 'POST', path: `/briefs/versions/${brief.id}` },
      { method: 'PUT', path, body: { ...copy, ...accepted } },
    ];
    for (const request of requests)
      for (const { token } of [editor, admin]) {
        await rest({ ...request, token });
        expect(await publicNow(), JSON.stringify(request)).toBe(before);
      }
    expect((await now()).state).toBe('waiting');
  });

  it('our own code creates none that is published', async () => {
    const { id: _, slug: __, ...copy } = brief;
    const create = (data: object) =>
      payload().create({
        collection: 'briefs',
        data: { ...copy, publishedAt: noon(dayFromNow(0)), slug: '', ...data },
      });
    await expect(create({ state: 'accepted', employerCheck: {} })).rejects.toThrow('Trouvé dans');
    expect((await create(accepted)).state).toBe('accepted');
  });

  it('a form that says it was checked is refused as a form of ours', async () => {
    for (const more of [{ state: 'accepted' }, { 'employerCheck.register': 'sirene' }]) {
      const { status, answer } = await present(payload(), newBrief(more));
      expect(status).toBe(422);
      expect(answer).toMatchObject({ errors: [{ code: 'form.unknownField' }] });
    }
  });

  it('none stays published: the check cannot be taken back, and a closed one does not come back', async () => {
    await change(accepted);
    expect((await change({ employerCheck: { register: null } })).status).toBe(400);
    expect((await now()).employerCheck?.by).toBe(editor.id);
    await pressBrief(payload(), brief, { act: 'givenUp' });
    expect((await change(accepted)).status).toBe(400);
    expect((await now()).state).toBe('closed');
  });

  it('no contributor and no commission publishes, even with one', async () => {
    for (const account of [
      await addUser(payload(), 'contributor'),
      await addUser(payload(), 'commission', [ground.bretagne]),
    ])
      expect((await change(accepted, account)).status).toBe(403);
    expect((await now()).state).toBe('waiting');
  });
});

describe('an editor', () => {
  const terms = (data: object) => ({ terms: { ...brief.terms, ...data } });

  it.each([
    ['no amount', { payFrom: null }, 'terms.payFrom'],
    ['an amount for nothing named', { payUnit: null }, 'terms.payUnit'],
    ['a unit that does not suit the contract', { payUnit: 'total' }, 'terms.payUnit'],
    ['less than nothing', { payFrom: -5 }, 'terms.payFrom'],
    ['a range upside down', { payTo: 3 }, 'terms.payTo'],
    ['pay for volunteers', { contract: 'volunteers' }, 'terms.payFrom'],
  ])('publishes no pay with %s', async (_, data, path) => {
    const { status, json } = await change({ ...accepted, ...terms(data) });
    expect(status).toBe(400);
    expect(json.errors?.[0]?.data?.errors).toMatchObject([{ path }]);
    await change(accepted);
    expect((await change(terms(data))).status).toBe(400);
  });

  it('publishes for 120 days at most, counted from the first publication', async () => {
    const far = { closesOn: noon(dayFromNow(122)) };
    expect((await change({ ...accepted, ...far })).status).toBe(400);
    expect((await change(accepted)).status).toBe(200);
    expect((await change(far)).status).toBe(400);
    await payload().db.updateOne({
      collection: 'briefs',
      id: brief.id,
      data: { publishedAt: noon(dayFromNow(-100)) },
    });
    expect((await change({ closesOn: noon(dayFromNow(30)) })).status).toBe(400);
    const { status } = await pressBrief(payload(), brief, {
      act: 'extend',
      closesOn: dayFromNow(30),
    });
    expect(status).toBe(422);
    expect((await change({ closesOn: noon(dayFromNow(15)) })).status).toBe(200);
  });
});
