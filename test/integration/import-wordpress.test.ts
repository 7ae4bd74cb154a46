import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Payload, Where } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dataFile } from '../../cms/env.ts';
import { readPublic, type PublicRow } from '../../cms/snapshot/read-public.ts';
import { writeSnapshot } from '../../scripts/lib/snapshot-file.ts';
import { prepareImport } from '../../scripts/lib/wordpress/prepare-import.ts';
import { writePlan, type Written } from '../../scripts/lib/wordpress/write-plan.ts';
import { startCms, type TestCms } from '../helpers/cms.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures');
const files = [path.join(fixtures, 'wordpress/magazine.xml')];
const nothing: Written = { themes: 0, articles: 0, pictures: 0, comments: 0, addresses: 0 };
let cms: TestCms;
let payload: Payload;
let folder: string;

beforeAll(async () => {
  cms = await startCms();
  ({ payload } = cms);
  folder = path.join(cms.dataDir, 'pictures');
  mkdirSync(path.join(folder, '2010/10'), { recursive: true });
  copyFileSync(path.join(fixtures, 'picture.png'), path.join(folder, '2010/10/feuille.png'));
});
afterAll(() => cms.stop());

const prepare = () => prepareImport({ payload, files, folder, isPublishing: true });
const write = async () => writePlan({ payload, plan: await prepare(), log: () => {} });
const counts = async () => {
  const collections = ['articles', 'comments', 'media', 'redirects', 'themes', 'changes'] as const;
  const all = collections.map((collection) => payload.count({ collection }));
  return (await Promise.all(all)).map(({ totalDocs }) => totalDocs);
};

it('writes nothing while it prepares', async () => {
  const plan = await prepare();
  expect(plan.articles).toHaveLength(4);
  expect(await counts()).toEqual([0, 0, 0, 0, 0, 0]);
});

it('stores nothing of a post that fails, keeps those before, and goes on from there', async () => {
  const { create } = payload;
  payload.create = (async (options: Parameters<typeof create>[0]) => {
    if (options.collection === 'comments' && 'parent' in options.data)
      throw new Error('The disk is full.');
    return create.call(payload, options);
  }) as typeof create;
  const stopped = write();
  await expect(stopped).rejects.toThrow(
    /stopped at post 12 .*The disk is full\. Of this one nothing is stored; 0 articles, 0 comments and 2 themes made before it stay/,
  );
  payload.create = create;
  const [articles, comments, media, redirects, themes] = await counts();
  expect([articles, comments, media, redirects, themes]).toEqual([0, 0, 0, 0, 2]);
  expect(await write()).toEqual({ themes: 0, articles: 4, pictures: 1, comments: 2, addresses: 3 });
});

it('makes what the site can show of it, and only that', async () => {
  const rows: PublicRow[] = [];
  const refused: string[] = [];
  await readPublic({
    payload,
    onRow: (row) => void rows.push(row),
    onRefusal: ({ problem }) => void refused.push(problem),
  });
  expect(refused).toEqual([]);
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ record }) => record);
  expect(of('article')).toMatchObject([
    {
      slug: 'lire-une-feuille',
      author: 'Autrice Fictive',
      publishedOn: '2010-10-13',
      themes: ['pratique'],
      tags: ['tournage'],
      photo: { credit: 'Photographe Fictif' },
    },
  ]);
  expect(of('comment')).toMatchObject([
    { name: 'Lectrice Inventée', sentOn: '2010-10-14', on: { slug: 'lire-une-feuille' } },
  ]);
  expect(of('theme')).toContainEqual({
    slug: 'pratique',
    kind: 'theme',
    name: { fr: 'Pratique', en: 'Pratique' },
    description: {
      fr: 'Textes importés de Magazine d’essai.',
      en: 'Texts imported from Magazine d’essai.',
    },
  });
});

it('keeps drafts as drafts, threads as threads, and no address of a reader', async () => {
  const { docs: drafts } = await payload.find({
    collection: 'articles',
    where: { _status: { equals: 'draft' } },
    sort: 'slug',
    draft: true,
  });
  expect(drafts.map(({ slug, kind }) => [slug, kind])).toEqual([
    ['a-propos', 'article'],
    ['brouillon', 'article'],
    ['deuxieme', 'interview'],
  ]);
  const { docs: comments } = await payload.find({
    collection: 'comments',
    sort: 'sentAt',
    depth: 0,
  });
  const [first, second] = comments;
  expect(comments.map(({ state, email }) => [state, email ?? null])).toEqual([
    ['accepted', null],
    ['waiting', null],
  ]);
  expect(second?.parent).toBe(first?.id);
  expect((await payload.count({ collection: 'outbox' })).totalDocs).toBe(0);
});

it('gives pictures to the hooks of the collection, which re-encode and name them', async () => {
  const { docs } = await payload.find({ collection: 'media' });
  expect(docs[0]).toMatchObject({
    mimeType: 'image/webp',
    alt: expect.stringContaining('feuille'),
  });
  expect(docs[0]?.hash).toMatch(/^[0-9a-f]{24}$/);
  expect(docs[0]?.filename).not.toContain('feuille');
  expect(existsSync(path.join(cms.dataDir, 'uploads', docs[0]?.filename ?? ''))).toBe(true);
});

it('imports nothing twice, not even what editors renamed and changed since', async () => {
  await change(
    { slug: { equals: 'lire-une-feuille' } },
    { slug: 'autre-adresse', title: 'Autre titre' },
  );
  const before = await counts();
  expect(await write()).toEqual(nothing);
  expect(await counts()).toEqual(before);
});

it('leaves the database as it was where a file is broken', async () => {
  const before = await counts();
  const broken = path.join(fixtures, 'picture.png');
  await expect(
    prepareImport({ payload, files: [...files, broken], folder, isPublishing: true }),
  ).rejects.toThrow(/picture\.png.*Nothing was written/);
  expect(await counts()).toEqual(before);
});

it('leads old addresses to the article while it is public, whatever its address is', async () => {
  const address = '2010/10/13/lire-une-feuille';
  const slug = { equals: 'autre-adresse' };
  expect((await addresses()).get(address)).toBe('autre-adresse');
  await change({ slug }, { slug: 'encore-une-autre' });
  expect((await addresses()).get(address)).toBe('encore-une-autre');
  await change({ slug: { equals: 'encore-une-autre' } }, { _status: 'draft' });
  expect((await addresses()).has(address)).toBe(false);
  await change({ slug: { equals: 'deuxieme' } }, { _status: 'published' });
  expect((await addresses()).get('2011/02/01/deuxieme')).toBe('deuxieme');
  await payload.delete({ collection: 'articles', where: { slug: { equals: 'deuxieme' } } });
  expect((await addresses()).size).toBe(0);
});

/** The slugs that old addresses lead to, after a writing of what changed since the last. */
async function addresses(): Promise<Map<string, string>> {
  const file = dataFile('snapshot.db');
  const { docs: marks } = await payload.find({
    collection: 'changes',
    pagination: false,
    depth: 0,
  });
  await writeSnapshot({ payload, file, siteUrl: 'http://localhost', marks });
  await payload.delete({ collection: 'changes', where: { id: { in: marks.map(({ id }) => id) } } });
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare("SELECT slug, target FROM redirect WHERE kind = 'address'").all();
  db.close();
  return new Map(rows.map(({ slug, target }) => [String(slug), String(target)]));
}

async function change(where: Where, data: Record<string, unknown>): Promise<void> {
  const { docs, errors } = await payload.update({ collection: 'articles', where, data });
  expect([docs.length, errors]).toEqual([1, []]);
}
