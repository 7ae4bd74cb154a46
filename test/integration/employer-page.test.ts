import '../helpers/many-forms.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Brief } from '../../cms/payload-types.ts';
import { pageExpiry } from '../../cms/briefs/employer-page.ts';
import { briefListEndpoint } from '../../cms/endpoints/brief-list.ts';
import { noon } from '../../cms/fields/day.ts';
import { makeBriefLink } from '../../cms/mail/brief-link.ts';
import { dayFromNow } from '../helpers/brief-days.ts';
import { addPerson, answerOf, proposeAndConfirm } from '../helpers/answers.ts';
import { actOnPage, briefOf, openPage, presentAndConfirm } from '../helpers/briefs.ts';
import { post } from '../helpers/comments.ts';
import { addGround, addUser, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
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
const published = async () => {
  const waiting = await presentAndConfirm(payload(), { isHidden: 'on' });
  const body = { state: 'accepted', employerCheck: { register: 'sirene' } };
  await rest({ method: 'PATCH', path: `/briefs/${waiting.id}`, token: editor.token, body });
  return again(waiting);
};
beforeEach(async () => {
  brief = await published();
});
const again = ({ employer }: Brief) => briefOf(payload(), employer.email);
const open = async (token?: string) => (await openPage(payload(), brief, token)).opened;
const act = (token: string, fields: object) => actOnPage(payload(), token, fields);
const links = async (purpose: string) => {
  const where = { and: [{ brief: { equals: brief.id } }, { purpose: { equals: purpose } }] };
  return (await payload().find({ collection: 'signed-links', where, depth: 0 })).docs;
};
const used = { errors: [{ code: 'link.used' }] };

describe('the page of a project', () => {
  it('opens once by each link, and not by one that was made for something else', async () => {
    const { token, listToken } = await open();
    expect(await openPage(payload(), brief, token)).toMatchObject({ status: 422, answer: used });
    const mail = await makeBriefLink({ payload: payload(), brief, now: new Date() });
    for (const other of [listToken, mail.token])
      expect(await act(other, { act: 'givenUp' })).toMatchObject({ status: 422, answer: used });
    expect((await openPage(payload(), brief, mail.token)).status).toBe(200);
    expect((await openPage(payload(), brief, mail.token)).status).toBe(422);
    expect(await openPage(payload(), brief, 'x'.repeat(43))).toMatchObject({ status: 422 });
    expect(await act('x'.repeat(43), { act: 'read' })).toMatchObject({ status: 422 });
  });

  it('is shown by its employer’s link to nobody after that link has ended', async () => {
    const { token } = await open();
    const ended = { expiresAt: new Date(Date.now() - 1000).toISOString() };
    const [link] = await links('actOnBrief');
    await payload().update({ collection: 'signed-links', id: link?.id ?? '', data: ended });
    expect(await act(token, { act: 'givenUp' })).toMatchObject({ status: 422, answer: used });
    expect((await again(brief)).state).toBe('accepted');
  });

  it('leads from act to act, each by a code that acts once, all of which end together', async () => {
    const { token } = await open();
    const first = await act(token, { act: 'read' });
    expect(first.status).toBe(200);
    expect(await act(token, { act: 'read' })).toMatchObject({ status: 422, answer: used });
    const closesOn = dayFromNow(50);
    const extended = await act(first.answer.token, { act: 'extend', closesOn });
    expect(extended.answer).toMatchObject({ said: 'extended', page: { closesOn } });
    expect((await again(brief)).closesOn).toBe(noon(closesOn));
    const ends = new Set((await links('actOnBrief')).map(({ expiresAt }) => expiresAt));
    expect(ends.size).toBe(1);
    expect(new Date([...ends][0] ?? 0) <= pageExpiry(new Date())).toBe(true);
  });

  it('says what to mend, keeps its code, and has done nothing', async () => {
    const { token } = await open();
    const far = { act: 'extend', closesOn: dayFromNow(125) };
    const { status, answer } = await act(token, far);
    expect(status).toBe(422);
    expect(answer).toMatchObject({
      state: 'opened',
      token,
      errors: [{ path: ['closesOn'], code: 'brief.closesOn.tooFar' }],
      page: { id: brief.id },
    });
    expect((await again(brief)).closesOn).toBe(brief.closesOn);
    expect((await act(token, { act: 'constructor' })).answer.errors[0].code).toBe(
      'brief.act.missing',
    );
    expect((await act(token, { act: 'givenUp' })).status).toBe(200);
  });

  it('of two tabs that close and extend tells the second what happened', async () => {
    const [one, two] = [await open(), await open()];
    expect((await act(one.token, { act: 'foundHere' })).answer.said).toBe('foundHere');
    const late = await act(two.token, { act: 'extend', closesOn: dayFromNow(50) });
    expect(late).toMatchObject({
      status: 422,
      answer: { errors: [{ code: 'brief.act.closed' }], page: { state: 'closed' } },
    });
    expect(await again(brief)).toMatchObject({ state: 'closed', outcome: 'foundHere' });
  });

  it('names who answered once they are accepted, and nobody before or beside', async () => {
    const people = [await addPerson(payload(), ground), await addPerson(payload(), ground)];
    for (const { privateEmail } of people) await proposeAndConfirm(payload(), brief, privateEmail);
    const [one, two] = people as [(typeof people)[0], (typeof people)[0]];
    const { token, page } = await open();
    expect(page.answers).toHaveLength(2);
    for (const { name, privateEmail } of people) {
      expect(JSON.stringify(page)).not.toContain(name);
      expect(JSON.stringify(page)).not.toContain(privateEmail);
    }
    const { id } = await answerOf(payload(), brief, one);
    const { answer } = await act(token, { act: 'accept', answer: id });
    expect(answer.said).toBe('accepted');
    const shown = JSON.stringify(answer.page);
    expect(shown).toContain(one.name);
    expect(shown).not.toContain(two.name);
    expect((await act(answer.token, { act: 'decline', answer: id })).answer.errors).toEqual([
      { path: ['act'], code: 'answer.act.done' },
    ]);
  });

  it('decides about no answer to another project', async () => {
    const person = await addPerson(payload(), ground);
    const other = brief;
    await proposeAndConfirm(payload(), other, person.privateEmail);
    const { id } = await answerOf(payload(), other, person);
    brief = await published();
    const { token } = await open();
    const { answer } = await act(token, { act: 'accept', answer: id });
    expect(answer.errors).toHaveLength(1);
    expect((await answerOf(payload(), other, person)).state).toBe('sent');
  });

  it('does not pass on a question that names a hidden employer', async () => {
    const person = await addPerson(payload(), ground);
    await proposeAndConfirm(payload(), brief, person.privateEmail);
    const { id } = await answerOf(payload(), brief, person);
    const { token } = await open();
    const text = `Êtes-vous libre ? ${brief.employer.name}`;
    const { answer } = await act(token, { act: 'ask', answer: id, text });
    expect(answer.errors).toEqual([{ path: ['text'], code: 'answer.text.names' }]);
    expect((await answerOf(payload(), brief, person)).state).toBe('sent');
  });

  it('says who leaves the site with the next release', async () => {
    const person = await addPerson(payload(), ground);
    expect((await open()).page.leaving).not.toContain(person.id);
    await payload().update({
      collection: 'talents',
      id: person.id,
      data: { hiddenAt: new Date().toISOString() },
    });
    expect((await open()).page.leaving).toContain(person.id);
    await payload().delete({ collection: 'talents', id: person.id });
    expect((await open()).page.leaving).toContain(person.id);
  });

  it('gives its file once', async () => {
    const { listToken } = await open();
    const list = () => post(briefListEndpoint(payload()), { token: listToken, locale: 'fr' });
    expect(await list()).toMatchObject({ status: 200, answer: { brief: brief.id } });
    expect(await list()).toMatchObject({ status: 422, answer: used });
    const { token } = await open();
    const wrong = await post(briefListEndpoint(payload()), { token, locale: 'fr' });
    expect(wrong.status).toBe(422);
  });

  it.each([
    { act: ['givenUp'] },
    { act: 'accept', answer: '1 OR 1=1' },
    { act: 'extend', closesOn: '9999-99-99' },
    { act: 'ask', answer: '', text: 'Quand ?' },
    { act: 'givenUp', __proto__: { state: 'open' }, more: 'x' },
  ])('answers %o with what to mend, and does nothing', async (fields) => {
    const { token } = await open();
    const { status, answer } = await act(token, fields);
    expect(status).toBe(422);
    expect(answer.errors.length).toBeGreaterThan(0);
    expect((await again(brief)).state).toBe('accepted');
  });
});
