import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runSchedule } from '../../scripts/lib/schedule.ts';
import { noteRefusals } from '../../scripts/lib/snapshot/note-refusals.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import { addGround, addUser, articleData, guideData, type Ground } from '../helpers/ground.ts';
import { makeCraft } from '../helpers/records.ts';
import { rest } from '../helpers/rest.ts';

let cms: TestCms;
let ground: Ground;
let editor: Awaited<ReturnType<typeof addUser>>;
let contributor: Awaited<ReturnType<typeof addUser>>;

beforeAll(async () => {
  cms = await startCms();
  cms.payload.logger.level = 'silent';
  ground = await addGround(cms.payload);
  editor = await addUser(cms.payload, 'editor');
  contributor = await addUser(cms.payload, 'contributor');
});
afterEach(() => vi.useRealTimers());
afterAll(() => cms.stop());

const minutes = (n: number) => new Date(Date.now() + n * 60_000);
const iso = (n: number) => minutes(n).toISOString();
/** Moves the clock of everything; timers go on as ever. */
const laterBy = (n: number) => vi.useFakeTimers({ toFake: ['Date'], now: minutes(n) });
const run = () => runSchedule({ payload: cms.payload });

const makeArticle = async (data: Record<string, unknown>) =>
  cms.payload.create({ collection: 'articles', data: await articleData(cms.payload, data) });
const makeGuide = async (data: object) =>
  cms.payload.create({
    collection: 'guides',
    data: await guideData(cms.payload, ground, {
      craft: (await makeCraft(cms.payload, { department: ground.department })).id,
      ...data,
    }),
  });
const article = (id: string, draft = false) =>
  cms.payload.findByID({ collection: 'articles', id, draft });
const saveDraft = (id: string, data: object) =>
  cms.payload.update({ collection: 'articles', id, data, draft: true });
const patch = async (id: string, body: object, as = editor, query = '?draft=true') =>
  rest({ method: 'PATCH', path: `/articles/${id}${query}`, body, token: as.token });
const refusals = async (record: string) =>
  (await cms.payload.find({ collection: 'refusals', where: { record: { equals: record } } })).docs;
const marks = async (record: string) =>
  (await cms.payload.find({ collection: 'changes', where: { record: { equals: record } } })).docs;
const firstMessage = (answer: Awaited<ReturnType<typeof patch>>) => {
  const [error] = answer.json.errors ?? [];
  return error?.data?.errors?.[0]?.message ?? error?.message;
};

describe('a draft with a moment', () => {
  it('is published when it has come, with the words saved last, and once', async () => {
    const { id } = await makeArticle({ _status: 'draft', publishAt: iso(10) });
    await saveDraft(id, { title: 'Relu juste avant' });
    expect(await run()).toEqual({ published: 0, expired: 0, problems: [] });
    expect((await article(id))._status).toBe('draft');
    laterBy(11);
    expect(await run()).toEqual({ published: 1, expired: 0, problems: [] });
    expect(await article(id)).toMatchObject({
      _status: 'published',
      title: 'Relu juste avant',
      publishAt: null,
    });
    expect(await run()).toEqual({ published: 0, expired: 0, problems: [] });
  });

  it('is not published again where the clock went back, nor what is written next', async () => {
    const { id } = await makeArticle({ _status: 'draft', publishAt: iso(10) });
    laterBy(20);
    await saveDraft(id, { title: 'Relu en retard' });
    vi.useRealTimers();
    laterBy(11);
    expect((await run()).published).toBe(1);
    expect((await run()).published).toBe(0);
    vi.useRealTimers();
    laterBy(21);
    expect((await run()).published).toBe(0);
    await saveDraft(id, { title: 'Pas encore' });
    expect((await run()).published).toBe(0);
    expect((await article(id)).title).toBe('Relu en retard');
  });

  it('over a published text waits beside it', async () => {
    const { id } = await makeArticle({ title: 'En ligne' });
    await saveDraft(id, { title: 'Demain', publishAt: iso(10) });
    await run();
    expect((await article(id)).title).toBe('En ligne');
    laterBy(11);
    await run();
    expect(await article(id)).toMatchObject({ title: 'Demain', _status: 'published' });
  });

  it('is not published again by it when an editor was faster', async () => {
    const { id } = await makeArticle({ _status: 'draft', publishAt: iso(10) });
    await cms.payload.update({ collection: 'articles', id, data: { _status: 'published' } });
    await saveDraft(id, { title: 'En cours' });
    laterBy(11);
    expect((await run()).published).toBe(0);
  });

  it('that cannot be published stays a draft, is told of once a save, and goes online once mended', async () => {
    const { id } = await makeGuide({ sources: [], _status: 'draft', publishAt: iso(10) });
    const guide = () => cms.payload.findByID({ collection: 'guides', id, draft: false });
    laterBy(11);
    const { problems } = await run();
    expect(problems).toEqual([expect.stringContaining('Sources')]);
    expect((await guide())._status).toBe('draft');
    expect(await refusals(id)).toMatchObject([
      { kind: 'schedule:guide', problem: expect.stringContaining('au moins une source') },
    ]);
    expect((await run()).problems).toEqual([]);
    await noteRefusals({ payload: cms.payload, refusals: [], read: 'all' });
    expect(await refusals(id), 'that the snapshot is well says nothing of it').toHaveLength(1);
    laterBy(1);
    await cms.payload.update({ collection: 'guides', id, data: { author: 'A' }, draft: true });
    laterBy(1);
    expect((await run()).problems).toHaveLength(1);
    expect(await refusals(id)).toHaveLength(1);
    laterBy(1);
    const { sources } = await guideData(cms.payload, ground);
    await cms.payload.update({ collection: 'guides', id, data: { sources }, draft: true });
    expect(await run()).toMatchObject({ published: 1, problems: [] });
    expect((await guide())._status).toBe('published');
    expect(await refusals(id)).toEqual([]);
  });

  it('does not keep the others from going online', async () => {
    const bad = await makeArticle({ _status: 'draft', publishAt: iso(10), interviewee: 'x' });
    await saveDraft(bad.id, { title: '' });
    const good = await makeArticle({ _status: 'draft', publishAt: iso(10) });
    laterBy(11);
    expect(await run()).toMatchObject({ published: 1, problems: [expect.any(String)] });
    expect((await article(good.id))._status).toBe('published');
    await cms.payload.delete({ collection: 'articles', id: bad.id });
    await run();
    expect(await refusals(bad.id)).toEqual([]);
  });
});

describe('a page with an end', () => {
  it('leaves the site then, its text stays, and the worker is told', async () => {
    const { id } = await makeArticle({ expireAt: iso(10) });
    expect((await run()).expired).toBe(0);
    laterBy(11);
    const before = (await marks(id)).length;
    expect((await run()).expired).toBe(1);
    expect(await article(id)).toMatchObject({ _status: 'draft', title: 'Une journée de mixage' });
    expect((await marks(id)).length).toBeGreaterThan(before);
    expect((await run()).expired).toBe(0);
  });

  it('leaves even while a newer draft of it is unfinished, which is kept', async () => {
    const { id } = await makeArticle({ expireAt: iso(10) });
    await saveDraft(id, { title: '', author: 'Quelqu’un' });
    laterBy(11);
    expect(await run()).toEqual({ published: 0, expired: 1, problems: [] });
    expect((await article(id))._status).toBe('draft');
    expect((await article(id, true)).author).toBe('Quelqu’un');
  });

  it('cannot be published again with an end that is over', async () => {
    const { id } = await makeArticle({ expireAt: iso(10) });
    laterBy(11);
    await run();
    const refused = await patch(id, { _status: 'published' }, editor, '');
    expect([refused.status, firstMessage(refused)]).toEqual([
      400,
      expect.stringContaining('La date de retrait est passée'),
    ]);
    const mended = await patch(id, { _status: 'published', expireAt: null }, editor, '');
    expect(mended.status).toBe(200);
    expect((await run()).expired).toBe(0);
  });

  it('is replaced and not withdrawn when its next version comes at the same time', async () => {
    const { id } = await makeArticle({ expireAt: iso(10) });
    await saveDraft(id, { title: 'La suite', publishAt: iso(10), expireAt: iso(100) });
    laterBy(11);
    expect(await run()).toEqual({ published: 1, expired: 0, problems: [] });
    expect(await article(id)).toMatchObject({ title: 'La suite', _status: 'published' });
  });
});

describe('the dates of a text', () => {
  it.each([
    ['an end before the beginning', iso(20), iso(10), 'Le retrait doit venir après'],
    ['an end with the beginning', iso(20), iso(20), 'Le retrait doit venir après'],
    ['a beginning that is over', iso(-10), null, 'La date de mise en ligne est passée'],
  ])('are refused: %s', async (_, publishAt, expireAt, message) => {
    const { id } = await makeArticle({ _status: 'draft' });
    const refused = await patch(id, { publishAt, expireAt });
    expect([refused.status, firstMessage(refused)]).toEqual([
      400,
      expect.stringContaining(message),
    ]);
    expect((await article(id, true)).publishAt ?? null).toBeNull();
  });

  it('do not come back with a restored version, nor go into a copy', async () => {
    const { id } = await makeArticle({ _status: 'draft', publishAt: iso(10) });
    const { docs } = await cms.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
    });
    const copy = await rest({
      method: 'POST',
      path: `/articles/${id}/duplicate`,
      token: editor.token,
    });
    expect([copy.status, copy.json.doc?.['publishAt'] ?? null]).toEqual([200, null]);
    await saveDraft(id, { publishAt: null });
    await cms.payload.restoreVersion({
      collection: 'articles',
      id: String(docs[0]?.id),
      draft: true,
    });
    expect((await article(id, true)).publishAt ?? null).toBeNull();
    laterBy(11);
    expect((await run()).published).toBe(0);
  });

  it('are not a contributor’s to set, and what is scheduled is not theirs to change', async () => {
    const own = await rest({
      method: 'POST',
      path: '/articles?draft=true',
      body: await articleData(cms.payload, {
        _status: 'draft',
        publishAt: iso(10),
        expireAt: iso(20),
      }),
      token: contributor.token,
    });
    const id = String(own.json.doc?.id);
    expect(own.status).toBe(201);
    expect(await article(id, true)).toMatchObject({ publishAt: null, expireAt: null });
    expect((await patch(id, { publishAt: iso(10) }, contributor)).status).toBe(200);
    expect((await article(id, true)).publishAt).toBeNull();
    expect((await patch(id, { publishAt: iso(10) })).status).toBe(200);
    const refused = await patch(id, { title: 'Glissé après relecture' }, contributor);
    expect([refused.status, firstMessage(refused)]).toEqual([
      403,
      expect.stringContaining('seule la rédaction'),
    ]);
    expect((await article(id, true)).title).toBe('Une journée de mixage');
  });
});
