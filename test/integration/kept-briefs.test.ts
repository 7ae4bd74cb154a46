/** How long projects and answers are kept, and what employers, who may be people, can have taken away. */
import '../helpers/many-forms.ts';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataFile } from '../../cms/env.ts';
import { rightsLinkEndpoint } from '../../cms/endpoints/rights-link.ts';
import { rightsEndpoint } from '../../cms/endpoints/rights.ts';
import { keptMail } from '../../cms/mail/kept-mail.ts';
import type { Brief } from '../../cms/payload-types.ts';
import { eraseTalent } from '../../cms/people/erase.ts';
import { keptDays, sweep } from '../../scripts/lib/retention.ts';
import { addPerson, answerOf, decide, proposeAndConfirm } from '../helpers/answers.ts';
import {
  briefOf,
  employerCanaries,
  newBrief,
  present,
  presentAndConfirm,
  pressBrief,
} from '../helpers/briefs.ts';
import { post } from '../helpers/comments.ts';
import { addGround, addUser, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { submissionOf } from '../helpers/notices.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
let ground: Ground;
let editor: Awaited<ReturnType<typeof addUser>>;

beforeAll(async () => {
  payload().logger.level = 'silent';
  ground = await addGround(payload());
  editor = await addUser(payload(), 'editor');
});
beforeEach(async () => {
  await payload().delete({ collection: 'briefs', where: { id: { exists: true } } });
  await payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
});

const days = (n: number) => new Date(Date.now() + n * 86_400_000);
const sweptAfter = (n: number) => sweep({ payload: payload(), now: days(n) });
const patch = (brief: Brief, body: object) =>
  rest({ method: 'PATCH', path: `/briefs/${brief.id}`, token: editor.token, body });
async function published(data: object = {}): Promise<Brief> {
  const brief = await presentAndConfirm(payload(), data);
  await patch(brief, { state: 'accepted', employerCheck: { register: 'sirene' } });
  return briefOf(payload(), brief.employer.email);
}
const answered = async (brief: Brief) => {
  const talent = await addPerson(payload(), ground);
  await proposeAndConfirm(payload(), brief, talent.privateEmail);
  return { talent, answer: await answerOf(payload(), brief, talent) };
};
const count = async (collection: 'briefs' | 'answers' | 'submissions') =>
  (await payload().count({ collection })).totalDocs;
async function leaving() {
  mails.smtp().received.length = 0;
  await mails.deliver();
  return mails.smtp().received.map(({ to, mail }) => ({ to: String(to), text: mail.text ?? '' }));
}
/** Everything that the database holds, and the bytes of its files where it is one. */
async function everything(): Promise<string> {
  const all = await Promise.all(
    payload().config.collections.map(({ slug }) =>
      payload().find({ collection: slug, pagination: false, depth: 0, showHiddenFields: true }),
    ),
  );
  const files = fs
    .readdirSync(dataFile())
    .filter((name) => name.startsWith('cms.db'))
    .map((name) => fs.readFileSync(path.join(dataFile(), name)).toString('utf8'));
  return JSON.stringify(all) + files.join('\n');
}

describe('a project', () => {
  it('that nobody confirmed is kept for seven days', async () => {
    const email = 'jamais@production.example';
    await present(payload(), newBrief({ email }));
    await sweptAfter(6.9);
    expect((await submissionOf(payload(), email)).email).toBe(email);
    await sweptAfter(7.1);
    expect(await everything()).not.toContain(email);
  });

  it.each(['waiting', 'refused'])('that stays %s is kept for a year', async (state) => {
    const brief = await presentAndConfirm(payload());
    if (state === 'refused')
      await patch(brief, { state, refusalReason: 'Introuvable au registre.' });
    await sweptAfter(364);
    expect(await count('briefs')).toBe(1);
    await sweptAfter(366);
    expect(await count('briefs')).toBe(0);
    expect(await everything()).not.toContain(brief.employer.email);
  });

  it('that is open is kept, however old, until it closes', async () => {
    const brief = await published();
    await answered(brief);
    await sweptAfter(800);
    expect([await count('briefs'), await count('answers')]).toEqual([1, 1]);
    await pressBrief(payload(), brief, { act: 'givenUp' });
    await sweptAfter(keptDays.answers + 1);
    expect([await count('briefs'), await count('answers')]).toEqual([1, 0]);
    await sweptAfter(keptDays.briefs + 1);
    expect([await count('briefs'), await count('answers')]).toEqual([0, 0]);
  });
});

describe('an employer', () => {
  /** What "Mes données" answers to an address: the tokens of its mail. */
  async function ask(right: 'erase' | 'export', email: string): Promise<string[]> {
    await post(rightsEndpoint(payload()), { right, email, locale: 'fr' });
    const told = (await leaving()).filter(({ to }) => to === email);
    return [...(told.at(-1)?.text ?? '').matchAll(/#([\w-]{43})/g)].map(([, token]) => `${token}`);
  }

  it('has their project erased by "Mes données", after the form itself is long gone too', async () => {
    const brief = await published({ isHidden: 'on' });
    const { email } = brief.employer;
    const { talent, answer } = await answered(brief);
    const waiting = await answered(brief);
    await decide(payload(), { brief, answer, act: 'accept' });
    await leaving();
    await payload().delete({ collection: 'submissions', where: { email: { equals: email } } });
    const { docs } = await payload().find({ collection: 'outbox', pagination: false, depth: 0 });
    // Those about what others sent are theirs.
    const own = docs.filter(({ submission }) => !submission).map(({ id }) => keptMail(id));
    expect(own.length).toBeGreaterThan(4);
    fs.mkdirSync(dataFile('outbox'), { recursive: true });
    for (const file of own) fs.writeFileSync(file, employerCanaries.employer);
    const [token] = await ask('erase', email);
    const said = await post(rightsLinkEndpoint(payload(), 'erase'), {
      token,
      sure: 'on',
      locale: 'fr',
    });
    expect(said.status).toBe(200);
    const left = await everything();
    for (const value of [...Object.values(employerCanaries), email, brief.employer.idNumber])
      expect(left).not.toContain(value);
    expect(own.filter((file) => fs.existsSync(file))).toEqual([]);
    const told = await leaving();
    expect(told.map(({ to }) => to)).not.toContain(talent.privateEmail);
    expect(told.find(({ to }) => to === waiting.talent.privateEmail)).toBeDefined();
    expect(await ask('erase', email)).toEqual([]);
  });

  it('whose only project is closed still takes it along', async () => {
    const brief = await published();
    await pressBrief(payload(), brief, { act: 'foundElsewhere' });
    await payload().delete({
      collection: 'submissions',
      where: { email: { equals: brief.employer.email } },
    });
    expect(await ask('export', brief.employer.email)).toHaveLength(1);
  });
});

it('a person who is erased takes their answer along, at every state of it', async () => {
  for (const act of [undefined, 'ask', 'accept', 'decline'] as const) {
    const brief = await published();
    const { talent, answer } = await answered(brief);
    const text = act === 'ask' ? 'Quand ?' : '';
    if (act) await decide(payload(), { brief, answer, act, text });
    await eraseTalent({ payload: payload(), talent: talent.id, reason: 'asked' });
    const left = await everything();
    for (const own of [talent.name, talent.privateEmail, answer.message])
      expect(left, act).not.toContain(own);
    expect((await leaving()).map(({ to }) => to)).not.toContain(talent.privateEmail);
    await payload().delete({ collection: 'briefs', where: { id: { equals: brief.id } } });
  }
});
