import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { oweLetters } from '../../cms/commission/owe-letters.ts';
import { stopMailsEndpoint } from '../../cms/endpoints/stop-mails.ts';
import type { Talent } from '../../cms/payload-types.ts';
import { post } from '../helpers/comments.ts';
import { addGround, addUser, type Ground, talentData } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest } from '../helpers/rest.ts';

vi.hoisted(() =>
  Object.assign(process.env, {
    SITE_URL: 'https://site.example',
    MAIL_FROM: 'Générique <relais@mails.example>',
    FORMS_PER_HOUR: '100',
  }),
);

const mails = useMails();
let ground: Ground;
type Account = Awaited<ReturnType<typeof addUser>>;
let bretagne: Account;
let finistere: Account;
let corse: Account;
let editor: Account;

beforeAll(async () => {
  const payload = mails.payload();
  payload.logger.level = 'silent';
  ground = await addGround(payload);
  bretagne = await addUser(payload, 'commission', [ground.bretagne]);
  finistere = await addUser(payload, 'commission', [ground.finistere]);
  corse = await addUser(payload, 'commission', [ground.corse]);
  editor = await addUser(payload, 'editor');
});
beforeEach(async () => {
  const every = { id: { exists: true } };
  for (const collection of ['letters', 'outbox', 'consents', 'talents'] as const)
    await mails.payload().delete({ collection, where: every });
});

let people = 0;
const say = (talent: Talent, isGiven: boolean, at: string) =>
  mails.payload().create({
    collection: 'consents',
    data: { talent: talent.id, purpose: 'letters', isGiven, wordingHash: 'x', at },
  });
const add = async (data: object = {}, agrees = true): Promise<Talent> => {
  const privateEmail = `personne${(people += 1)}@talent.example`;
  const talent = await mails.payload().create({
    collection: 'talents',
    data: talentData(ground, { privateEmail, ...data }),
  });
  if (agrees) await say(talent, true, '2026-01-01T10:00:00.000Z');
  return talent;
};
const write = async (data: object = {}, token = bretagne.token) => {
  const { json, text } = await rest({
    method: 'POST',
    path: '/letters',
    token,
    body: { subject: 'Rencontres', text: 'Le 3 mars, à Brest.\n\nVenez.', ...data },
  });
  if (!json.doc) throw new Error(text);
  return json.doc.id;
};
const reach = async (id: string, token = bretagne.token) =>
  (await rest({ path: `/letters/${id}/reach`, token })).json;
const send = (id: string, token = bretagne.token) =>
  rest({ method: 'POST', path: `/letters/${id}/send`, token });
const owed = async () =>
  (await mails.payload().find({ collection: 'outbox', pagination: false, depth: 0 })).docs.map(
    ({ talent }) => talent,
  );
const sorted = (...talents: Talent[]) => talents.map(({ id }) => id).toSorted();

describe('a letter', () => {
  it('reaches the people of the territories who agreed, and nobody else', async () => {
    const here = await add();
    const near = await add({ bases: [ground.finistere, ground.corse] });
    await add({ bases: [ground.corse] });
    await add({}, false);
    await add({ _status: 'draft' });
    const back = await add();
    await say(back, false, '2026-02-01T10:00:00.000Z');
    const again = await add();
    await say(again, false, '2026-02-01T10:00:00.000Z');
    await say(again, true, '2026-03-01T10:00:00.000Z');
    const id = await write();
    expect(await reach(id)).toEqual({ recipients: 3, perDay: 1, left: 1 });
    expect((await send(id)).status).toBe(200);
    await oweLetters({ payload: mails.payload() });
    expect((await owed()).toSorted()).toEqual(sorted(here, near, again));
  });

  it('is narrowed by territory, trade and team', async () => {
    await add();
    await add({ bases: [ground.finistere] });
    await add({ crafts: [{ craft: ground.otherCraft, form: 'both', experience: 'junior' }] });
    const counted = async (data: object) => (await reach(await write(data)))['recipients'];
    expect(await counted({})).toBe(3);
    expect(await counted({ territories: [ground.finistere] })).toBe(1);
    expect(await counted({ territories: [ground.bretagne] })).toBe(3);
    expect(await counted({ crafts: [ground.otherCraft] })).toBe(1);
    expect(await counted({ departments: [ground.department] })).toBe(3);
    const outside = { subject: 'x', text: 'x', territories: [ground.corse] };
    const refused = await rest({
      method: 'POST',
      path: '/letters',
      token: bretagne.token,
      body: outside,
    });
    expect(refused.status).toBe(400);
  });

  it('becomes owed in batches that a cut does not repeat, never twice to one person', async () => {
    const five = [await add(), await add(), await add(), await add(), await add()];
    const id = await write();
    await send(id);
    const { payload } = { payload: mails.payload() };
    expect(await oweLetters({ payload, limit: 2 })).toBe(2);
    await Promise.all([1, 2, 3].map(() => oweLetters({ payload, limit: 2 })));
    for (const _ of [1, 2, 3]) await oweLetters({ payload, limit: 2 });
    expect((await owed()).toSorted()).toEqual(sorted(...five));
    const letter = await payload.findByID({ collection: 'letters', id, depth: 0 });
    expect(letter.recipients).toBe(5);
    expect(letter.completedAt).toBeTruthy();
    const twice = { letter: id, talent: five[0]?.id ?? '' };
    await expect(payload.create({ collection: 'letter-recipients', data: twice })).rejects.toThrow(
      /letter/,
    );
  });

  it('is one a day for a commission, and frozen once sent', async () => {
    await add({ bases: [ground.finistere] });
    const [first, second] = [await write(), await write()];
    expect((await send(first)).status).toBe(200);
    expect((await send(first)).status).toBe(409);
    expect((await send(second)).status).toBe(429);
    expect(await reach(second)).toMatchObject({ left: 0 });
    const change = await rest({
      method: 'PATCH',
      path: `/letters/${first}`,
      token: bretagne.token,
      body: { text: 'Autre.' },
    });
    expect(change.status).toBe(403);
    const own = await write({}, finistere.token);
    expect((await send(own, finistere.token)).status).toBe(200);
  });

  it('is not sent to nobody, nor by the national editors', async () => {
    const id = await write();
    expect((await send(id)).status).toBe(422);
    expect((await send(id, editor.token)).status).toBe(404);
    const made = await rest({
      method: 'POST',
      path: '/letters',
      token: editor.token,
      body: { subject: 'x', text: 'x', signature: 'x' },
    });
    expect(made.status).toBe(403);
  });

  it('belongs to the commission that wrote it: no other sees it by any route', async () => {
    const id = await write({ subject: 'Zqxobjet' });
    for (const { token } of [corse, finistere]) {
      for (const query of [
        '',
        'where[subject][equals]=Zqxobjet',
        'sort=subject',
        'limit=0&depth=2',
      ])
        expect((await rest({ path: `/letters?${query}`, token })).text).not.toMatch(/zqx/i);
      expect((await rest({ path: '/letters/count', token })).json.totalDocs).toBe(0);
      expect((await rest({ path: `/letters/${id}/reach`, token })).status).toBe(404);
      expect((await send(id, token)).status).toBe(404);
      const where = '/letters?where[id][exists]=true';
      const bulk = await rest({ method: 'PATCH', path: where, token, body: { text: 'Pris' } });
      expect(bulk.json.docs ?? []).toEqual([]);
      expect((await rest({ path: '/letter-recipients', token })).status).toBe(403);
    }
    expect((await rest({ path: `/letters/${id}`, token: editor.token })).status).toBe(200);
  });
});

it('forgets after twelve months who got a letter', async () => {
  await add();
  await send(await write());
  const { payload } = { payload: mails.payload() };
  await oweLetters({ payload });
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const { sweep } = await import('../../scripts/lib/retention.ts');
  expect(await sweep({ payload, now: inDays(364) })).toMatchObject({ recipients: 0 });
  expect(await sweep({ payload, now: inDays(366) })).toMatchObject({ recipients: 1 });
  expect((await payload.count({ collection: 'letter-recipients' })).totalDocs).toBe(0);
});

describe('the mail of a letter', () => {
  const left = async () => {
    mails.smtp().received.length = 0;
    await mails.deliver();
    return mails.smtp().received;
  };
  const owe = async () => {
    await send(await write());
    await oweLetters({ payload: mails.payload() });
  };

  it('says who writes and why, and its one button stops the letters', async () => {
    const talent = await add();
    await owe();
    const [first, ...others] = await left();
    expect(others).toEqual([]);
    expect(first?.to).toEqual([talent.privateEmail]);
    expect(first?.mail.replyTo?.[0]?.address).toBe(bretagne.email);
    const text = first?.mail.text ?? '';
    expect(text).toContain('Le 3 mars, à Brest.');
    const [, token = ''] = /\/ma-page\/courriels#([\w-]{43})/.exec(text) ?? [];
    const stop = () => post(stopMailsEndpoint(mails.payload()), { token, locale: 'fr' });
    expect([(await stop()).status, (await stop()).status]).toEqual([200, 200]);
    const headers = new Map(first?.mail.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('list-unsubscribe')).toContain(`/api/forms/stop-mails/${token}`);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const { docs } = await mails.payload().find({
      collection: 'consents',
      where: { talent: { equals: talent.id } },
      sort: '-at',
    });
    expect(docs.map(({ isGiven }) => isGiven)).toEqual([false, true]);
    expect((await reach(await write()))['recipients']).toBe(0);
  });

  it('does not leave to who said no, moved away or hid their page since', async () => {
    const [no, moved, hidden] = [await add(), await add(), await add()];
    await owe();
    await say(no, false, new Date().toISOString());
    const { payload } = { payload: mails.payload() };
    const change = (id: string, data: object) =>
      payload.update({ collection: 'talents', id, data });
    await change(moved.id, { bases: [ground.corse] });
    await change(hidden.id, { _status: 'draft' });
    expect(await left()).toEqual([]);
    const { docs } = await payload.find({ collection: 'outbox', pagination: false });
    expect(docs.every(({ failedAt }) => failedAt)).toBe(true);
  });
});
