import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Document } from '../../../../../content/search/collection/files.ts';
import { openCollection } from '../../../../../content/search/collection/open-collection.ts';
import { filesIn } from '../../../../../scripts/lib/folder-files.ts';
import { readPacked } from '../../../../../scripts/lib/search-index/index-folder.ts';
import { patchCollection } from '../../../../../scripts/lib/search-index/patch-base.ts';
import { startCollection } from '../../../../../scripts/lib/search-index/write-collection.ts';
import { wordsOfFiles } from '../../../../helpers/search-index.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-patch-'));
const [whole, patched] = ['whole', 'patched'].map((name) => path.join(root, name)) as [
  string,
  string,
];
/** Their words part shards, so small are these. */
const names = Array.from(
  { length: 120 },
  (_, n) => `${String.fromCharCode(97 + (n % 26))}${n}xylophon`,
);
const gone = new Set([3, 4, 5, 29, 30, 55, 56, 81, 82, 107, 119]);
const documentOf = (name: string, n: number): Document => ({
  terms: { names: [name], credits: ['perchman', `film${n % 7}`], texts: [`${name}texte`, 'mer'] },
  facets: { craft: [n % 2 ? 'son' : 'image'] },
  numbers: n % 3 ? {} : { year: 1990 + n },
  nameLength: 1,
  phrases: { specialty: [`${name}phrase`, n < 6 ? 'Drone' : 'Plongée'] },
  card: [name],
  cardFacets: {},
});

const found = async (folder: string, words: string[], filters = {}): Promise<string[]> => {
  const read = (file: string) => Promise.resolve(readPacked(path.join(root, file)));
  const entry = {
    build: path.basename(folder),
    collections: { people: { documents: 0 }, works: { documents: 0 } },
  };
  const { count, cards } = await openCollection({ read, entry, name: 'people' }).find({
    words,
    filters,
    isMendable: false,
  });
  return (await cards(0, count)).map((card) => String((card as string[])[0]));
};

beforeAll(() => {
  const making = startCollection(path.join(whole, 'people'), 30);
  for (const [n, name] of names.entries()) making.add(documentOf(name, n));
  making.end();
  patchCollection({ from: path.join(whole, 'people'), to: path.join(patched, 'people'), gone });
});
afterAll(() => fs.rmSync(root, { recursive: true }));

test('a base of many shards finds everybody by the whole word and by its beginning', async () => {
  expect(filesIn(path.join(whole, 'people', 'names')).length).toBeGreaterThan(20);
  for (const name of names) {
    expect(await found(whole, [name])).toEqual([name]);
    expect(await found(whole, [name.slice(0, -3)])).toEqual([name]);
  }
  expect(await found(whole, ['a'])).toEqual(names.filter((name) => name.startsWith('a')));
});

test('without those taken out it finds all others as before', async () => {
  const kept = names.filter((_, n) => !gone.has(n));
  for (const [n, name] of names.entries())
    expect(await found(patched, [name])).toEqual(gone.has(n) ? [] : [name]);
  expect(await found(patched, ['perchman'])).toEqual(kept);
  expect(await found(patched, [], { craft: ['son'] })).toEqual(
    names.filter((_, n) => n % 2 === 1 && !gone.has(n)),
  );
});

test('no file says a word of theirs, not even where a shard begins', () => {
  const folder = path.join(patched, 'people');
  const words = wordsOfFiles(folder);
  for (const n of gone) expect(words).not.toContain(String(names[n]));
  const { tiers } = JSON.parse(readPacked(path.join(folder, 'head.bin')).toString('utf8')) as {
    tiers: Record<string, string[]>;
  };
  const terms = names
    .filter((_, n) => !gone.has(n))
    .flatMap((name, n) => [name, `${name}texte`, `film${n % 7}`, 'mer', 'perchman'])
    .concat(['specialty/drone', 'specialty/plongee'])
    .concat(names.filter((_, n) => !gone.has(n)).map((name) => `specialty/${name}phrase`));
  const alone = (start: string) => !terms.some((term) => term.startsWith(start));
  expect(Object.values(tiers).flat().filter(alone)).toEqual([]);
});

test('phrases that too few share now are offered no more, and can still be asked for', async () => {
  const read = (file: string) => Promise.resolve(readPacked(path.join(root, file)));
  const offered = async (folder: string) => {
    const collections = { people: { documents: 0 }, works: { documents: 0 } };
    const entry = { build: path.basename(folder), collections };
    return (await openCollection({ read, entry, name: 'people' }).phrases()).specialty;
  };
  expect(await offered(whole)).toEqual([
    ['plongee', 'Plongée'],
    ['drone', 'Drone'],
  ]);
  // Six said it; three of them left, and then one more.
  expect(await offered(patched)).toHaveLength(2);
  const fewer = path.join(root, 'fewer');
  patchCollection({
    from: path.join(whole, 'people'),
    to: path.join(fewer, 'people'),
    gone: new Set([0, 3, 4, 5]),
  });
  expect(await offered(fewer)).toEqual([['plongee', 'Plongée']]);
  expect(await found(fewer, [], { specialty: ['drone'] })).toEqual([names[1], names[2]]);
});

test('files that did not hold them are the same ones', () => {
  const same = filesIn(patched).filter(
    (file) =>
      fs.existsSync(path.join(whole, file)) &&
      fs.statSync(path.join(whole, file)).ino === fs.statSync(path.join(patched, file)).ino,
  );
  expect(same.length).toBeGreaterThan(5);
});
