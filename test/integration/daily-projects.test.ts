/** Who is told of projects by the mail of a day, once each, and what it says when it leaves. */
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { stopMailsEndpoint } from '../../cms/endpoints/stop-mails.ts';
import { senderHash } from '../../cms/endpoints/sender-hash.ts';
import { dataFile } from '../../cms/env.ts';
import type { Brief, Talent } from '../../cms/payload-types.ts';
import { eraseTalent } from '../../cms/people/erase.ts';
import { keptData } from '../../cms/people/kept-data.ts';
import { withdraw } from '../../cms/people/withdraw.ts';
import { parisDay } from '../../cms/snapshot/values.ts';
import { oweProjects } from '../../scripts/lib/owe-projects.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { addPerson, proposeAndConfirm } from '../helpers/answers.ts';
import { employerCanaries, presentAndConfirm } from '../helpers/briefs.ts';
import { post } from '../helpers/comments.ts';
import { addGround, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';

const cut = vi.hoisted(() => {
  Object.assign(process.env, {
    FORMS_PER_HOUR: '900',
    SITE_URL: 'https://site.example',
    MAIL_FROM: 'Générique <relais@mails.example>',
  });
  return { isOn: false, meeting: undefined as (() => Promise<void>) | undefined };
});
vi.mock('../../cms/endpoints/owed-mail.ts', async (read) => {
  const known = await read<typeof import('../../cms/endpoints/owed-mail.ts')>();
  const owedMail: typeof known.owedMail = (mail) => {
    if (cut.isOn && mail.kind === 'matched-projects') throw new Error('Killed.');
    return known.owedMail(mail);
  };
  return { owedMail };
});
vi.mock('../../cms/briefs/open-to.ts', async (read) => {
  const known = await read<typeof import('../../cms/briefs/open-to.ts')>();
  const whoIsOpenTo: typeof known.whoIsOpenTo = async (asked) => {
    const isOpenTo = await known.whoIsOpenTo(asked);
    await cut.meeting?.();
    return isOpenTo;
  };
  return { ...known, whoIsOpenTo };
});

const mails = useMails();
const payload = () => mails.payload();
const every = { id: { exists: true } };
const day = 86_400_000;
/** Noon of today in Paris, whatever the hour of this test: days are counted from it. */
const noonOf = (days = 0) => new Date(Date.parse(`${parisDay(new Date())}T11:00:00Z`) + days * day);
let ground: Ground;

beforeAll(async () => {
  payload().logger.level = 'silent';
  ground = await addGround(payload());
});
beforeEach(async () => {
  cut.isOn = false;
  cut.meeting = undefined;
  for (const collection of ['brief-recipients', 'answers', 'briefs', 'outbox', 'talents'] as const)
    await payload().delete({ collection, where: every });
});

/** Somebody who answers every criterion of `brief()`, and asked to be told unless `asks` is false. */
async function add(data: object = {}, asks = true): Promise<Talent> {
  const talent = await addPerson(payload(), ground, {
    crafts: [{ craft: ground.craft, form: 'feminine', experience: 'senior' }],
    languages: [{ value: 'fr' }],
    specialties: [{ value: 'Son en mer' }, { value: 'Films animaliers' }],
    ...data,
  });
  if (asks) await say(talent, true, '2026-01-01T10:00:00.000Z');
  return talent;
}
const say = ({ id }: Talent, isGiven: boolean, at = new Date().toISOString()) =>
  payload().create({
    collection: 'consents',
    data: { talent: id, purpose: 'projects', isGiven, wordingHash: 'x', at },
  });
/** An open project, published so many days ago. */
async function brief(data: object = {}, daysAgo = 0): Promise<Brief> {
  const { id } = await presentAndConfirm(payload(), data);
  await change(id, { state: 'accepted', employerCheck: { register: 'sirene' } });
  return change(id, { publishedAt: noonOf(-daysAgo).toISOString() });
}
const change = (id: string, data: Partial<Brief>): Promise<Brief> =>
  payload().update({ collection: 'briefs', id, data, depth: 0 });
const release = () =>
  writeSnapshot({
    payload: payload(),
    file: dataFile('snapshot.db'),
    siteUrl: 'https://site.example',
    now: new Date(),
  });
const run = async (days = 0) => {
  await release();
  return oweProjects({ payload: payload(), now: noonOf(days) });
};
const owed = async () => {
  const where = { kind: { equals: 'matched-projects' } };
  return (await payload().find({ collection: 'outbox', where, depth: 0, pagination: false })).docs;
};
const told = async () => (await payload().count({ collection: 'brief-recipients' })).totalDocs;
/** What leaves so many days from now, but for the mails about the projects themselves. */
async function leaving(days = 0) {
  const { smtp, deliver } = mails;
  smtp().received.length = 0;
  await payload().delete({
    collection: 'outbox',
    where: { kind: { not_equals: 'matched-projects' } },
  });
  await deliver({ now: () => noonOf(days) });
  return smtp().received;
}
/** Whoever comes waits for the others; who comes later goes on. */
function meetingOf(size: number): () => Promise<void> {
  let come = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    if ((come += 1) === size) resolve();
    return promise;
  };
}
const plain = (text = '') => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the mail of a day', () => {
  it('waits for the first release, which has people to match', async () => {
    await add();
    await brief();
    const snapshotFile = `${dataFile('snapshot.db')}.none`;
    expect(await oweProjects({ payload: payload(), now: noonOf(), snapshotFile })).toBe(0);
    expect(await owed()).toEqual([]);
  });

  it('lists the projects that a page answers, the newest first, each with why', async () => {
    const talent = await add();
    const older = await brief({ title: 'Une perche pour un long métrage' }, 3);
    const newer = await brief({ title: 'Une perche pour une série', payTo: '1 400' }, 1);
    expect(await run()).toBe(1);
    const [one, ...others] = await leaving();
    expect(others).toEqual([]);
    expect(one?.to).toEqual([talent.privateEmail]);
    expect(one?.mail.subject).toBe('2 projets correspondent à votre page');
    const text = plain(one?.mail.text);
    expect(text.indexOf(newer.title)).toBeLessThan(text.indexOf(older.title));
    expect(text).toMatch(
      /Une perche pour une série\nPerchiste\nBretagne, du \d.+ au \d.+\nCDD d’usage, technicienne ou technicien ; de 1 250,50 € à 1 400 € par semaine\nCe qui correspond : Perchiste, senior ; son en mer, films animaliers ; base Bretagne ; .+\nRépondre jusqu’au .+ :\nhttps:\/\/site\.example\/projets\/une-perche-pour-une-serie\n/,
    );
  });

  it('names nobody who is hidden, and is in the language of its reader', async () => {
    await add({ preferredLocale: 'en' });
    await brief({ isHidden: 'on' });
    await run();
    const [one] = await leaving();
    expect(one?.mail.subject).toBe('A project fits your page');
    expect(one?.mail.text).toContain('What fits:');
    expect(one?.raw).not.toMatch(/kanari-(soci|adresse|pays|registre|œuvre)|kanari\d+@/i);
    for (const canary of Object.values(employerCanaries))
      expect(`${one?.mail.text} ${one?.mail.html}`).not.toContain(canary);
  });

  it('is for those only who asked, are shown and meet every criterion', async () => {
    const [asked, again] = [await add(), await add()];
    await say(again, false, '2026-02-01T10:00:00.000Z');
    await say(again, true, '2026-03-01T10:00:00.000Z');
    await add({}, false);
    await say(await add(), false);
    await add({ specialties: [{ value: 'Son en mer' }] });
    await add({ _status: 'draft' });
    await brief();
    expect(await run()).toBe(2);
    const reached = (await owed()).map(({ talent }) => talent);
    expect(reached.toSorted()).toEqual([asked.id, again.id].toSorted());
  });

  it('is not about what somebody answered, offers, or does not want to hear of', async () => {
    const project = await brief();
    const [answered, refused] = [await add(), await add()];
    await add({ privateEmail: project.employer.email.toUpperCase() });
    await release();
    await proposeAndConfirm(payload(), project, answered.privateEmail);
    await payload().create({
      collection: 'sender-blocks',
      data: { talent: refused.id, emailHash: senderHash(project.employer.email) },
    });
    expect(await run()).toBe(0);
    expect(await told()).toBe(0);
  });
});

describe('nobody is told twice', () => {
  it('whatever runs again, on the same day or the next', async () => {
    await add();
    await brief();
    expect([await run(), await run()]).toEqual([1, 0]);
    expect(await leaving()).toHaveLength(1);
    expect([await run(), await run(1), await run(2)]).toEqual([0, 0, 0]);
    expect(await told()).toBe(1);
  });

  it('by two programs at once', async () => {
    for (const _ of [1, 2, 3]) await add();
    await brief();
    await release();
    // SQLite has one writer at a time; on PostgreSQL both have read before either writes.
    if (payload().db.name === 'postgres') cut.meeting = meetingOf(2);
    const both = [1, 2].map(() => oweProjects({ payload: payload(), now: noonOf() }));
    const counts = await Promise.all(both);
    expect(counts.reduce((sum, n) => sum + n)).toBe(3);
    expect([(await owed()).length, await told()]).toEqual([3, 3]);
  });

  it('nor left out where the program is killed before the mail is owed', async () => {
    await add();
    await brief();
    cut.isOn = true;
    await expect(run()).rejects.toThrow('Killed.');
    expect([(await owed()).length, await told()]).toEqual([0, 0]);
    cut.isOn = false;
    expect(await run()).toBe(1);
  });

  it('and hears of what came later on another day', async () => {
    await add();
    const first = await brief();
    await run();
    await leaving();
    const second = await brief();
    expect(await run()).toBe(0);
    expect(await run(1)).toBe(1);
    const [one] = await leaving(1);
    expect(one?.mail.text).toContain(second.title);
    expect(one?.mail.text).not.toContain(first.title);
  });

  it('on one day, even if yesterday’s mail could not leave before', async () => {
    await add();
    await brief();
    await run();
    mails.smtp().behave({ refuse: 'CONNECT', with: '421 later' });
    expect(await leaving()).toEqual([]);
    await brief();
    expect(await run(1)).toBe(0);
    mails.smtp().behave('accept');
    expect(await leaving(1)).toHaveLength(1);
    expect([await run(1), await run(2)]).toEqual([0, 1]);
  });
});

describe('between the run and the sending', () => {
  it('a project that was closed or answered is left out; without another nothing leaves', async () => {
    const talent = await add();
    const [open, closed] = [await brief(), await brief()];
    await run();
    await change(closed.id, { state: 'closed' });
    const [one] = await leaving();
    expect(one?.mail.text).toContain(open.title);
    expect(one?.mail.text).not.toContain(closed.title);
    const last = await brief();
    await run(1);
    await proposeAndConfirm(payload(), last, talent.privateEmail);
    expect(await leaving(1)).toEqual([]);
    expect((await owed()).map(({ lastError }) => lastError)).toContain(
      'Aucun de ces projets n’est encore ouvert, ou ne correspond encore à la page.',
    );
  });

  it('nothing leaves to who took the consent back, was hidden or erased', async () => {
    const [no, hidden, erased] = [await add(), await add(), await add()];
    const project = await brief();
    expect(await run()).toBe(3);
    const now = new Date();
    await withdraw({ payload: payload(), right: 'withdrawProjects', talent: no.id, now });
    await payload().update({ collection: 'talents', id: hidden.id, data: { _status: 'draft' } });
    await eraseTalent({ payload: payload(), talent: erased.id, reason: 'asked' });
    expect(await leaving()).toEqual([]);
    expect(await owed()).toHaveLength(2);
    const { docs } = await payload().find({ collection: 'brief-recipients', depth: 0 });
    expect(docs.map(({ talent }) => talent)).not.toContain(erased.id);
    await payload().delete({ collection: 'briefs', id: project.id });
    expect(await told()).toBe(0);
  });
});

it('leaves after all others that are due: it holds up no confirmation', async () => {
  const talent = await add();
  await brief();
  await run();
  await payload().delete({
    collection: 'outbox',
    where: { kind: { not_equals: 'matched-projects' } },
  });
  const other = await addPerson(payload(), ground, { contactFrom: ['production'] });
  const submission = await mails.submission({ talent: other.id, sender: 'production' });
  await mails.owe({ submission: submission.id, dueAt: noonOf().toISOString() });
  mails.smtp().received.length = 0;
  await mails.deliver({ now: () => noonOf(1) });
  expect(mails.smtp().received.map(({ to }) => String(to))).toEqual([
    other.privateEmail,
    talent.privateEmail,
  ]);
});

describe('the stop', () => {
  const stop = (token: string) => post(stopMailsEndpoint(payload()), { token, locale: 'fr' });
  const pressed = async () => {
    const [one] = await leaving();
    const headers = new Map(one?.mail.headers.map(({ key, value }) => [key, value]));
    const [, token = ''] = /\/ma-page\/courriels#([\w-]{43})/.exec(one?.mail.text ?? '') ?? [];
    return { headers, token };
  };

  it('is one press, in the mail and in its headers, and pressing again changes nothing', async () => {
    const talent = await add();
    await brief();
    await run();
    const { headers, token } = await pressed();
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headers.get('list-unsubscribe')).toBe(
      `<https://site.example/api/forms/stop-mails/${token}?locale=fr>`,
    );
    expect([(await stop(token)).status, (await stop(token)).status]).toEqual([200, 200]);
    const where = { talent: { equals: talent.id } };
    expect((await payload().count({ collection: 'consents', where })).totalDocs).toBe(2);
    await brief();
    expect(await run(1)).toBe(0);
    // Whoever asked anew is not stopped by a press that was made before.
    await say(talent, true);
    expect((await stop(token)).status).toBe(422);
    expect(await run(1)).toBe(1);
  });
});

it('the copy of one’s data says what one was told of', async () => {
  const talent = await add();
  const project = await brief();
  await run();
  const asked = { talent: talent.id, email: talent.privateEmail, now: new Date() };
  const { data } = await keptData({ payload: payload(), ...asked });
  expect(data['projectsToldOf']).toMatchObject([{ brief: project.id }]);
});
