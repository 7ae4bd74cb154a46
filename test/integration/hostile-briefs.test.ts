/**
 * What nobody's form sends to the endpoints of projects, and links that are pressed where, when or as often as they must
 * not. In one file because all begin with the same published project and answer.
 */
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendAnswers } from '../../cms/briefs/send-answers.ts';
import { briefListEndpoint } from '../../cms/endpoints/brief-list.ts';
import { editBriefEndpoint } from '../../cms/endpoints/edit-brief.ts';
import { linkEndpoint } from '../../cms/endpoints/use-link.ts';
import { makeAnswerLink } from '../../cms/mail/answer-link.ts';
import { makeBriefLink } from '../../cms/mail/brief-link.ts';
import { makeSignedLink, makeTalentLink } from '../../cms/mail/signed-link.ts';
import type { Brief } from '../../cms/payload-types.ts';
import {
  addPerson,
  answerOf,
  decide,
  newAnswer,
  propose,
  proposeAndConfirm,
  replyTo,
} from '../helpers/answers.ts';
import {
  actOnPage,
  briefOf,
  newBrief,
  openEdit,
  openPage,
  present,
  presentAndConfirm,
  pressBrief,
} from '../helpers/briefs.ts';
import { confirm, post, press } from '../helpers/comments.ts';
import { addGround, addUser, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { submissionOf } from '../helpers/notices.ts';
import { rest } from '../helpers/rest.ts';

// Read with the imports below it; those of `useMails`, which come too late here.
vi.hoisted(() =>
  Object.assign(process.env, {
    FORMS_PER_HOUR: '6000',
    SITE_URL: 'https://site.example',
    MAIL_FROM: 'Générique <relais@mails.example>',
  }),
);

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
  const { id, employer } = await presentAndConfirm(payload());
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  await rest({ method: 'PATCH', path: `/briefs/${id}`, token: editor.token, body });
  brief = await briefOf(payload(), employer.email);
  await forget();
});

const person = () => addPerson(payload(), ground);
const answered = async () => {
  const talent = await person();
  await proposeAndConfirm(payload(), brief, talent.privateEmail);
  return { talent, answer: await answerOf(payload(), brief, talent) };
};
const count = async (collection: 'submissions' | 'briefs' | 'answers' | 'outbox') =>
  (await payload().count({ collection })).totalDocs;
const plainForm = (fields: Record<string, unknown>) =>
  new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [
      name.toWellFormed(),
      typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
    ]),
  ).toString();

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom<unknown>(
    '\0',
    'a\0b',
    '\ud800 une moitié de caractère',
    '\u202egnp.exe',
    'Titre\r\nBcc: tous@exemple.invalid',
    '__proto__',
    `'; DROP TABLE briefs;--`,
    '{{constructor}}',
    '<script>alert(1)</script>',
    '1e999',
    '9999999999999999999999',
    '-0',
    '2026-02-31',
    '9999-12-31',
    '0000-00-00',
    '+275760-09-13',
    'x'.repeat(20_000),
    '👩‍👩‍👧‍👦'.repeat(50),
    ['perchiste'],
    { 0: 'perchiste' },
    null,
    true,
    1e308,
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
const names = [
  ...Object.keys(newBrief()),
  'crafts',
  'crafts.400',
  'crafts.0.0.0.0.0',
  'english',
  'english.title.fr',
  'isHidden',
  '__proto__',
  'constructor',
  'toString',
  'state',
  'employerCheck',
  'id',
  'brief',
  'talent',
];
const expectCalm = ({ status, answer }: { status: number; answer: unknown }) => {
  expect([202, 400, 413, 422], JSON.stringify(answer)).toContain(status);
  expect(JSON.stringify(answer)).not.toMatch(/node_modules|\bat \w+ \(|SQLITE_|insert into/i);
};

describe('whatever is sent', () => {
  it.each(['application/json', 'application/x-www-form-urlencoded'])(
    'as a project (%s) is stored whole with its mail, or told what to mend',
    async (type) => {
      let n = 0;
      const fields = fc.dictionary(fc.constantFrom(...names), wild, {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      });
      await fc.assert(
        fc.asyncProperty(fields, async (changed) => {
          const before = [await count('submissions'), await count('outbox')];
          const email = `sauvage${type.length}.${(n += 1)}@production.example`;
          const body = { ...newBrief({ email }), ...changed };
          const json = type === 'application/json';
          const said = await present(payload(), json ? body : plainForm(body), { type });
          expectCalm(said);
          const stored = said.status === 202 ? 1 : 0;
          expect([await count('submissions'), await count('outbox')]).toEqual(
            before.map((known) => known + stored),
          );
          if (!stored) return;
          const [submission] = (
            await payload().find({
              collection: 'submissions',
              sort: '-createdAt',
              limit: 1,
              depth: 0,
            })
          ).docs;
          const projects = await count('briefs');
          if (submission) await confirm(payload(), submission);
          expect(await count('briefs')).toBe(projects + 1);
          await forget();
        }),
        { numRuns: 150 },
      );
    },
  );

  it('to a project, or with the token of a link, is never an accident', async () => {
    const { talent, answer } = await answered();
    const token = fc.oneof(wild, fc.constant('x'.repeat(43)));
    await fc.assert(
      fc.asyncProperty(wild, wild, token, async (one, other, link) => {
        const body = newAnswer(brief, 'sauvage@talent.example');
        for (const name of ['message', 'specification', 'brief', 'locale', 'availability'])
          expectCalm(await propose(payload(), { ...body, [name]: one, email: other }));
        const fields = { brief, answer, act: one, text: other, token: link };
        expectCalm(await decide(payload(), fields as never));
        expectCalm(await replyTo(payload(), { token: link, text: one } as never));
        expectCalm(await press(payload(), link as never));
        const acting = { act: one as string, closesOn: other, answer: one, text: other };
        expectCalm(await pressBrief(payload(), brief, { ...acting, token: link as string }));
        expectCalm(await pressBrief(payload(), brief, acting));
      }),
      { numRuns: 60 },
    );
    expect((await answerOf(payload(), brief, talent)).state).toBe('sent');
    expect((await briefOf(payload(), brief.employer.email)).state).toBe('accepted');
  });

  it.each([
    ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
    ['text/plain', '{}'],
    ['application/json', '[]'],
    ['application/json', 'null'],
    ['application/json', '{"title":'],
    ['application/xml', '<a/>'],
    ['', 'title=Bonjour'],
  ])('as %s %j is refused as unreadable', async (type, body) => {
    for (const send of [present, propose])
      expect((await send(payload(), body, { type })).status).toBe(400);
  });

  it('too long is refused before it is read', async () => {
    const body = newBrief({ specification: 'x'.repeat(300_000) });
    expect((await present(payload(), body)).status).toBe(413);
    const answer = newAnswer(brief, 'ana@talent.example', { message: 'x'.repeat(70_000) });
    expect((await propose(payload(), answer)).status).toBe(413);
  });

  it.each([
    [{ from: '2027-02-30' }, 'from', 'brief.from.missing'],
    [{ closesOn: '2027-02-31' }, 'closesOn', 'brief.closesOn.missing'],
    [{ closesOn: '9999-12-31' }, 'closesOn', 'brief.closesOn.tooFar'],
    [{ payFrom: '99999999' }, 'payFrom', 'brief.payFrom.wrongForm'],
    [{ payFrom: 'Infinity' }, 'payFrom', 'brief.payFrom.wrongForm'],
    [{ payFrom: '1 000 net' }, 'payFrom', 'brief.payFrom.wrongForm'],
    [{ payFrom: ['1000'] }, 'payFrom', 'brief.payFrom.missing'],
    [{ 'bases.0': 'atlantide' }, 'bases.0', 'brief.bases.unknown'],
    [{ 'crafts.0': '../perchiste' }, 'crafts.0', 'brief.crafts.unknown'],
    [{ isTrue: 'non' }, 'isTrue', 'brief.isTrue.missing'],
    [{ email: 'a@b.example\r\nBcc: c@d.example' }, 'email', 'brief.email.wrongForm'],
  ])('with %o says where', async (data, field, code) => {
    const { status, answer } = await present(payload(), newBrief(data));
    expect(status).toBe(422);
    expect((answer as { errors: unknown[] }).errors).toContainEqual({
      path: field.split('.'),
      code,
    });
  });

  it('with half a character is stored all the same', async () => {
    const email = 'moitie@production.example';
    const { project } = await presentAndConfirm(payload(), {
      email,
      world: 'Un port \ud800 breton.',
    });
    expect(project.world).toBe('Un port \ufffd breton.');
    const message = 'J’ai tenu la perche \udc00 sur trois séries.';
    const said = await propose(payload(), newAnswer(brief, 'moitie@talent.example', { message }));
    expect(said.status).toBe(202);
  });

  it('in a title bends no mail, and no line of the CMS or of the page', async () => {
    const title = 'Une perchiste\r\nBcc: tous@exemple.invalid\u202e pour \u2028 une série';
    const { employer } = await presentAndConfirm(payload(), { title });
    mails.smtp().received.length = 0;
    await mails.deliver();
    expect(mails.smtp().received.length).toBeGreaterThan(1);
    for (const { mail, to } of mails.smtp().received) {
      expect(String(to)).not.toContain('tous@');
      expect(mail.headers.some(({ key }) => key === 'bcc')).toBe(false);
      expect(mail.subject).not.toMatch(/[\r\n\u202e\u2028]/);
    }
    expect((await briefOf(payload(), employer.email)).title).not.toMatch(/[\r\n\u202e\u2028]/);
  });
});

describe('a link', () => {
  it('does nothing at any other button than its own, and stays to be used there', async () => {
    const { talent, answer } = await answered();
    await decide(payload(), { brief, answer, act: 'ask', text: 'Quand ?' });
    const asked = await answerOf(payload(), brief, talent);
    const now = new Date();
    const submission = await submissionOf(payload(), talent.privateEmail);
    const of = { payload: payload(), answer: asked, brief, now };
    const { opened } = await openPage(payload(), brief);
    const edit = await openEdit(payload(), brief);
    const changed = { ...edit.fields, isTrue: 'on', title: 'Un tout autre titre, plus long' };
    const links: Record<string, string> = {
      decide: (await makeAnswerLink({ ...of, purpose: 'decideAnswer' })).token,
      reply: (await makeAnswerLink({ ...of, purpose: 'replyToQuestion' })).token,
      manage: (await makeBriefLink(of)).token,
      confirm: await makeSignedLink({ payload: payload(), purpose: 'confirm', submission }),
      stop: await makeSignedLink({ payload: payload(), purpose: 'stop', submission }),
      myPage: (await makeTalentLink({ ...of, purpose: 'manage', talent: talent.id })).token,
      letters: (await makeTalentLink({ ...of, purpose: 'stopLetters', talent: talent.id })).token,
      act: opened.token,
      list: opened.listToken,
      edit: edit.token,
    };
    const buttons: Record<string, (token: string) => Promise<{ status: number }>> = {
      decide: (token) => decide(payload(), { brief, answer, act: 'accept', token }),
      reply: (token) => replyTo(payload(), { token, text: 'Demain.' }),
      manage: (token) => pressBrief(payload(), brief, { token, act: 'givenUp' }),
      confirm: (token) => press(payload(), token),
      stop: (token) => post(linkEndpoint(payload(), 'stop'), { token, locale: 'fr' }),
      act: (token) => actOnPage(payload(), token, { act: 'givenUp' }),
      list: (token) => post(briefListEndpoint(payload()), { token, locale: 'fr' }),
      edit: (token) => post(editBriefEndpoint(payload()), { ...changed, token }),
    };
    for (const [own, token] of Object.entries(links))
      for (const [button, pressIt] of Object.entries(buttons))
        // A form that stayed open too long is sent by a new mail's link.
        if (own !== button && !(own === 'manage' && button === 'edit'))
          expect((await pressIt(token)).status, `${own} at ${button}`).toBe(422);
    expect((await answerOf(payload(), brief, talent)).state).toBe('asked');
    const after = await briefOf(payload(), brief.employer.email);
    expect([after.state, after.edit?.sentAt ?? null]).toEqual(['accepted', null]);
    for (const own of ['reply', 'decide', 'list', 'edit', 'manage'])
      expect((await buttons[own]?.(links[own] ?? ''))?.status, own).toBe(200);
  });

  it('that has expired does nothing', async () => {
    const { talent, answer } = await answered();
    const now = new Date(Date.now() - 400 * 86_400_000);
    const old = { ...brief, closesOn: now.toISOString() };
    const of = { payload: payload(), answer, brief: old, now };
    const { token } = await makeAnswerLink({ ...of, purpose: 'decideAnswer' });
    expect((await decide(payload(), { brief, answer, act: 'accept', token })).status).toBe(422);
    const manage = (await makeBriefLink(of)).token;
    expect((await pressBrief(payload(), brief, { token: manage, act: 'givenUp' })).status).toBe(
      422,
    );
    expect((await answerOf(payload(), brief, talent)).state).toBe('sent');
  });

  it.each([0, 1, 2])('pressed in two tabs at once acts once (%i)', async () => {
    const { answer } = await answered();
    await forget();
    const now = new Date();
    const of = { payload: payload(), answer, brief, now };
    const { token } = await makeAnswerLink({ ...of, purpose: 'decideAnswer' });
    const accept = () => decide(payload(), { brief, answer, act: 'accept', token });
    const both = await Promise.all([accept(), accept()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(await count('outbox')).toBe(2);
    await forget();
    const manage = (await makeBriefLink(of)).token;
    const close = () => pressBrief(payload(), brief, { token: manage, act: 'foundHere' });
    const closed = await Promise.all([close(), close()]);
    expect(closed.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(await count('outbox')).toBe(1);
  });

  it('of which two confirm the same project makes one, even at once', async () => {
    const email = 'deux.fois@production.example';
    await present(payload(), newBrief({ email }));
    const submission = await submissionOf(payload(), email);
    await Promise.all([confirm(payload(), submission), confirm(payload(), submission)]);
    expect((await briefOf(payload(), email)).state).toBe('waiting');
  });
});

describe('at once', () => {
  it('the same project and the same answer sent twice are one each', async () => {
    const body = newBrief();
    const mine = newAnswer(brief, 'deux.clics@talent.example');
    const before = await count('submissions');
    const said = await Promise.all(
      [0, 1, 2].flatMap(() => [present(payload(), body), propose(payload(), mine)]),
    );
    expect(said.map(({ status }) => status)).toEqual(said.map(() => 202));
    expect(await count('submissions')).toBe(before + 2);
  });

  it('two workers pass an answer on once', async () => {
    const talent = await person();
    await propose(payload(), newAnswer(brief, talent.privateEmail));
    await confirm(payload(), await submissionOf(payload(), talent.privateEmail));
    await forget();
    const run = () => sendAnswers({ payload: payload(), which: 'all' });
    const sent = await Promise.all([run(), run(), run()]);
    expect(sent.toSorted()).toEqual([0, 0, 1]);
    expect(await count('outbox')).toBe(1);
  });

  it('three employers’ tabs close, and each who answered reads it once', async () => {
    const people = [await answered(), await answered()];
    await forget();
    const close = (act: string) => pressBrief(payload(), brief, { act });
    await Promise.all([close('foundHere'), close('givenUp'), close('foundElsewhere')]);
    const { docs } = await payload().find({ collection: 'outbox', pagination: false });
    expect(docs.map(({ kind }) => kind).toSorted()).toEqual([
      'answer-closed',
      'answer-closed',
      'brief-closed',
    ]);
    for (const { talent } of people)
      expect((await answerOf(payload(), brief, talent)).state).toBe('closed');
  });
});
