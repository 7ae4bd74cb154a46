/** From the release that shows a project to the list in its employer's hands. */
import '../helpers/many-forms.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../cms/database/rows.ts';
import { dataFile } from '../../cms/env.ts';
import type { Brief } from '../../cms/payload-types.ts';
import { rematch } from '../../scripts/lib/rematch.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { briefOf, presentAndConfirm, sendEdit } from '../helpers/briefs.ts';
import { addGround, addUser, talentData, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
let ground: Ground;
let editor: Awaited<ReturnType<typeof addUser>>;

beforeAll(async () => {
  payload().logger.level = 'silent';
  ground = await addGround(payload());
  editor = await addUser(payload(), 'editor');
  for (const data of people) await add(data);
});
beforeEach(() => payload().delete({ collection: 'outbox', where: { id: { exists: true } } }));
afterEach(() => payload().delete({ collection: 'briefs', where: { id: { exists: true } } }));

const senior = (craft: string) => [
  { craft, form: 'feminine' as const, experience: 'senior' as const },
];
const people = [
  { name: 'Maud Marée', sortName: 'MARÉE Maud', specialties: ['Son en mer', 'Animalier'] },
  { name: 'Paul Perche', sortName: 'PERCHE Paul', specialties: ['Pas de mer'] },
  { name: 'Zoé Mixage', sortName: 'MIXAGE Zoé', isMixer: true },
];
const add = ({ isMixer, specialties = [], ...data }: Somebody) =>
  payload().create({
    collection: 'talents',
    data: talentData(ground, {
      ...data,
      crafts: senior(isMixer ? ground.otherCraft : ground.craft),
      languages: [{ value: 'fr' }],
      specialties: specialties.map((value) => ({ value })),
    }),
  });

/** A project that an editor has published, and that is in the snapshot. */
async function published(): Promise<Brief> {
  const { id, employer } = await presentAndConfirm(payload());
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  const { status } = await rest({
    method: 'PATCH',
    path: `/briefs/${id}`,
    token: editor.token,
    body,
  });
  expect(status).toBe(200);
  await payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
  await payload().delete({ collection: 'changes', where: { id: { exists: true } } });
  await release();
  return briefOf(payload(), employer.email);
}
const release = (now = new Date()) =>
  writeSnapshot({
    payload: payload(),
    file: dataFile('snapshot.db'),
    siteUrl: 'https://site.example',
    now,
  });
const owed = async () =>
  (await payload().find({ collection: 'outbox', depth: 0 })).docs.map(({ kind }) => kind);
const leaving = async () => {
  mails.smtp().received.length = 0;
  await mails.deliver();
  return mails
    .smtp()
    .received.map(({ to, mail }) =>
      `${String(to)}\n${mail.subject}\n${mail.text}`.replace(/[\u00a0\u202f]/g, ' '),
    );
};
const close = ({ id }: Brief) =>
  rest({ method: 'PATCH', path: `/briefs/${id}`, token: editor.token, body: { state: 'closed' } });

describe('a project that is published', () => {
  it('is counted, its page wakes the worker, and its employer gets the list, once', async () => {
    const brief = await published();
    expect(await rematch({ payload: payload(), which: 'new' })).toBe(1);
    expect((await briefOf(payload(), brief.employer.email)).fits).toMatchObject({
      all: 1,
      butOne: 1,
    });
    const { docs } = await payload().find({ collection: 'changes' });
    expect(docs.map(({ kind, record }) => [kind, record])).toEqual([['brief', brief.id]]);
    expect(await owed()).toEqual(['matched-people']);
    await release();
    expect(await rematch({ payload: payload(), which: 'new' })).toBe(0);
    const [mail = '', ...more] = await leaving();
    expect(more).toEqual([]);
    expect(mail).toContain(brief.employer.email);
    expect(mail).toMatch(
      /1 personne répond à tous les critères :\s+Maud Marée\nPerchiste, senior ; .*son en mer, animalier ; base Bretagne ; disponibilité non dite ; langues : français\nhttps:\/\/site\.example\/talents\/maud-maree/,
    );
    expect(mail).toMatch(
      /1 personne, à un critère près :\s+Paul Perche\nà tous sauf : spécialité \(Son en mer, Films animaliers\s; sur la page\s: Pas de mer\)/,
    );
    expect(mail).not.toContain('Zoé');
  });

  it('waits for the first release, which has people to match', async () => {
    await published();
    const snapshotFile = `${dataFile('snapshot.db')}.none`;
    expect(await rematch({ payload: payload(), which: 'new', snapshotFile })).toBe(0);
    expect(await owed()).toEqual([]);
  });

  it('is counted anew on another day without another mail', async () => {
    const brief = await published();
    await rematch({ payload: payload(), which: 'new' });
    await payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
    await release();
    expect(await rematch({ payload: payload(), which: 'all' })).toBe(0);
    const joined = await add({ name: 'Nour Nouvelle' });
    await release(new Date(Date.now() + 86_400_000));
    expect(await rematch({ payload: payload(), which: 'all' })).toBe(1);
    expect(await owed()).toEqual([]);
    expect((await briefOf(payload(), brief.employer.email)).fits?.butOne).toBe(2);
    await payload().delete({ collection: 'talents', id: joined.id });
  });

  it('gets an updated list once after an accepted edit of its needs, and none of the needs of before', async () => {
    const brief = await published();
    const recount = (which: 'new' | 'all' = 'new') => rematch({ payload: payload(), which });
    await recount();
    await leaving();
    await release();
    await sendEdit(payload(), brief, { specialties: 'Animalier' });
    const path = `/brief-edits/${brief.id}`;
    const { text } = await rest({ method: 'GET', path, token: editor.token });
    const { sentAt } = JSON.parse(text) as { sentAt: string };
    const body = { sentAt, accepted: ['specialties'] };
    expect((await rest({ method: 'POST', path, token: editor.token, body })).status).toBe(200);
    await payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
    // The snapshot still has the needs of before, and what was counted of them.
    expect(await recount()).toBe(0);
    expect(await owed()).toEqual([]);
    await release();
    expect(await recount()).toBe(1);
    await release();
    expect(await recount()).toBe(0);
    const [mail = '', ...more] = await leaving();
    expect(more).toEqual([]);
    expect(mail).toContain('Liste mise à jour');
    expect(mail).toMatch(/projets\/gerer#[\w-]{43}/);
    const { fits, listedAt } = await briefOf(payload(), brief.employer.email);
    expect(fits?.all).toBe(1);
    expect(listedAt).toBeTruthy();
  });

  it('is not counted at night by the needs that an edit has just replaced', async () => {
    const brief = await published();
    await rematch({ payload: payload(), which: 'new' });
    await release(new Date(Date.now() + 86_400_000));
    await payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
    await inTransaction(payload(), (rows) =>
      rows.update('briefs', { fits_on: null }, { equal: { id: brief.id } }),
    );
    expect(await rematch({ payload: payload(), which: 'all' })).toBe(0);
    expect(await owed()).toEqual([]);
  });

  it('and closed before its mail leaves gets none; who was hidden is in none', async () => {
    const brief = await published();
    await rematch({ payload: payload(), which: 'new' });
    const where = { name: { equals: 'Maud Marée' } };
    await payload().update({ collection: 'talents', where, data: { _status: 'draft' } });
    await release();
    const [mail = ''] = await leaving();
    expect(mail).toContain('Paul Perche');
    expect(mail).not.toContain('Maud');
    await payload().create({
      collection: 'outbox',
      data: {
        kind: 'matched-people',
        brief: brief.id,
        attempts: 0,
        dueAt: new Date().toISOString(),
      },
    });
    await close(brief);
    expect((await leaving()).filter((one) => one.includes('Qui répond'))).toEqual([]);
  });
});

type Somebody = { name: string; specialties?: string[]; isMixer?: boolean };
