/** A hidden employer is named to nobody but the editors, by no route, until they accept somebody. */
import '../helpers/many-forms.ts';
import fs from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dataFile } from '../../cms/env.ts';
import type { Brief } from '../../cms/payload-types.ts';
import { alertWaitingBriefs } from '../../scripts/lib/alert-waiting-briefs.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { addPerson, answerOf, decide, proposeAndConfirm } from '../helpers/answers.ts';
import {
  briefOf,
  employerCanaries,
  newBrief,
  present,
  presentAndConfirm,
} from '../helpers/briefs.ts';
import { addGround, addUser, type Ground } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
type Account = Awaited<ReturnType<typeof addUser>>;
let ground: Ground;
let editor: Account;
let commission: Account;
let contributor: Account;
let brief: Brief;
const logged: unknown[] = [];

beforeAll(async () => {
  const { logger } = payload();
  logger.level = 'trace';
  for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const)
    logger[level] = (...said: unknown[]) => void logged.push(...said);
  ground = await addGround(payload());
  editor = await addUser(payload(), 'editor');
  commission = await addUser(payload(), 'commission', [ground.bretagne]);
  contributor = await addUser(payload(), 'contributor');
});
beforeEach(async () => {
  await payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
  brief = await presentAndConfirm(payload(), { isHidden: 'on' });
});

const canaries = () => [
  ...Object.values(employerCanaries),
  'kanari-adresse',
  brief.employer.email,
  '732 829 320',
  '732829320',
];
const expectUnnamed = (text: string, where: string) => {
  for (const canary of canaries())
    expect(text.toLowerCase(), where).not.toContain(canary.toLowerCase());
};
const patch = (body: object, by: Account = editor) =>
  rest({ method: 'PATCH', path: `/briefs/${brief.id}`, token: by.token, body });
const publish = async (data: object = {}) => {
  const { status } = await patch({
    state: 'accepted',
    employerCheck: { register: 'sirene' },
    ...data,
  });
  if (status === 200) brief = await briefOf(payload(), brief.employer.email);
  return status;
};
async function leaving() {
  mails.smtp().received.length = 0;
  await mails.deliver();
  return mails.smtp().received.map(({ to, mail }) => ({
    to: String(to),
    all: [mail.subject, mail.text, mail.html, JSON.stringify([...mail.headers])].join('\n'),
  }));
}

describe('who a hidden employer is', () => {
  it('is in no byte of the snapshot, no mark, no act and no line of the log', async () => {
    expect(await publish()).toBe(200);
    const file = dataFile('snapshot.db');
    await writeSnapshot({
      payload: payload(),
      file,
      siteUrl: 'https://site.example',
      now: new Date(),
    });
    const bytes = fs.readFileSync(file).toString('utf8');
    fs.rmSync(file);
    expect(bytes).toContain(brief.title);
    expectUnnamed(bytes, 'snapshot.db');
    await patch({ employer: { ...brief.employer, name: 'Kanari-Société et Fils' } });
    for (const collection of ['changes', 'acts', 'refusals', 'redirects', 'releases'] as const) {
      const { docs } = await payload().find({ collection, pagination: false, depth: 0 });
      expectUnnamed(JSON.stringify(docs), collection);
    }
    expectUnnamed(JSON.stringify(logged), 'log');
  });

  it('is in no mail to an account, nor to who answered, before the acceptance', async () => {
    await publish();
    await alertWaitingBriefs({ payload: payload(), now: new Date(Date.now() + 2 * 86_400_000) });
    const talent = await addPerson(payload(), ground);
    await proposeAndConfirm(payload(), brief, talent.privateEmail);
    const answer = await answerOf(payload(), brief, talent);
    await decide(payload(), { brief, answer, act: 'ask', text: 'Quand êtes-vous libre ?' });
    const sent = (await leaving()).filter(({ to }) => to !== brief.employer.email);
    expect(sent.map(({ to }) => to)).toEqual(
      expect.arrayContaining([editor.email, commission.email, talent.privateEmail]),
    );
    for (const { to, all } of sent) expectUnnamed(all, to);
    await decide(payload(), { brief, answer, act: 'accept' });
    const [told] = (await leaving()).filter(({ to }) => to === talent.privateEmail);
    expect(told?.all).toContain(employerCanaries.employer);
  });

  it('is read by no visitor, contributor or commission in any collection', async () => {
    await publish();
    const talent = await addPerson(payload(), ground);
    await proposeAndConfirm(payload(), brief, talent.privateEmail);
    const other = await presentAndConfirm(payload(), { 'bases.0': 'finistere' });
    const refused = { state: 'refused', refusalReason: 'Kanari-Société n’a pas ce SIREN.' };
    const path = `/briefs/${other.id}`;
    await rest({ method: 'PATCH', path, token: editor.token, body: refused });
    for (const token of [undefined, contributor.token, commission.token])
      for (const { slug } of payload().config.collections)
        for (const query of ['?limit=0&depth=3', '?limit=0&depth=0&locale=all', '/versions']) {
          const { text } = await rest({ path: `/${slug}${query}`, token });
          expectUnnamed(text, `${slug}${query}`);
        }
    const { text } = await rest({ path: `/briefs/${brief.id}?depth=3`, token: editor.token });
    expect(text).toContain(employerCanaries.employer);
  });

  it('is not found out by a commission that asks for it, sorts by it or counts it', async () => {
    await publish();
    const ask = async (query: string) => {
      const { status, json } = await rest({ path: `/briefs?${query}`, token: commission.token });
      return status === 200 ? json.totalDocs : status;
    };
    for (const [path, right, wrong] of [
      ['employer.name', 'Kanari', 'Zzz'],
      ['employer.email', brief.employer.email, 'zzz@production.example'],
      ['employer.idNumber', '732', '999'],
      ['employer.address', 'Quimper', 'Zzz'],
      ['employerCheck.register', 'sirene', 'rna'],
    ])
      for (const operator of ['like', 'equals', 'contains', 'greater_than', 'in'])
        expect(await ask(`where[${path}][${operator}]=${right}`), `${path} ${operator}`).toEqual(
          await ask(`where[${path}][${operator}]=${wrong}`),
        );
    const other = await presentAndConfirm(payload(), { employer: 'Aaa Kanari-Société' });
    const order = async (sort: string) =>
      (await rest({ path: `/briefs?sort=${sort}&limit=0`, token: commission.token })).json.docs
        ?.map(({ id }) => id)
        .filter((id) => id === brief.id || id === other.id);
    expect(await order('employer.name')).toEqual(await order('-employer.name'));
    for (const collection of ['answers', 'submissions', 'notices', 'outbox', 'signed-links']) {
      const at = `/${collection}?where[brief.employer.name][like]=`;
      const [right, wrong] = [
        await rest({ path: `${at}Kanari`, token: commission.token }),
        await rest({ path: `${at}Zzz`, token: commission.token }),
      ];
      expect(right.text, collection).toBe(wrong.text);
    }
  });
});

describe('the page of a hidden employer', () => {
  it.each([
    [{ title: 'Kanari société cherche une perchiste' }, ['title']],
    [{ stakes: 'Une femme cherche qui a vendu le bateau, par KANARI-SOCIÉTÉ.' }, ['stakes']],
    [{ specification: 'Écrivez à kanari.direct@production.example.' }, ['specification']],
    [{ rights: 'Cédés à la société 732 829 320.' }, ['rights']],
    [{ specialties: 'Son\nFilms de Kanari-Société' }, ['specialties']],
    [{ 'english.stakes': 'A film by Kanari\u200b-Société, in Brittany.' }, ['english', 'stakes']],
  ])('does not name them, as %o would', async (data, path) => {
    const email = 'kanari.direct@production.example';
    const { status, answer } = await present(
      payload(),
      newBrief({ email, isHidden: 'on', ...data }),
    );
    expect([status, answer]).toEqual([
      422,
      { ok: false, errors: [{ path, code: 'brief.text.names' }] },
    ]);
    expect((await present(payload(), newBrief({ email, ...data }))).status).toBe(202);
  });

  it('is not published by an editor while its text or its address names them', async () => {
    const named = { project: { ...brief.project, tone: 'Celui de Kanari-Société.' } };
    expect(await publish(named)).toBe(400);
    expect(await publish({ slug: 'kanari-societe-cherche-une-perchiste' })).toBe(400);
    expect(await publish()).toBe(200);
    expect(await publish({ title: 'Une perchiste pour Kanari-Société' })).toBe(400);
    expect((await briefOf(payload(), brief.employer.email)).title).toBe(brief.title);
  });
});
