import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { goodFaithHash } from '../../cms/endpoints/notice.ts';
import { askAndConfirm, addTexts, confirm, press } from '../helpers/comments.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { makeProof } from '../helpers/forms.ts';
import { talentData } from '../helpers/ground.ts';
import {
  mailsOf,
  newNotice,
  noticeBy,
  report,
  reportAndConfirm,
  submissionOf,
} from '../helpers/notices.ts';

// Read with the imports below it: enough for the hostile, few enough to be reached.
vi.hoisted(() => (process.env['FORMS_PER_HOUR'] = '600'));

let cms: TestCms;
let texts: Awaited<ReturnType<typeof addTexts>>;
let talent: { id: string; slug?: string | null };
const pageOf = () => `/talents/${talent.slug}`;
const total = async () => (await cms.payload.count({ collection: 'submissions' })).totalDocs;
const talentNow = () => cms.payload.findByID({ collection: 'talents', id: talent.id, depth: 0 });

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  texts = await addTexts(cms.payload);
  talent = await cms.payload.create({ collection: 'talents', data: talentData(texts.ground) });
});
afterAll(() => cms.stop());

describe('a report', () => {
  it.each([
    ['with a proof', () => makeProof()],
    ['without', () => undefined],
  ])('%s is stored with whom it is about, and waits for its address', async (_, make) => {
    const body = newNotice(`http://localhost:4321/en${pageOf()}?x=1`, { name: '' });
    const { status, answer } = await report(cms.payload, { ...body, proof: await make() });
    expect([status, answer]).toEqual([202, { ok: true, state: 'toConfirm' }]);
    const submission = await submissionOf(cms.payload, body.email);
    expect(submission).toMatchObject({
      form: 'notice',
      kind: 'credit',
      page: `/en${pageOf()}`,
      talent: talent.id,
      place: body.place,
      message: body.text,
      name: null,
      consentHash: goodFaithHash('fr'),
      confirmedAt: null,
    });
    const mails = await cms.payload.find({
      collection: 'outbox',
      where: { submission: { equals: submission.id } },
    });
    expect(mails.docs).toMatchObject([{ kind: 'notice-confirm' }]);
    await expect(noticeBy(cms.payload, body.email)).rejects.toThrow('0 notices');
  });

  it('joins the queue once, with its receipt, and changes nothing on the page', async () => {
    const before = await talentNow();
    const marks = await cms.payload.count({ collection: 'changes' });
    const body = newNotice(pageOf(), { kind: 'unlawful' });
    await report(cms.payload, body);
    const submission = await submissionOf(cms.payload, body.email);
    const pressed = await confirm(cms.payload, submission);
    const again = [await press(cms.payload, pressed.token), await confirm(cms.payload, submission)];
    expect([pressed, ...again].map(({ status }) => status)).toEqual([200, 422, 200]);
    const notice = await noticeBy(cms.payload, body.email);
    expect(notice).toMatchObject({
      kind: 'unlawful',
      state: 'received',
      rank: 0,
      page: pageOf(),
      talent: talent.id,
      place: body.place,
      text: body.text,
      name: body.name,
      locale: 'fr',
      sentAt: submission.createdAt,
    });
    expect(await mailsOf(cms.payload, notice.id)).toEqual(['notice-received']);
    expect(await talentNow()).toEqual(before);
    expect(await cms.payload.count({ collection: 'changes' })).toEqual(marks);
  });

  it('finds the article, the guide, the comment and the work behind an address', async () => {
    const craft = await cms.payload.findByID({ collection: 'crafts', id: texts.ground.craft });
    const work = await cms.payload.create({
      collection: 'works',
      data: { title: 'Un phare', year: 2020, kind: 'feature', slug: 'un-phare' },
    });
    const comment = await askAndConfirm(cms.payload, texts.article);
    const onArticle = `/articles/${texts.slug}#message-${comment.id}`;
    expect(await reportAndConfirm(cms.payload, onArticle)).toMatchObject({
      article: texts.article,
      comment: null,
      rank: 1,
    });
    await cms.payload.update({
      collection: 'comments',
      id: comment.id,
      data: { state: 'accepted' },
    });
    expect(await reportAndConfirm(cms.payload, onArticle)).toMatchObject({
      article: texts.article,
      comment: comment.id,
      page: onArticle,
    });
    const elsewhere = `/metiers/${craft.slug}#message-${comment.id}`;
    expect(await reportAndConfirm(cms.payload, elsewhere)).toMatchObject({
      guide: texts.guide,
      comment: null,
    });
    expect(await reportAndConfirm(cms.payload, `/oeuvres/${work.slug}`)).toMatchObject({
      work: work.id,
    });
    expect(await reportAndConfirm(cms.payload, '/chiffres')).toMatchObject({
      talent: null,
      work: null,
      article: null,
    });
  });

  it('of an address that has changed since finds its record', async () => {
    const { id, slug } = await cms.payload.create({
      collection: 'talents',
      data: talentData(texts.ground, { name: 'Ancien Nom' }),
    });
    await cms.payload.update({ collection: 'talents', id, data: { slug: 'nouveau-nom' } });
    expect(await reportAndConfirm(cms.payload, `/talents/${slug}`)).toMatchObject({ talent: id });
  });

  it.each([
    ['/talents/personne', 'notice.page.unknown'],
    ['/articles/aucun', 'notice.page.unknown'],
    ['https://elsewhere.example/talents/x', 'notice.page.elsewhere'],
    ['javascript:alert(1)', 'notice.page.wrongForm'],
    ['/talents/x y', 'notice.page.wrongForm'],
  ])('of %s is refused beside its field, and nothing is stored', async (page, code) => {
    const before = await total();
    const { status, answer } = await report(cms.payload, newNotice(page));
    expect([status, answer.errors]).toEqual([422, [{ path: ['page'], code }]]);
    expect(await total()).toBe(before);
  });

  it('of a draft or a hidden page says no more than of a page that never was', async () => {
    const draft = await cms.payload.create({
      collection: 'talents',
      draft: true,
      data: { ...talentData(texts.ground, { name: 'Encore Brouillon' }), _status: 'draft' },
    });
    const { answer } = await report(cms.payload, newNotice(`/talents/${draft.slug}`));
    expect(answer.errors).toEqual([{ path: ['page'], code: 'notice.page.unknown' }]);
  });

  it('of a robot is set aside: it owes no mail, and the robot does not learn it', async () => {
    const body = { ...newNotice(pageOf()), website: 'https://spam.example' };
    expect((await report(cms.payload, body)).answer).toEqual({ ok: true, state: 'toConfirm' });
    const submission = await submissionOf(cms.payload, body.email);
    expect(submission.trappedAt).toEqual(expect.any(String));
    const where = { submission: { equals: submission.id } };
    expect((await cms.payload.count({ collection: 'outbox', where })).totalDocs).toBe(0);
  });

  it('counts once with its proof, however often it is sent', async () => {
    const body = { ...newNotice(pageOf()), proof: await makeProof() };
    const sent = await Promise.all([1, 2, 3].map(() => report(cms.payload, body)));
    expect(sent.map(({ status }) => status)).toEqual([202, 202, 202]);
    await submissionOf(cms.payload, body.email);
  });

  it.each([
    ['a mailbox', 120, () => [newNotice('/chiffres', { email: 'floode@lectrice.example' }), {}]],
    ['a page', 1200, () => [newNotice('/ressources'), {}]],
    ['a visitor', 600, (n: number) => [newNotice(`/lexique/${n}`), { visitor: '192.0.2.7' }]],
  ] as const)('is limited: %s has had enough after %i', async (_, most, make) => {
    const sent = [];
    for (let n = 0; n <= most; n += 1) {
      const [body, from] = make(n);
      sent.push((await report(cms.payload, body, from)).status);
    }
    expect(new Set(sent.slice(0, most))).toEqual(new Set([202]));
    expect(sent.at(-1)).toBe(429);
  });

  it('of whatever shape never breaks anything, nor is half stored', async () => {
    const wild = fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 2 }), fc.webUrl());
    const keys = fc.constantFrom(...Object.keys(newNotice('/x')), 'talent', 'state', 'rank');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(keys, wild, { noNullPrototype: true }), async (changed) => {
        const before = await total();
        const { status, answer } = await report(cms.payload, {
          ...newNotice('/regions/bretagne'),
          ...changed,
        });
        expect(JSON.stringify(answer)).not.toMatch(/\bat .+:\d+/);
        expect([202, 422, 429]).toContain(status);
        expect(await total()).toBe(before + (status === 202 ? 1 : 0));
      }),
      { numRuns: 40 },
    );
  });
});
