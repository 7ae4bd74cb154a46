/**
 * "Me proposer", from the form on a project's page to the last mail of both sides. In one file because all begin with the
 * same published project and read the same mails.
 */
import '../helpers/many-forms.ts';
import fs from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataFile } from '../../cms/env.ts';
import { closeExpired } from '../../cms/briefs/close.ts';
import { remindEmployers } from '../../cms/briefs/remind-employers.ts';
import { sendAnswers } from '../../cms/briefs/send-answers.ts';
import type { Brief } from '../../cms/payload-types.ts';
import { eraseTalent } from '../../cms/people/erase.ts';
import { keptData } from '../../cms/people/kept-data.ts';
import { sweep } from '../../scripts/lib/retention.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import {
  addPerson,
  answerOf,
  decide,
  newAnswer,
  propose,
  proposeAndConfirm,
  replyTo,
} from '../helpers/answers.ts';
import { briefOf, employerCanaries, presentAndConfirm, pressBrief } from '../helpers/briefs.ts';
import { confirm, press } from '../helpers/comments.ts';
import { addGround, addUser, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { submissionOf } from '../helpers/notices.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
let ground: Ground;
let editor: Awaited<ReturnType<typeof addUser>>;
let brief: Brief;

beforeAll(async () => {
  payload().logger.level = 'silent';
  ground = await addGround(payload());
  editor = await addUser(payload(), 'editor');
});
const forget = () => payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
beforeEach(async () => {
  const { id, employer } = await presentAndConfirm(payload(), { isHidden: 'on' });
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  expect(
    (await rest({ method: 'PATCH', path: `/briefs/${id}`, token: editor.token, body })).status,
  ).toBe(200);
  brief = await briefOf(payload(), employer.email);
  await forget();
});

const person = (data: object = {}) => addPerson(payload(), ground, data);
const answered = async () => {
  const talent = await person();
  await proposeAndConfirm(payload(), brief, talent.privateEmail);
  return { talent, answer: await answerOf(payload(), brief, talent) };
};
/** What leaves now: each mail with its receiver, all that it is made of. */
async function leaving(inDays = 0) {
  mails.smtp().received.length = 0;
  await mails.deliver({ inMinutes: inDays * 24 * 60 });
  return mails.smtp().received.map(({ to, mail }) => ({
    to: String(to),
    replyTo: mail.replyTo?.[0]?.address,
    all: [mail.subject, mail.text, mail.html, JSON.stringify([mail.replyTo, mail.from])]
      .join('\n')
      .replaceAll('\u00a0', ' '),
  }));
}
const to = (sent: Awaited<ReturnType<typeof leaving>>, email: string) =>
  sent
    .filter((one) => one.to === email)
    .map(({ all }) => all)
    .join('\n');
const tokenIn = (text: string, page: string) =>
  new RegExp(`projets/${page}#([\\w-]{43})`).exec(text)?.[1] ?? '';
const days = (n: number) => new Date(Date.now() + n * 86_400_000);
const close = () => pressBrief(payload(), brief, { act: 'givenUp' });

describe('an answer', () => {
  it('goes to the employer once its address is confirmed, without the person’s name', async () => {
    const talent = await person();
    const body = newAnswer(brief, talent.privateEmail);
    expect((await propose(payload(), body)).status).toBe(202);
    expect(await sendAnswers({ payload: payload(), which: 'all' })).toBe(0);
    const token = /confirmer#([\w-]{43})/.exec(to(await leaving(), talent.privateEmail))?.[1] ?? '';
    expect((await press(payload(), token)).status).toBe(200);
    expect((await press(payload(), token)).status).toBe(422);
    expect(await sendAnswers({ payload: payload(), which: 'new' })).toBe(1);
    expect(await sendAnswers({ payload: payload(), which: 'all' })).toBe(0);
    expect(await answerOf(payload(), brief, talent)).toMatchObject({
      state: 'sent',
      message: body.message,
      specificationHash: body.specification,
    });
    const sent = await leaving();
    expect(sent.map((one) => one.to)).toEqual([brief.employer.email]);
    expect(sent[0]?.all).toContain('J’ai tenu la perche');
    expect(sent[0]?.all).toMatch(/avoir lu, le .+ : le cahier des charges\./);
    for (const own of [talent.name, talent.privateEmail, String(talent.slug)])
      expect(sent[0]?.all).not.toContain(own);
  });

  it('is answered alike whoever is listed, and waits for the page of who is not', async () => {
    const [listed, email] = [await person(), 'nouvelle@talent.example'];
    const first = await propose(payload(), newAnswer(brief, listed.privateEmail));
    const second = await propose(payload(), newAnswer(brief, email));
    expect(second).toEqual(first);
    const [known, unknown] = [
      await confirm(payload(), await submissionOf(payload(), listed.privateEmail)),
      await confirm(payload(), await submissionOf(payload(), email)),
    ];
    expect(unknown.answer).toEqual(known.answer);
    await sendAnswers({ payload: payload(), which: 'new' });
    await sendAnswers({ payload: payload(), which: 'all' });
    const told = (await leaving()).filter((one) => one.all.includes('attend votre page'));
    expect(told.map((one) => one.to)).toEqual([email]);
    expect(told[0]?.all).toContain('https://site.example/inscription');
    await person({ privateEmail: 'Nouvelle@talent.example' });
    expect(await sendAnswers({ payload: payload(), which: 'all' })).toBe(1);
  });

  it('does not leave for a page that is hidden, and tells no one else', async () => {
    const talent = await person({ hiddenAt: new Date().toISOString() });
    expect(await proposeAndConfirm(payload(), brief, talent.privateEmail)).toBe(0);
    expect((await leaving()).map((one) => one.to)).not.toContain(brief.employer.email);
  });

  it('counts once: the same form sent twice is one, a second one is told so', async () => {
    const { talent } = await answered();
    const body = newAnswer(brief, talent.privateEmail);
    expect((await propose(payload(), body)).status).toBe(202);
    expect((await submissionOf(payload(), talent.privateEmail)).form).toBe('propose');
    await leaving();
    await propose(payload(), { ...body, message: 'Encore une fois, avec d’autres mots.' });
    const where = {
      and: [{ email: { equals: talent.privateEmail } }, { confirmedAt: { exists: false } }],
    };
    const { docs } = await payload().find({ collection: 'submissions', where, depth: 0 });
    for (const one of docs) await confirm(payload(), one);
    expect(await sendAnswers({ payload: payload(), which: 'new' })).toBe(0);
    const sent = await leaving();
    expect(to(sent, talent.privateEmail)).toContain('déjà répondu');
    expect(to(sent, brief.employer.email)).toBe('');
    expect((await answerOf(payload(), brief, talent)).message).toContain('trois séries');
  });

  it('counts once for who answered on a page that was merged into this one', async () => {
    const { answer } = await answered();
    const kept = await person();
    const data = { talent: kept.id };
    await payload().update({ collection: 'answers', id: answer.id, data });
    expect(await proposeAndConfirm(payload(), brief, kept.privateEmail)).toBe(0);
    expect(to(await leaving(), kept.privateEmail)).toContain('déjà répondu');
  });

  it.each([
    [{ isRead: '' }, 'isRead', 'propose.isRead.missing'],
    [{ specification: '', isRead: '' }, 'isRead', 'propose.isRead.changed'],
    [{ specification: 'a'.repeat(64) }, 'isRead', 'propose.isRead.changed'],
    [{ message: 'Moi.' }, 'message', 'propose.message.tooShort'],
    [{ availability: '' }, 'availability', 'propose.availability.missing'],
    [{ email: 'a@b.example, c@d.example' }, 'email', 'propose.email.wrongForm'],
  ])('with %o is to be mended', async (data, field, code) => {
    const { status, answer } = await propose(
      payload(),
      newAnswer(brief, 'ana@talent.example', data),
    );
    expect(status).toBe(422);
    expect((answer as { errors: unknown[] }).errors).toContainEqual({ path: [field], code });
  });

  it('to a project that is closed, or was closed before it could leave, is not passed on', async () => {
    const talent = await person();
    await propose(payload(), newAnswer(brief, talent.privateEmail));
    await close();
    await forget();
    const late = await propose(payload(), newAnswer(brief, 'apres@talent.example'));
    expect(late.answer).toMatchObject({ errors: [{ code: 'propose.brief.closed' }] });
    await confirm(payload(), await submissionOf(payload(), talent.privateEmail));
    expect(await sendAnswers({ payload: payload(), which: 'new' })).toBe(0);
    const sent = await leaving();
    expect(to(sent, talent.privateEmail)).toContain('n’est plus ouvert');
    expect(to(sent, brief.employer.email)).toBe('');
  });
});

it.each([0, 1, 2])(
  'an answer that arrives while the project closes has one end, and its person reads it (%i)',
  async (turn) => {
    const talent = await person();
    const email = talent.privateEmail;
    await propose(payload(), newAnswer(brief, email));
    await confirm(payload(), await submissionOf(payload(), email));
    await forget();
    const acts = [() => sendAnswers({ payload: payload(), which: 'new' }), close];
    await Promise.all((turn % 2 ? acts : acts.toReversed()).map((act) => act()));
    const { docs } = await payload().find({
      collection: 'answers',
      where: { brief: { equals: brief.id } },
    });
    expect(docs.filter(({ state }) => state === 'sent')).toEqual([]);
    const said = to(await leaving(), email);
    expect(said).toMatch(docs.length > 0 ? /ne cherche plus/ : /n’est plus ouvert/);
  },
);

describe('the employer', () => {
  it('reads which criteria the page of the person meets, and nothing that leads to whose it is', async () => {
    const talent = await person({ specialties: [{ value: 'Son en mer' }] });
    const now = new Date();
    const file = dataFile('snapshot.db');
    await writeSnapshot({ payload: payload(), file, siteUrl: 'https://site.example', now });
    await proposeAndConfirm(payload(), brief, talent.privateEmail);
    const said = to(await leaving(), brief.employer.email);
    fs.rmSync(file);
    expect(said).toMatch(/D’après sa page.: à tous sauf.: langue, spécialité\./);
    for (const own of [talent.name, String(talent.slug)]) expect(said).not.toContain(own);
  });

  it('asks, reads the reply, accepts: names and addresses go to both then, and never before', async () => {
    const { talent, answer } = await answered();
    const { email } = brief.employer;
    const before = await leaving();
    const token = tokenIn(to(before, email), 'suite');
    const asked = { brief, answer, act: 'ask', text: 'Avez-vous le mal de mer ?' } as const;
    expect((await decide(payload(), { ...asked, token })).status).toBe(200);
    expect((await decide(payload(), { ...asked, token })).status).toBe(422);
    before.push(...(await leaving()));
    expect(to(before, talent.privateEmail)).toContain('Avez-vous le mal de mer ?');
    const back = tokenIn(to(before, talent.privateEmail), 'repondre');
    // Each link is for its own side.
    expect((await decide(payload(), { brief, answer, act: 'accept', token: back })).status).toBe(
      422,
    );
    expect((await replyTo(payload(), { token: back, text: 'Jamais eu.' })).status).toBe(200);
    expect((await replyTo(payload(), { token: back, text: 'Jamais eu.' })).status).toBe(422);
    const replied = await leaving();
    expect(to(replied, email)).toContain('Jamais eu.');
    for (const mail of [to(before, email), to(replied, email)])
      expect(tokenIn(mail, 'gerer')).not.toBe('');
    before.push(...replied);
    expect(before.length).toBeGreaterThan(3);
    const names = Object.values(employerCanaries);
    for (const one of before) {
      if (one.to !== email) for (const own of [...names, email]) expect(one.all).not.toContain(own);
      if (one.to !== talent.privateEmail)
        for (const own of [talent.name, talent.privateEmail]) expect(one.all).not.toContain(own);
    }
    const last = tokenIn(to(replied, email), 'suite');
    expect((await decide(payload(), { brief, answer, act: 'accept', token: last })).status).toBe(
      200,
    );
    const after = await leaving();
    expect(to(after, email)).toContain(talent.name);
    expect(to(after, email)).toContain(talent.privateEmail);
    expect(tokenIn(to(after, email), 'gerer')).not.toBe('');
    expect(to(after, talent.privateEmail)).toContain(employerCanaries.employer);
    expect(to(after, talent.privateEmail)).toContain(email);
    expect(to(after, talent.privateEmail)).not.toContain('Kanari-Adresse');
    expect(after.find((one) => one.to === email)?.replyTo).toBe(talent.privateEmail);
  });

  it('declines with a word, and both stay unknown to each other', async () => {
    const { talent, answer } = await answered();
    await leaving();
    const text = 'Nous cherchons plus près de Brest.';
    await decide(payload(), { brief, answer, act: 'decline', text });
    const sent = await leaving();
    expect(to(sent, talent.privateEmail)).toContain(text);
    for (const own of [...Object.values(employerCanaries), brief.employer.email])
      expect(to(sent, talent.privateEmail)).not.toContain(own);
    expect(to(sent, brief.employer.email)).toBe('');
  });

  it('who is hidden does not name themselves in a question', async () => {
    const { talent, answer } = await answered();
    const text = 'Je suis KANARI société, venez ?';
    const { answer: said } = await decide(payload(), { brief, answer, act: 'ask', text });
    expect(said).toMatchObject({ errors: [{ path: ['text'], code: 'answer.text.names' }] });
    expect((await answerOf(payload(), brief, talent)).state).toBe('sent');
  });

  it('gets nowhere with a link that is forged, and decides once by two of them', async () => {
    const { talent, answer } = await answered();
    const forged = { brief, answer, act: 'accept', token: 'x'.repeat(43) } as const;
    expect((await decide(payload(), forged)).status).toBe(422);
    const both = await Promise.all([
      decide(payload(), { brief, answer, act: 'accept' }),
      decide(payload(), { brief, answer, act: 'decline' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const loser = both.find(({ status }) => status === 422);
    expect(loser?.answer).toMatchObject({ errors: [{ code: 'answer.act.done' }] });
    expect(['accepted', 'declined']).toContain((await answerOf(payload(), brief, talent)).state);
  });

  it('who accepts while the project closes wins, or reads that it was closed', async () => {
    const { talent, answer } = await answered();
    const [accepted, closed] = await Promise.all([
      decide(payload(), { brief, answer, act: 'accept' }),
      close(),
    ]);
    expect(closed.status).toBe(200);
    const { state } = await answerOf(payload(), brief, talent);
    expect(state).toBe(accepted.status === 200 ? 'accepted' : 'closed');
    if (accepted.status !== 200)
      expect(accepted.answer).toMatchObject({ errors: [{ code: 'answer.act.closed' }] });
    const where = { answer: { equals: answer.id } };
    const { docs } = await payload().find({ collection: 'outbox', where, pagination: false });
    const ends = docs.map(({ kind }) => kind).filter((kind) => !kind.endsWith('sent'));
    expect(ends.toSorted()).toEqual(
      state === 'closed'
        ? ['answer-closed']
        : ['answer-accepted-employer', 'answer-accepted-talent'],
    );
  });

  it('is reminded after seven and fourteen days, once each, and not of what waits for the person', async () => {
    await answered();
    const asked = await answered();
    await decide(payload(), { brief, answer: asked.answer, act: 'ask', text: 'Quand ?' });
    const remind = (n: number) => remindEmployers({ payload: payload(), now: days(n) });
    await forget();
    const counts = [];
    for (const n of [6, 7.01, 8, 14.01, 15, 30]) {
      await remind(n);
      counts.push((await leaving(n)).filter((one) => one.to === brief.employer.email).length);
    }
    expect(counts).toEqual([0, 1, 0, 1, 0, 0]);
  });
});

describe('everyone who answered', () => {
  it('is told when the project closes, once, and who had an end already is not', async () => {
    const [one, two] = [await answered(), await answered()];
    await decide(payload(), { brief, answer: two.answer, act: 'decline' });
    await leaving();
    await close();
    const sent = await leaving();
    expect(to(sent, one.talent.privateEmail)).toContain('L’employeur ne cherche plus');
    expect(to(sent, two.talent.privateEmail)).toBe('');
    const { answer } = await decide(payload(), { brief, answer: one.answer, act: 'accept' });
    expect(answer).toMatchObject({ errors: [{ code: 'answer.act.closed' }] });
  });

  it('is told in the language of their answer, with the title in it', async () => {
    const talent = await person();
    await payload().update({
      collection: 'briefs',
      id: brief.id,
      data: { english: { ...brief.english, title: 'A boom operator for “The Tide”' } },
    });
    const body = newAnswer(brief, talent.privateEmail, { locale: 'en' });
    expect((await propose(payload(), body)).status).toBe(202);
    await confirm(payload(), await submissionOf(payload(), talent.privateEmail));
    await sendAnswers({ payload: payload(), which: 'new' });
    await forget();
    await close();
    expect(to(await leaving(), talent.privateEmail)).toContain(
      'The project “A boom operator for ‘The Tide’” is closed.',
    );
  });

  it('is told who let the last day pass', async () => {
    const [one, two] = [await answered(), await answered()];
    await decide(payload(), { brief, answer: two.answer, act: 'ask', text: 'Quand ?' });
    await forget();
    await closeExpired({ payload: payload(), now: days(30) });
    const sent = await leaving(31);
    expect(to(sent, one.talent.privateEmail)).toContain('La production n’a pas répondu');
    expect(to(sent, two.talent.privateEmail)).toContain('est restée sans réponse');
  });

  it('is told when an editor takes the project off the site', async () => {
    const { talent } = await answered();
    await leaving();
    const body = { state: 'refused', refusalReason: 'Un doute sur l’employeur.' };
    await rest({ method: 'PATCH', path: `/briefs/${brief.id}`, token: editor.token, body });
    expect(to(await leaving(), talent.privateEmail)).toContain('La rédaction a retiré le projet');
    expect((await answerOf(payload(), brief, talent)).state).toBe('closed');
  });

  it('finds the answer in what may be taken along, and it goes with the person', async () => {
    const { talent, answer } = await answered();
    const asked = { payload: payload(), now: new Date() };
    const own = { ...asked, talent: talent.id, email: talent.privateEmail };
    expect((await keptData(own)).data['answers']).toMatchObject([{ message: answer.message }]);
    const { data } = await keptData({ ...asked, email: brief.employer.email });
    expect(data['answersReceived']).toMatchObject([{ message: answer.message }]);
    expect(JSON.stringify(data)).not.toContain(talent.id);
    await eraseTalent({ payload: payload(), talent: talent.id, reason: 'asked' });
    await expect(answerOf(payload(), brief, talent)).rejects.toThrow('Pas trouvé');
    const where = { answer: { equals: answer.id } };
    expect((await payload().count({ collection: 'outbox', where })).totalDocs).toBe(0);
  });

  it('has it erased six months after its end, and not before', async () => {
    const { talent, answer } = await answered();
    await sweep({ payload: payload(), now: days(200) });
    expect((await answerOf(payload(), brief, talent)).state).toBe('sent');
    await decide(payload(), { brief, answer, act: 'decline' });
    await sweep({ payload: payload(), now: days(182) });
    expect((await answerOf(payload(), brief, talent)).state).toBe('declined');
    await sweep({ payload: payload(), now: days(184) });
    await expect(answerOf(payload(), brief, talent)).rejects.toThrow('Pas trouvé');
    const where = { answer: { equals: answer.id } };
    expect((await payload().count({ collection: 'signed-links', where })).totalDocs).toBe(0);
  });
});

it('a robot’s answer and an answer from nowhere reach nobody', async () => {
  const talent = await person();
  const body = newAnswer(brief, talent.privateEmail);
  expect((await propose(payload(), { ...body, website: 'x' })).status).toBe(202);
  expect(await leaving()).toEqual([]);
  const { status } = await propose(payload(), { ...body, brief: crypto.randomUUID() });
  expect(status).toBe(422);
});
