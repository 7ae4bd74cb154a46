import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLocalReq, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { previewEndpoint } from '../../cms/endpoints/preview.ts';
import { fromMarkdown } from '../../cms/fields/rich-text.ts';
import { dataFile, env, nameSnapshot, projectRoot } from '../../cms/env.ts';
import { fr } from '../../content/locales/fr.ts';
import { recordHref } from '../../content/routes.ts';
import { childEnvironment } from '../../scripts/lib/child-environment.ts';
import { prepareKit } from '../../scripts/lib/prepare.ts';
import { answerPreviews } from '../../scripts/lib/preview/answer-previews.ts';
import { openRenderer, type Renderer } from '../../scripts/lib/preview/open-renderer.ts';
import { repeat } from '../../scripts/lib/repeat.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { until } from '../../scripts/lib/until.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';
import {
  addGround,
  addUser,
  articleData,
  guideData,
  talentData,
  workData,
  type Ground,
} from '../helpers/ground.ts';
import { rest } from '../helpers/rest.ts';

let cms: TestCms;
let payload: Payload;
let ground: Ground;
let renderer: Renderer;
let worker: { stop: () => Promise<void> } | undefined;
type Account = Awaited<ReturnType<typeof addUser>>;
let editor: Account;
let contributor: Account;
let breton: Account;
let corsican: Account;

beforeAll(async () => {
  cms = await startCms();
  payload = cms.payload;
  payload.logger.level = 'silent';
  ground = await addGround(payload);
  editor = await addUser(payload, 'editor');
  contributor = await addUser(payload, 'contributor');
  breton = await addUser(payload, 'commission', [ground.bretagne]);
  corsican = await addUser(payload, 'commission', [ground.corse]);
  nameSnapshot(dataFile('snapshot.db'));
  await snapshot();
  await prepareKit();
  renderer = openRenderer({ snapshot: dataFile('snapshot.db') });
});
afterAll(async () => {
  await worker?.stop();
  await renderer?.close();
  await cms.stop();
});

const snapshot = () =>
  writeSnapshot({ payload, file: dataFile('snapshot.db'), siteUrl: env.SITE_URL });
const startWorker = () => {
  worker ??= repeat({
    everyMs: 20,
    work: async () => void (await answerPreviews({ payload, renderer })),
    say: () => {},
  });
};
const preview = async (kind: string, id: string, account?: Account, locale = 'fr') => {
  const answer = await rest({
    path: `/previews/${kind}/${id}?locale=${locale}`,
    token: account?.token,
  });
  // The page was read and written again: its spaces that do not break have a name then.
  return { ...answer, text: answer.text.replaceAll('&nbsp;', '\u00a0') };
};
/** The public pages that hold some words. */
const pagesWith = (words: string): { found: string[] } =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(projectRoot, 'test/fixtures/pages-with.ts'), words], {
      encoding: 'utf8',
      env: childEnvironment({ SNAPSHOT_FILE: dataFile('snapshot.db'), NODE_ENV: 'production' }),
    }),
  ) as { found: string[] };
const rows = async () => (await payload.count({ collection: 'previews' })).totalDocs;
const canary = (name: string) => `kanari-${name}`;

describe('without a worker', () => {
  it('a preview says so after its time, and leaves no row', async () => {
    const { id } = await payload.create({
      collection: 'articles',
      data: await articleData(payload),
    });
    const asked = preview('article', id, editor);
    await until(async () => (await rows()) === 1, 20);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16_000 });
    const { status, text } = await asked.finally(() => vi.useRealTimers());
    expect([status, await rows()]).toEqual([503, 0]);
    expect(text).toContain(fr.preview.away);
  });

  it('a preview that nobody waits for any more leaves no row', async () => {
    const { id } = await payload.create({ collection: 'works', data: workData() });
    const { docs } = await payload.find({
      collection: 'users',
      where: { id: { equals: editor.id } },
    });
    const req = await createLocalReq(
      { user: { ...docs[0], collection: 'users' } as never },
      payload,
    );
    const leaving = new AbortController();
    const asked = previewEndpoint.handler(
      Object.assign(req, { routeParams: { kind: 'work', id }, query: {}, signal: leaving.signal }),
    );
    await until(async () => (await rows()) === 1, 20);
    leaving.abort();
    await asked;
    expect(await rows()).toBe(0);
  });

  it('a row that nobody fetched is deleted and not answered', async () => {
    const createdAt = new Date(Date.now() - 61_000).toISOString();
    const record = crypto.randomUUID();
    const data = { kind: 'article', record, locale: 'fr', createdAt };
    await payload.create({ collection: 'previews', data });
    expect(await answerPreviews({ payload, renderer })).toBe(0);
    expect(await rows()).toBe(0);
  });
});

describe('a preview', () => {
  beforeAll(startWorker);

  it('shows the draft saved last on the page it will have, which only the CMS shows', async () => {
    const { id, slug } = await payload.create({
      collection: 'articles',
      data: await articleData(payload, { title: 'Paru' }),
    });
    await snapshot();
    await payload.update({
      collection: 'articles',
      id,
      data: { title: canary('article') },
      draft: true,
    });
    const { status, text, headers } = await preview('article', id, editor);
    expect(status).toBe(200);
    expect(text).toContain(`${canary('article')}</h1>`);
    expect(text).toContain(fr.preview.banner);
    expect(text).toContain(fr.preview.publishable);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    });
    expect(await rows()).toBe(0);
    await snapshot();
    expect(pagesWith('Paru').found).toContain(recordHref('article', String(slug), 'fr'));
    expect(pagesWith('kanari').found).toEqual([]);
    expect((await payload.findByID({ collection: 'articles', id })).title).toBe('Paru');
  });

  it('can stand alone: nothing runs, is sent or is loaded from elsewhere', async () => {
    const { id } = await payload.create({ collection: 'talents', data: talentData(ground) });
    const { text, headers } = await preview('talent', id, editor);
    expect(text).toContain('Maud Kervella</h1>');
    expect(text).not.toMatch(/<script|<base|http-equiv|action=|srcset=/);
    expect(text).toMatch(/<form[^>]* inert/);
    const heads = [...text.matchAll(/<link[^>]* href="([^"]{0,12})/g)].map(([, start]) => start);
    expect(heads.toSorted()).toEqual(['data:image/s', 'data:text/cs']);
    const loaded = [...text.matchAll(/ src="([^"]*)"/g)].map(([, address]) => address);
    expect(loaded.filter((address) => !address?.startsWith('/api/media/file/'))).toEqual([]);
    const links = [...text.matchAll(/<a[^>]* href="([^"]*)"/g)].map(([, address]) => address);
    expect(links.filter((address) => address?.startsWith('/'))).toEqual([]);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
  });

  it('is as long as its text', async () => {
    const body = await fromMarkdown(`${'Un mot. '.repeat(10_000)}La fin.`, payload.config);
    const data = await articleData(payload, { body, _status: 'draft' });
    const { id } = await payload.create({ collection: 'articles', data });
    const { status, text } = await preview('article', id, editor);
    expect([status, text.includes('La fin.')]).toEqual([200, true]);
  });

  it('shows a picture that is not public yet from the CMS', async () => {
    const data = readFileSync(path.join(projectRoot, 'test/fixtures/picture.png'));
    const photo = await payload.create({
      collection: 'media',
      data: { alt: 'Une falaise', credit: 'Moi', purpose: 'editorial' },
      file: { data, mimetype: 'image/png', name: 'picture.png', size: data.length },
    });
    const { id } = await payload.create({
      collection: 'articles',
      data: await articleData(payload, { photo: photo.id, _status: 'draft' }),
    });
    const { text } = await preview('article', id, editor);
    expect(text).toContain(`src="/api/media/file/${photo.filename}"`);
  });

  it('is of guides on the page of their craft, and of works, in the language asked for', async () => {
    const guide = await payload.create({
      collection: 'guides',
      data: await guideData(payload, ground, { author: canary('guide'), _status: 'draft' }),
    });
    const french = await preview('guide', guide.id, editor);
    expect(french.text).toContain('Perchiste');
    expect(french.text).toContain(canary('guide'));
    const english = await preview('guide', guide.id, editor, 'en');
    expect(english.text).toContain('<html lang="en"');
    expect(english.text).toContain('Preview of a draft');
    const work = await payload.create({ collection: 'works', data: workData() });
    expect((await preview('work', work.id, editor)).text).toContain('La Part du mérou</h1>');
  });

  it('says what keeps the draft from being published, above the page or in its place', async () => {
    const guide = await payload.create({
      collection: 'guides',
      data: await guideData(payload, ground, {
        craft: ground.otherCraft,
        sources: [],
        _status: 'draft',
      }),
    });
    const { status, text } = await preview('guide', guide.id, editor);
    expect([status, text]).toEqual([422, expect.stringContaining(fr.preview.noPage)]);
    expect(text).toContain(`Sources: ${fr.errors['guide.sources.missing']}`);
    expect((await payload.findByID({ collection: 'guides', id: guide.id }))._status).toBe('draft');
    const nowhere = talentData(ground, { _status: 'draft', privateEmail: '' });
    const talent = await payload.create({
      collection: 'talents',
      data: nowhere,
      draft: true,
    });
    const shown = await preview('talent', talent.id, editor);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain(fr.preview.unpublishable);
    expect(shown.text).toContain('Courriel du relais');
  });

  it('leaves out people who are not public, as the page will', async () => {
    const hidden = await payload.create({
      collection: 'talents',
      data: talentData(ground, { name: canary('hidden'), _status: 'draft' }),
    });
    const { id } = await payload.create({
      collection: 'articles',
      data: await articleData(payload, { talents: [hidden.id], _status: 'draft' }),
    });
    const { status, text } = await preview('article', id, editor);
    expect(status).toBe(200);
    expect(text).not.toContain('kanari');
  });

  it('is for those only who may read the document', async () => {
    const { id } = await payload.create({
      collection: 'talents',
      data: talentData(ground, { _status: 'draft' }),
    });
    const statuses = [];
    for (const account of [undefined, contributor, corsican, breton, editor])
      statuses.push((await preview('talent', id, account)).status);
    expect(statuses).toEqual([401, 404, 404, 200, 200]);
  });

  it.each([
    ['a kind without pages', 'users', crypto.randomUUID()],
    ['no document', 'article', crypto.randomUUID()],
    ['no id', 'article', "x' OR 1=1"],
  ])('is not found: %s', async (_, kind, id) => {
    expect((await preview(kind, encodeURIComponent(id), editor)).status).toBe(404);
  });

  it('is rendered by a program that starts again when it has ended', async () => {
    const { id } = await payload.create({ collection: 'works', data: workData({ title: 'Deux' }) });
    await renderer.close();
    expect((await preview('work', id, editor)).status).toBe(200);
  });
});
