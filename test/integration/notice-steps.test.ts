import '../helpers/many-forms.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../cms/payload-types.ts';
import { addTexts, askAndConfirm } from '../helpers/comments.ts';
import { addUser, talentData } from '../helpers/ground.ts';
import { useMails } from '../helpers/mails.ts';
import { mailsOf, noticeBy, pressNotice, reportAndConfirm } from '../helpers/notices.ts';
import { rest } from '../helpers/rest.ts';

const mails = useMails();
const payload = () => mails.payload();
type Account = Awaited<ReturnType<typeof addUser>>;
let texts: Awaited<ReturnType<typeof addTexts>>;
let editor: Account;
let second: Account;
let page: string;
let person: string;

beforeAll(async () => {
  payload().logger.level = 'silent';
  texts = await addTexts(payload());
  editor = await addUser(payload(), 'editor');
  second = await addUser(payload(), 'editor');
  const data = talentData(texts.ground, { privateEmail: 'maud@personne.example' });
  const { id, slug } = await payload().create({ collection: 'talents', data });
  [person, page] = [id, `/talents/${slug}`];
});
const forget = () => payload().delete({ collection: 'outbox', where: { id: { exists: true } } });
beforeEach(forget);

const question = 'Avez-vous monté ce film, ou l’avez-vous étalonné ?';
const reasons = 'Le générique du film nomme quelqu’un d’autre : la ligne est retirée.';
const change = (notice: Pick<Notice, 'id'>, body: object, by: Account = editor) =>
  rest({ method: 'PATCH', path: `/notices/${notice.id}`, token: by.token, body });
const hear = (notice: Notice) => change(notice, { state: 'heard', hearing: { question } });
const decide = (notice: Notice, body: object = {}) =>
  change(notice, { state: 'decided', outcome: 'upheld', reasons, ...body });
const settle = (notice: Notice, state: string, by: Account) =>
  change(notice, { state, contest: { reasons: 'Le second examen : le visa.' } }, by);
/** A notice in the queue; its receipt is gone. */
const received = async (data: object = {}, of = page) => {
  const notice = await reportAndConfirm(payload(), of, data);
  await forget();
  return notice;
};
const again = ({ email }: Notice) => noticeBy(payload(), String(email));
const decided = async (data: object = {}) => {
  const notice = await received({ kind: 'unlawful', ...data });
  expect((await decide(notice)).status).toBe(200);
  return notice;
};
/** What leaves now, by who gets it. */
async function leaving() {
  mails.smtp().received.length = 0;
  await mails.deliver();
  return Object.fromEntries(
    mails
      .smtp()
      .received.map(({ to, mail }) => [
        String(to),
        `${mail.subject}\n${mail.text}\n${String(mail.html)}`.replace(/[\u00a0\u202f]/g, ' '),
      ]),
  );
}
const tokenIn = (text: string | undefined, path: string) =>
  new RegExp(`https://site\\.example${path}#([\\w-]{43})`).exec(text ?? '')?.[1] ?? '';
const messageOf = ({ json }: Awaited<ReturnType<typeof change>>) =>
  json.errors?.[0]?.data?.errors?.[0]?.message;

describe('a notice about a person', () => {
  it('goes from the question to the decision, each mail once, and each side learns its part', async () => {
    const notice = await received();
    const before = await payload().findByID({ collection: 'talents', id: person, depth: 0 });
    expect((await hear(notice)).status).toBe(200);
    const asked = await leaving();
    expect(Object.keys(asked)).toEqual(['maud@personne.example']);
    expect(asked['maud@personne.example']).toContain(question);
    expect(asked['maud@personne.example']).toContain(`https://site.example${page}`);
    const token = tokenIn(asked['maud@personne.example'], '/signaler/repondre');

    const pressed = { notice: notice.id, purpose: 'answer', token } as const;
    const own = 'Je l’ai étalonné. Kanari-réponse.';
    expect((await pressNotice(payload(), { ...pressed, reason: ' ' })).answer.errors).toEqual([
      { path: ['reason'], code: 'reply.reason.missing' },
    ]);
    const answers = await Promise.all(
      [own, 'Autre chose.', 'Autre chose.'].map((reason) =>
        pressNotice(payload(), { ...pressed, reason }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
    expect((await again(notice)).hearing).toMatchObject({
      answer: expect.any(String),
      answeredAt: expect.any(String),
    });
    // A screen that was open meanwhile does not take the answer away again.
    await change(notice, { hearing: { question, answer: null } });
    expect((await again(notice)).hearing?.answer).toBeTruthy();

    expect((await decide(notice)).status).toBe(200);
    const told = await leaving();
    expect(Object.keys(told).toSorted()).toEqual(
      [String(notice.email), 'maud@personne.example'].toSorted(),
    );
    for (const text of Object.values(told)) expect(text).toContain(reasons);
    const toPerson = `${asked['maud@personne.example']}${told['maud@personne.example']}`;
    for (const canary of [String(notice.email), String(notice.name), 'Kanari-mots'])
      expect(toPerson).not.toContain(canary);
    const toReporter = told[String(notice.email)];
    for (const canary of ['maud@personne.example', 'Kanari-réponse', question])
      expect(toReporter).not.toContain(canary);
    expect(await payload().findByID({ collection: 'talents', id: person, depth: 0 })).toEqual(
      before,
    );
    expect(await again(notice)).toMatchObject({ state: 'decided', rank: 2, decidedBy: editor.id });
  });

  it('is not upheld before the person was heard, or had ten days to be', async () => {
    const notice = await received();
    const unheard = 'Interrogez d’abord la personne concernée';
    expect(messageOf(await decide(notice))).toContain(unheard);
    await hear(notice);
    expect(messageOf(await decide(notice))).toContain(unheard);
    const askedAt = new Date(Date.now() - 11 * 86_400_000).toISOString();
    await payload().db.updateOne({
      collection: 'notices',
      id: notice.id,
      data: { hearing: { question, askedAt } },
    });
    expect((await decide(notice)).status).toBe(200);
  });

  it('may be rejected at once, and unlawful content need not wait', async () => {
    expect((await decide(await received(), { outcome: 'rejected' })).status).toBe(200);
    expect((await decide(await received({ kind: 'unlawful' }))).status).toBe(200);
  });

  it.each([
    ['heard', { state: 'heard' }, 'Écrivez ce que vous demandez'],
    ['decided without outcome', { state: 'decided', reasons }, 'Choisissez la décision'],
    ['decided without reasons', { state: 'decided', outcome: 'rejected' }, 'Écrivez les motifs'],
    ['contested by an editor', { state: 'contested' }, 'ne suit pas la précédente'],
    ['closed', { state: 'confirmed', contest: { reasons } }, 'ne suit pas la précédente'],
  ])('refuses to be %s: nothing is stored and no mail is owed', async (_, body, why) => {
    const notice = await received();
    const answered = await change(notice, body);
    expect([answered.status, messageOf(answered)]).toEqual([400, expect.stringContaining(why)]);
    expect(await again(notice)).toEqual(notice);
    expect(await mailsOf(payload(), notice.id)).toEqual([]);
  });

  it('keeps what went out as it was, and owes nothing twice', async () => {
    const notice = await decided();
    const sent = await mailsOf(payload(), notice.id);
    expect(sent).toEqual(['notice-decided-concerned', 'notice-decided-reporter']);
    const own = {
      text: 'Autre.',
      email: 'x@y.fr',
      kind: 'other',
      talent: null,
      rank: 0,
      page: '/',
    };
    await decide(notice, { reasons: 'Autre.', outcome: 'rejected', decidedBy: second.id, ...own });
    expect(await again(notice)).toMatchObject({
      reasons,
      outcome: 'upheld',
      decidedBy: editor.id,
      text: notice.text,
      email: notice.email,
      talent: person,
      kind: 'unlawful',
      rank: 2,
      page,
    });
    expect(await mailsOf(payload(), notice.id)).toEqual(sent);
    expect((await change(notice, { state: 'received' })).status).toBe(400);
  });
});

describe('a decision', () => {
  it('is contested once by each side, and settled by another account, both being told', async () => {
    const notice = await decided();
    const told = await leaving();
    const contest = { notice: notice.id, purpose: 'contest' } as const;
    const mine = tokenIn(told[String(notice.email)], '/signaler/contester');
    const theirs = tokenIn(told['maud@personne.example'], '/signaler/contester');
    expect((await pressNotice(payload(), { ...contest, token: mine })).status).toBe(200);
    expect((await pressNotice(payload(), { ...contest, token: mine })).status).toBe(422);
    const more = { ...contest, side: 'reporter', reason: 'Encore.' } as const;
    expect((await pressNotice(payload(), more)).status).toBe(422);
    const reason = 'Voici le contrat.';
    expect((await pressNotice(payload(), { ...contest, token: theirs, reason })).status).toBe(200);
    expect(await again(notice)).toMatchObject({
      state: 'contested',
      rank: 0,
      contest: { reporter: 'Voici mes raisons.', concerned: reason },
    });

    expect(messageOf(await settle(notice, 'reversed', editor))).toContain('autre compte');
    expect((await settle(notice, 'reversed', second)).status).toBe(200);
    const closed = await leaving();
    expect(Object.keys(closed)).toHaveLength(2);
    for (const text of Object.values(closed)) {
      expect(text).toContain('la décision est révisée');
      expect(text).toContain('Le second examen : le visa.');
    }
    expect(closed['maud@personne.example']).not.toContain(String(notice.email));
    expect(await again(notice)).toMatchObject({
      state: 'reversed',
      rank: 2,
      contest: { closedBy: second.id },
    });
    expect((await pressNotice(payload(), { ...contest, side: 'concerned' })).status).toBe(422);
    expect((await settle(notice, 'confirmed', second)).status).toBe(400);
  });

  it('is not contested by a link that is forged, expired, or of another purpose', async () => {
    const notice = await decided();
    const contest = { notice: notice.id, purpose: 'contest' } as const;
    const since = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const status = async (more: object) =>
      (await pressNotice(payload(), { ...contest, ...more })).status;
    expect(await status({ token: 'A'.repeat(43) })).toBe(422);
    expect(await status({ since: since(184) })).toBe(422);
    const { makeNoticeLink } = await import('../../cms/mail/notice-link.ts');
    const wanted = { payload: payload(), notice: notice.id, side: 'concerned' } as const;
    const answer = await makeNoticeLink({ ...wanted, purpose: 'answer', since: since(0) });
    expect(await status({ token: answer })).toBe(422);
    expect((await again(notice)).state).toBe('decided');
    expect(await status({ since: since(182) })).toBe(200);
  });
});

describe('the person concerned', () => {
  it('is the author of a comment, whose address is not the reporter’s to know', async () => {
    const comment = await askAndConfirm(payload(), texts.article, { email: 'ana@auteur.example' });
    await payload().update({ collection: 'comments', id: comment.id, data: { state: 'accepted' } });
    const notice = await received({}, `/articles/${texts.slug}#message-${comment.id}`);
    await hear(notice);
    expect(Object.keys(await leaving())).toEqual(['ana@auteur.example']);
  });

  it('is nobody for our own texts: there is no question, and one side to tell', async () => {
    const notice = await received({ locale: 'en' }, `/articles/${texts.slug}`);
    expect(messageOf(await hear(notice))).toContain('personne à interroger');
    expect((await decide(notice)).status).toBe(200);
    const told = await leaving();
    expect(Object.keys(told)).toEqual([notice.email]);
    expect(told[String(notice.email)]).toContain('Report: upheld');
  });

  it('takes what was reported along when the page is erased', async () => {
    const data = talentData(texts.ground, { name: 'Bientôt Partie' });
    const { id, slug } = await payload().create({ collection: 'talents', data });
    const notice = await received({}, `/talents/${slug}`);
    await hear(notice);
    await leaving();
    await payload().delete({ collection: 'talents', id });
    const where = { id: { equals: notice.id } };
    expect((await payload().count({ collection: 'notices', where })).totalDocs).toBe(0);
    expect(await mailsOf(payload(), notice.id)).toEqual([]);
    const links = { notice: { equals: notice.id } };
    expect((await payload().count({ collection: 'signed-links', where: links })).totalDocs).toBe(0);
  });
});

describe('the queue', () => {
  it('shows unlawful content first, then the oldest, what is done last', async () => {
    await payload().delete({ collection: 'notices', where: { id: { exists: true } } });
    const old = await received();
    const urgent = await received({ kind: 'unlawful' });
    const done = await decided();
    const recent = await received();
    const { json } = await rest({ path: '/notices', token: editor.token });
    expect(json.docs?.map(({ id }) => id)).toEqual([urgent, old, recent, done].map(({ id }) => id));
  });

  it('of a commission holds people with a base in its territories alone, by every route', async () => {
    const data = { bases: [texts.ground.corse], name: 'Ange Corse' };
    const { slug } = await payload().create({
      collection: 'talents',
      data: talentData(texts.ground, data),
    });
    const outside = await received({}, `/talents/${slug}`);
    const text = await received({}, `/articles/${texts.slug}`);
    const inside = await received();
    const commission = await addUser(payload(), 'commission', [texts.ground.bretagne]);
    const get = (path: string) => rest({ path, token: commission.token });
    const list = await get('/notices?limit=0');
    const ids = list.json.docs?.map(({ id }) => id) ?? [];
    expect(ids).toContain(inside.id);
    for (const { id } of [outside, text]) {
      expect(ids).not.toContain(id);
      expect((await get(`/notices/${id}`)).status).toBe(404);
      const { json } = await get(`/notices?where[id][equals]=${id}`);
      expect(json.totalDocs).toBe(0);
      expect((await change({ id }, { state: 'decided' }, commission)).status).toBe(403);
    }
    const body = { state: 'decided', outcome: 'rejected', reasons };
    expect((await change(inside, body, commission)).status).toBe(200);
    const { token } = await addUser(payload(), 'contributor');
    expect((await rest({ path: '/notices', token })).status).toBe(403);
    expect((await rest({ path: '/notices' })).status).toBe(403);
  });
});
