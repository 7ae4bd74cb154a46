import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PeopleList, Talent } from '../../cms/payload-types.ts';
import { eraseTalent } from '../../cms/people/erase.ts';
import { setPage } from '../../cms/people/own-act.ts';
import { inTransaction } from '../../cms/database/rows.ts';
import { addGround, addUser, type Ground, talentData } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest } from '../helpers/rest.ts';

vi.hoisted(() =>
  Object.assign(process.env, {
    SITE_URL: 'https://site.example',
    MAIL_FROM: 'Générique <relais@mails.example>',
  }),
);

const mails = useMails();
let ground: Ground;
let people = 0;
type Account = Awaited<ReturnType<typeof addUser>>;
let bretagne: Account;
let colleague: Account;
let finistere: Account;
let corse: Account;
let editor: Account;
let contributor: Account;

beforeAll(async () => {
  const payload = mails.payload();
  payload.logger.level = 'silent';
  ground = await addGround(payload);
  bretagne = await addUser(payload, 'commission', [ground.bretagne]);
  colleague = await addUser(payload, 'commission', [ground.bretagne]);
  finistere = await addUser(payload, 'commission', [ground.finistere]);
  corse = await addUser(payload, 'commission', [ground.corse]);
  editor = await addUser(payload, 'editor');
  contributor = await addUser(payload, 'contributor');
});
beforeEach(async () => {
  for (const collection of ['people-lists', 'outbox', 'talents'] as const)
    await mails.payload().delete({ collection, where: { id: { exists: true } } });
});

const add = (name: string, data: object = {}): Promise<Talent> =>
  mails.payload().create({
    collection: 'talents',
    data: talentData(ground, {
      name,
      privateEmail: `zqx${(people += 1)}@exemple.invalid`,
      privatePhone: '06zqx',
      ...data,
    }),
  });
const body = (people: Talent[], data: object = {}) => ({
  title: 'Perchistes pour juin',
  day: '2026-11-22T12:00:00.000Z',
  recipient: { name: 'Ana Couret', company: 'Zqxfilms', email: 'ana@prod.example', locale: 'fr' },
  asked: 'Une perchiste en juin, à Brest.',
  people: people.map(({ id }, n) => ({ talent: id, note: `Note ${n + 1}` })),
  ...data,
});
const make = (people: Talent[], token = bretagne.token, data: object = {}) =>
  rest({ method: 'POST', path: '/people-lists', token, body: body(people, data) });
const made = async (people: Talent[], token = bretagne.token) => {
  const { json, text } = await make(people, token);
  if (!json.doc) throw new Error(text);
  return json.doc.id;
};
const send = (id: string, token = bretagne.token) =>
  rest({ method: 'POST', path: `/people-lists/${id}/send`, token });
const csv = (id: string, token = bretagne.token) =>
  rest({ path: `/people-lists/${id}/csv`, token });
const read = async (id: string): Promise<PeopleList> =>
  mails.payload().findByID({ collection: 'people-lists', id, depth: 0 });
const hide = ({ id }: Talent) =>
  inTransaction(mails.payload(), (rows) =>
    setPage({ rows, talent: id, page: 'hide', at: new Date().toISOString() }),
  );

describe('a dated list', () => {
  it('is mailed to the production with what is public, frozen, and answered to who sent it', async () => {
    const people = [await add('Maud Kervella'), await add('Lou Abgrall')];
    const id = await made(people);
    expect((await send(id)).status).toBe(200);
    mails.smtp().received.length = 0;
    await mails.deliver();
    const [first, ...others] = mails.smtp().received;
    expect(others).toEqual([]);
    expect(first?.to).toEqual(['ana@prod.example']);
    expect(first?.mail.replyTo?.[0]?.address).toBe(bretagne.email);
    const text = `${first?.mail.subject}\n${first?.mail.text}`;
    expect(text).toMatch(/1\. Maud Kervella · Perchiste[\s\S]*Note 1[\s\S]*2\. Lou Abgrall/);
    expect(text).toContain('https://site.example/talents/maud-kervella');
    expect(text).toContain('22 novembre 2026');
    expect(text).not.toMatch(/zqx/i);
    expect((await send(id)).status).toBe(409);
    const change = await rest({
      method: 'PATCH',
      path: `/people-lists/${id}`,
      token: bretagne.token,
      body: { title: 'Autre' },
    });
    expect(change.status).toBe(403);
    const gone = await rest({ method: 'DELETE', path: `/people-lists/${id}`, token: editor.token });
    expect(gone.status).toBe(403);
    expect((await read(id)).title).toBe('Perchistes pour juin');
  });

  it('holds published people with a base in the territories, each once', async () => {
    const own = await add('Maud Kervella', { bases: [ground.finistere] });
    const away = await add('Zoé Corte', { bases: [ground.corse] });
    const draft = await add('Bo Brouillon', { _status: 'draft' });
    const hidden = await add('Cy Caché');
    await hide(hidden);
    for (const people of [[away], [draft], [hidden], [own, own], [own, away]])
      expect((await make(people)).status).toBe(400);
    expect((await make([own])).status).toBe(201);
    expect((await make([away], editor.token)).status).toBe(201);
    expect((await make([draft], editor.token)).status).toBe(400);
  });

  it('names nobody who did not agree that their commission reuses the page', async () => {
    const person = await add('Maud Kervella');
    const say = (purpose: 'publication' | 'reuse', isGiven: boolean, at: string) =>
      mails.payload().create({
        collection: 'consents',
        data: { talent: person.id, purpose, isGiven, wordingHash: 'x', at },
      });
    await say('publication', true, '2026-01-01T10:00:00.000Z');
    expect((await make([person])).status).toBe(400);
    expect((await make([person], editor.token)).status).toBe(201);
    await say('reuse', true, '2026-02-01T10:00:00.000Z');
    const id = await made([person]);
    await say('reuse', false, '2026-03-01T10:00:00.000Z');
    expect((await send(id)).status).toBe(422);
  });

  it('belongs to the commission that made it: no other sees it by any route', async () => {
    const id = await made([await add('Maud Kervella', { bases: [ground.finistere] })]);
    const forged = { scopeKey: ground.corse, sentAt: new Date().toISOString(), madeBy: corse.id };
    const { json } = await make([], bretagne.token, forged);
    expect(json.doc).toMatchObject({ sentAt: null, madeBy: bretagne.id });
    for (const { token } of [colleague, editor])
      expect((await rest({ path: `/people-lists/${id}`, token })).status).toBe(200);
    for (const { token } of [corse, finistere]) {
      const list = async (query: string) =>
        (await rest({ path: `/people-lists?${query}`, token })).text;
      expect((await rest({ path: `/people-lists/${id}`, token })).status).toBe(404);
      for (const query of [
        '',
        'limit=0&depth=2',
        'where[recipient.company][equals]=Zqxfilms',
        'where[or][0][id][exists]=true',
        'sort=recipient.email',
        'select[recipient]=true',
      ])
        expect(await list(query)).not.toMatch(/zqx|Ana/i);
      const { json: counted } = await rest({ path: '/people-lists/count', token });
      expect(counted.totalDocs).toBe(0);
      expect((await send(id, token)).status).toBe(404);
      expect((await csv(id, token)).status).toBe(404);
      const where = '/people-lists?where[id][exists]=true';
      const bulk = await rest({ method: 'PATCH', path: where, token, body: { title: 'Pris' } });
      expect(bulk.json.docs ?? []).toEqual([]);
      const away = await rest({ method: 'DELETE', path: where, token });
      expect(away.json.docs ?? []).toEqual([]);
      const copy = await rest({
        method: 'POST',
        path: `/people-lists/${id}/duplicate`,
        token,
        body: {},
      });
      expect(copy.status).toBeGreaterThanOrEqual(400);
    }
    expect((await rest({ path: '/people-lists', token: contributor.token })).status).toBe(403);
    expect((await rest({ path: '/people-lists' })).status).toBe(403);
    expect((await read(id)).title).toBe('Perchistes pour juin');
  });

  it('is a table that no spreadsheet takes for a formula', async () => {
    const id = await made([await add('=cmd|calc')]);
    const { text, headers } = await csv(id);
    expect(headers.get('content-disposition')).toBe('attachment; filename="liste-2026-11-22.csv"');
    expect(text).toContain('"1","\'=cmd|calc","Perchiste","Bretagne","Note 1",');
    expect(text).not.toMatch(/zqx/i);
  });
});

it('goes twelve months after its day, sent or not, with its mail', async () => {
  const sent = await made([await add('Maud Kervella')]);
  await send(sent);
  await make([], bretagne.token, { day: '2026-12-22T12:00:00.000Z' });
  const { payload } = { payload: mails.payload() };
  const { sweep } = await import('../../scripts/lib/retention.ts');
  const on = (day: string) => sweep({ payload, now: new Date(day) });
  expect(await on('2027-11-21')).toMatchObject({ lists: 0 });
  expect(await on('2027-11-24')).toMatchObject({ lists: 1 });
  const left = await payload.find({ collection: 'people-lists' });
  expect(left.docs.map(({ day }) => day)).toEqual(['2026-12-22T12:00:00.000Z']);
  const mail = await payload.count({
    collection: 'outbox',
    where: { kind: { equals: 'people-list' } },
  });
  expect(mail.totalDocs).toBe(0);
});

describe('whoever withdraws', () => {
  it('leaves a list that waits, and is a row without name in one that was sent', async () => {
    const [maud, lou] = [await add('Maud Kervella'), await add('Lou Abgrall')];
    const [waiting, sent] = [await made([maud, lou]), await made([maud, lou])];
    await send(sent);
    await hide(maud);
    const people = async (id: string) =>
      ((await read(id)).people ?? []).map(({ talent }) => talent);
    expect(await people(waiting)).toEqual([lou.id]);
    expect(await people(sent)).toEqual([null, lou.id]);
    expect((await csv(sent)).text).toContain('"1","une personne retirée","","","",""');
    expect((await send(waiting)).status).toBe(200);
    const stored = await mails.payload().db.findOne<PeopleList>({
      collection: 'people-lists',
      where: { id: { equals: waiting } },
    });
    expect(stored?.people).toHaveLength(1);
  });

  it('is erased from lists for good: rows, notes, and words that name them', async () => {
    const [maud, lou] = [await add('Maud Kervella'), await add('Lou Abgrall')];
    const data = { message: 'Maud Kervella est la meilleure.' };
    const { json } = await make([maud, lou], bretagne.token, data);
    const [sent, waiting] = [json.doc?.id ?? '', await made([maud])];
    await send(sent);
    await eraseTalent({ payload: mails.payload(), talent: maud.id, reason: 'asked' });
    const { docs } = await mails.payload().db.find<PeopleList>({
      collection: 'people-lists',
      where: {},
      pagination: false,
    });
    expect(JSON.stringify(docs)).not.toMatch(new RegExp(`Maud|${maud.id}|Note 1`));
    const rows = new Map(docs.map(({ id, people }) => [id, people]));
    expect(rows.get(waiting)).toEqual([]);
    expect(rows.get(sent)).toMatchObject([
      { talent: null, note: null },
      { talent: lou.id, note: 'Note 2' },
    ]);
  });
});
