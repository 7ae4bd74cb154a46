import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readPersonCard } from '../../../../../content/search/collection/people.ts';
import { indexRelease } from '../../../../../scripts/lib/search-index/index-release.ts';
import { loadIndex } from '../../../../../site/islands/search/load-index.ts';
import { useSnapshot } from '../../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 8, works: 4 });
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-load-'));
const site = path.join(root, 'site');
const asked: string[] = [];
const release = () =>
  indexRelease({ site, indexDir: path.join(root, 'index'), snapshotFile: snapshot.file });
const etoile = { words: ['etoile'], filters: {} };

beforeAll(async () => {
  await release();
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const file = path.join(site, address);
    const found = fs.existsSync(file);
    return Promise.resolve(
      new Response(found ? fs.readFileSync(file) : null, { status: found ? 200 : 404 }),
    );
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
  fs.rmSync(root, { recursive: true });
});

test('only what a query needs is fetched, and once', async () => {
  const { find } = await loadIndex();
  expect(asked).toEqual(['/search/entry.json']);
  const { count, cards } = await find('people', etoile);
  expect(count).toBe(1);
  expect((await cards(0, 1)).map((card) => readPersonCard(card).slug)).toEqual(['anne-etoile']);
  expect(asked.some((address) => /columns|works|spellings/.test(address))).toBe(false);
  const before = asked.length;
  await find('people', etoile);
  expect(asked).toHaveLength(before);
});

test('a page opened before a release took the files away goes on with the new ones', async () => {
  const { find } = await loadIndex();
  snapshot.remove('talent', 'jean-nu');
  await release();
  expect((await find('people', etoile)).count).toBe(1);
  expect((await find('people', { words: ['jean'], filters: {} })).count).toBe(0);
});

test('where nothing can be read it says so', async () => {
  fs.rmSync(path.join(site, 'search'), { recursive: true });
  await expect(loadIndex()).rejects.toThrow('entry.json of the search answered 404.');
});
