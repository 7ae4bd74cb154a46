/**
 * Charters, from the editor's text to what an employer's mail says was read of it. In one file because all begin with the
 * same published project that names two of them.
 */
import '../helpers/many-forms.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { remindEmployers } from '../../cms/briefs/remind-employers.ts';
import { sendAnswers } from '../../cms/briefs/send-answers.ts';
import type { Brief, Charter } from '../../cms/payload-types.ts';
import { dayWords } from '../../cms/mail/day-words.ts';
import { keptData } from '../../cms/people/kept-data.ts';
import { readPublic } from '../../cms/snapshot/read-public.ts';
import type { PublicRow } from '../../cms/snapshot/read-public.ts';
import { addPerson, answerOf, newAnswer, propose } from '../helpers/answers.ts';
import { briefOf, newBrief, present, presentAndConfirm } from '../helpers/briefs.ts';
import { addCharter, hashesOf } from '../helpers/charters.ts';
import { confirm } from '../helpers/comments.ts';
import { addGround, addUser, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { submissionOf } from '../helpers/notices.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
const texts = { violence: 'Nommer une personne.', eco: 'Moins de route.', english: 'Less road.' };
let ground: Ground;
let editor: Awaited<ReturnType<typeof addUser>>;
let violence: Charter;
let eco: Charter;
let brief: Brief;
let count = 0;

beforeAll(async () => {
  payload().logger.level = 'silent';
  ground = await addGround(payload());
  editor = await addUser(payload(), 'editor');
});
beforeEach(async () => {
  await payload().delete({ collection: 'charters', where: { id: { exists: true } } });
  const title = `Tournages sans violence ${(count += 1)}`;
  violence = await addCharter(payload(), { title, text: texts.violence });
  const { eco: text, english } = texts;
  eco = await addCharter(payload(), { title: `Éco-tournage ${count}`, text, english });
  const named = { 'charters.1': String(eco.slug), 'charters.4': String(violence.slug) };
  const { id, employer } = await presentAndConfirm(payload(), { specification: '', ...named });
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  await rest({ method: 'PATCH', path: `/briefs/${id}`, token: editor.token, body });
  brief = await briefOf(payload(), employer.email);
  await payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
});

const both = hashesOf(texts.eco, texts.violence);
const answer = (email: string, data: object = {}) =>
  propose(payload(), newAnswer(brief, email, { specification: '', charters: both, ...data }));
const edit = (charter: Charter, data: object) =>
  payload().update({
    collection: 'charters',
    id: charter.id,
    data: { _status: 'published', ...data } as never,
    locale: 'fr',
  });
/** Puts a listed person's answer on its way and confirms it; `send` passes it on. */
async function answered(data: object = {}) {
  const talent = await addPerson(payload(), ground);
  expect((await answer(talent.privateEmail, data)).status).toBe(202);
  await confirm(payload(), await submissionOf(payload(), talent.privateEmail));
  return talent;
}
const send = () => sendAnswers({ payload: payload(), which: 'new' });
async function employersMail(inDays = 0): Promise<string> {
  mails.smtp().received.length = 0;
  await mails.deliver({ inMinutes: inDays * 24 * 60 });
  const { received } = mails.smtp();
  const own = received.filter(({ to }) => String(to) === brief.employer.email);
  return own.map(({ mail }) => String(mail.text).replace(/\s+/g, ' ')).join('\n');
}
async function shown(): Promise<PublicRow[]> {
  const rows: PublicRow[] = [];
  const onRow = (row: PublicRow) => void rows.push(row);
  await readPublic({
    payload: payload(),
    onRow,
    onRefusal: ({ problem }) => {
      throw new Error(problem);
    },
  });
  return rows;
}
const shownBrief = async () =>
  (await shown()).find(({ id }) => id === brief.id)?.record as { charters: string[] } | undefined;

describe('a charter', () => {
  it('is public with the hash of its text in each language', async () => {
    const records = (await shown()).filter(({ kind }) => kind === 'charter');
    const record = records.find(({ id }) => id === eco.id)?.record;
    expect(record).toMatchObject({
      text: { fr: texts.eco, en: texts.english },
      hash: { fr: hashesOf(texts.eco), en: hashesOf(texts.english) },
      versionOn: '2026-11-01',
    });
    await edit(eco, { text: 'Encore moins de route.', isEnglishReady: false });
    const after = (await shown()).find(({ id }) => id === eco.id)?.record;
    expect(after).toMatchObject({ hash: { fr: hashesOf('Encore moins de route.') } });
    expect(JSON.stringify(after)).not.toContain(hashesOf(texts.english));
  });

  it('is named in French in the field of a project where it has no English title', async () => {
    const titles = async (query: string) => {
      const path = `/charters?locale=en&draft=true&depth=0&sort=createdAt${query}`;
      const { text } = await rest({ method: 'GET', path, token: editor.token });
      const { docs } = JSON.parse(text) as { docs: { title?: string }[] };
      return docs.map(({ title }) => title);
    };
    const french = `Tournages sans violence ${count}`;
    expect(await titles('&select[title]=true')).toEqual([french, `${eco.title} (en)`]);
    // The screen that edits the English text finds it empty.
    expect((await titles(''))[0]).toBeUndefined();
  });

  it('is written by editors, read by commissions, and by nobody else', async () => {
    const commission = await addUser(payload(), 'commission', [ground.bretagne]);
    const contributor = await addUser(payload(), 'contributor');
    const path = `/charters/${eco.id}`;
    const body = { author: 'Autre' };
    for (const [token, read, write] of [
      [editor.token, 200, 200],
      [commission.token, 200, 403],
      [contributor.token, 200, 403],
      [undefined, 403, 403],
    ] as const) {
      const as = token === undefined ? {} : { token };
      expect((await rest({ method: 'GET', path, ...as })).status).toBe(read);
      expect((await rest({ method: 'PATCH', path, body, ...as })).status).toBe(write);
    }
  });

  it('keeps each former text, so that a hash can be found again', async () => {
    for (let n = 0; n < 25; n += 1) await edit(eco, { text: `Version ${n}.` });
    const where = { parent: { equals: eco.id } };
    const { docs } = await payload().findVersions({
      collection: 'charters',
      where,
      pagination: false,
      locale: 'fr',
    });
    expect(docs.map(({ version }) => version.text)).toEqual(
      expect.arrayContaining([texts.eco, 'Version 0.', 'Version 24.']),
    );
  });

  it('leaves the projects that name it when it is withdrawn, deleted too', async () => {
    expect((await shownBrief())?.charters).toEqual([eco.slug, violence.slug]);
    await edit(eco, { _status: 'draft' });
    expect((await shownBrief())?.charters).toEqual([violence.slug]);
    const saved = { path: `/briefs/${brief.id}`, token: editor.token, body: { flags: null } };
    expect((await rest({ method: 'PATCH', ...saved })).status).toBe(200);
    await payload().delete({ collection: 'charters', id: violence.id });
    expect((await shownBrief())?.charters).toEqual([]);
    expect((await answer('ana@talent.example')).status).toBe(422);
    expect((await answer('ana@talent.example', { charters: '', isRead: '' })).status).toBe(202);
  });
});

describe('a project', () => {
  it('names the charters that its employer ticked', async () => {
    expect(brief.charters).toEqual([eco.id, violence.id]);
  });

  it.each([
    ['one that is no longer there', { 'charters.3': 'nulle-part' }, 'brief.charters.unknown'],
    ['more than ten', {}, 'brief.charters.tooMany'],
  ])('does not name %s', async (what, ticked, code) => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`charters.${n}`, 'a']));
    const body = newBrief(what === 'more than ten' ? many : ticked);
    const { status, answer: said } = await present(payload(), body);
    expect(status).toBe(422);
    const path = what === 'more than ten' ? ['charters'] : ['charters', '3'];
    expect((said as { errors: unknown[] }).errors).toContainEqual({ path, code });
  });

  it('does not name a draft, nor one that says who its hidden employer is', async () => {
    await edit(violence, { text: 'Écrit par KANARI-SOCIETE.' });
    const ticked = { 'charters.0': String(violence.slug) };
    expect((await present(payload(), newBrief(ticked))).status).toBe(202);
    const hidden = await present(payload(), newBrief({ ...ticked, isHidden: 'on' }));
    const errors = [{ path: ['charters', '0'], code: 'brief.charters.names' }];
    expect(hidden).toMatchObject({ status: 422, answer: { errors } });
    await edit(violence, { _status: 'draft' });
    expect((await present(payload(), newBrief(ticked))).status).toBe(422);
  });
});

describe('an answer', () => {
  it.each([
    [{ isRead: '' }, 'propose.isRead.missing'],
    [{ charters: '' }, 'propose.isRead.changed'],
    [{ charters: hashesOf(texts.eco) }, 'propose.isRead.changed'],
    [{ charters: hashesOf(texts.eco, 'Un autre texte.') }, 'propose.isRead.changed'],
    [{ specification: hashesOf('Rien.') }, 'propose.isRead.changed'],
  ])('is to be mended with %o', async (data, code) => {
    const { status, answer: said } = await answer('ana@talent.example', data);
    expect(status).toBe(422);
    expect((said as { errors: unknown[] }).errors).toEqual([{ path: ['isRead'], code }]);
  });

  it('keeps what was read, and when; the employer is told of each, with its version', async () => {
    const talent = await answered();
    expect(await send()).toBe(1);
    const kept = await answerOf(payload(), brief, talent);
    expect(kept.specificationHash).toBeNull();
    expect(kept.chartersRead).toEqual([
      { id: eco.id, title: eco.title, versionOn: '2026-11-01', hash: hashesOf(texts.eco) },
      {
        id: violence.id,
        title: violence.title,
        versionOn: '2026-11-01',
        hash: hashesOf(texts.violence),
      },
    ]);
    const sent = await submissionOf(payload(), talent.privateEmail);
    expect(kept.readAt).toBe(sent.createdAt);
    const mail = await employersMail();
    expect(mail).toContain(
      `avoir lu, le ${dayWords(new Date(), 'fr')} : « ${eco.title} », version du 1er novembre 2026 ; « ${violence.title} »`,
    );
    expect(mail).not.toContain('changée depuis');
  });

  it('from an English page is of the English text', async () => {
    const english = hashesOf(texts.english, texts.violence);
    expect((await answer('ana@talent.example', { locale: 'en' })).status).toBe(422);
    const talent = await answered({ locale: 'en', charters: english });
    await send();
    const { chartersRead } = await answerOf(payload(), brief, talent);
    expect(chartersRead).toMatchObject([
      { title: `${eco.title} (en)`, hash: hashesOf(texts.english) },
      { hash: hashesOf(texts.violence) },
    ]);
    expect(await employersMail()).not.toContain('changée depuis');
  });

  it('says so where a charter changed between the reading and the employer’s mail', async () => {
    await answered();
    await edit(violence, { text: 'Un autre texte.' });
    expect(await send()).toBe(1);
    const mail = await employersMail();
    expect(mail).toContain(`« ${violence.title} », version du 1er novembre 2026, changée depuis`);
    expect(mail).toContain(`« ${eco.title} », version du 1er novembre 2026 ;`);
    const now = new Date(Date.now() + 8 * 86_400_000);
    await remindEmployers({ payload: payload(), now });
    expect(await employersMail(8)).toContain('changée depuis');
  });

  it('of who has no page yet keeps what was read until the page appears', async () => {
    const email = `nouvelle${count}@talent.example`;
    expect((await answer(email)).status).toBe(202);
    await confirm(payload(), await submissionOf(payload(), email));
    expect(await send()).toBe(0);
    await edit(eco, { _status: 'draft' });
    const talent = await addPerson(payload(), ground, { privateEmail: email });
    expect(await sendAnswers({ payload: payload(), which: 'all' })).toBe(1);
    const { chartersRead } = await answerOf(payload(), brief, talent);
    expect(chartersRead).toHaveLength(2);
    expect(await employersMail()).toContain(`« ${eco.title} », version du 1er novembre 2026 ;`);
  });

  it('is in the copy of the data of whoever wrote it, with the texts that were read', async () => {
    const talent = await answered();
    await send();
    const asked = { payload: payload(), talent: talent.id, email: talent.privateEmail };
    const { data } = await keptData({ ...asked, now: new Date() });
    expect(data['answers']).toMatchObject([
      { chartersRead: [{ title: eco.title }, { title: violence.title }] },
    ]);
    expect(JSON.stringify(data['answers'])).toContain('"readAt":"20');
  });
});
