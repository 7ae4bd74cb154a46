import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSearchProblems } from '../../../../scripts/checks/release/search.ts';
import { indexTexts } from '../../../../scripts/lib/page-search.ts';
import { indexRelease } from '../../../../scripts/lib/search-index/index-release.ts';
import { crafts } from '../../../fixtures/reference.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const { file: snapshotFile } = useSnapshot({ people: 6, works: 3 });
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-texts-'));
const site = path.join(root, 'site');
const sample = { present: [], gone: [] };
const inFrench = crafts.map(({ slug }) => `metiers/${slug}.html`);
const pages = [...inFrench, ...inFrench.map((page) => `en/${page}`)];
const problems = () => findSearchProblems({ site, snapshotFile, sample });
const entry = () => fs.statSync(path.join(site, 'pagefind/pagefind-entry.json'));

beforeAll(async () => {
  for (const page of [...pages, 'talents/x.html']) {
    const lang = page.startsWith('en/') ? 'en' : 'fr';
    fs.mkdirSync(path.dirname(path.join(site, page)), { recursive: true });
    const body = `<main data-pagefind-body><h1>${page}</h1></main>`;
    fs.writeFileSync(path.join(site, page), `<!doctype html><html lang="${lang}">${body}</html>`);
  }
  await indexRelease({ site, indexDir: path.join(root, 'index'), snapshotFile });
});
afterAll(() => fs.rmSync(root, { recursive: true }));

test('a release whose texts are not indexed is not right', async () => {
  expect(await problems()).toEqual(['the search index of texts was not written']);
});

test('the texts named are indexed by language, and no other page', async () => {
  const files = await indexTexts({ site, pages });
  expect(files).toContain('pagefind/pagefind-entry.json');
  const json = fs.readFileSync(path.join(site, 'pagefind/pagefind-entry.json'), 'utf8');
  const { languages } = JSON.parse(json) as { languages: Record<string, { page_count: number }> };
  expect(languages['fr']?.page_count).toBe(crafts.length);
  expect(languages['en']?.page_count).toBe(crafts.length);
  expect(await problems()).toEqual([]);
});

test('indexed again, the files are other ones: a copy of the site may share the old', async () => {
  const before = entry().ino;
  // Held by another name, its inode cannot be given again.
  fs.linkSync(path.join(site, 'pagefind/pagefind-entry.json'), path.join(root, 'shared.json'));
  await indexTexts({ site, pages: pages.slice(1) });
  expect(entry().ino).not.toBe(before);
  expect(fs.readdirSync(site).toSorted()).toEqual([
    'en',
    'metiers',
    'pagefind',
    'search',
    'talents',
  ]);
  const n = crafts.length;
  expect(await problems()).toEqual([`the search in "fr" knows ${n - 1} texts for ${n} crafts`]);
});
