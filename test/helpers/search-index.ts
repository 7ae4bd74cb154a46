import fs from 'node:fs';
import path from 'node:path';
import type { CollectionName, Entry } from '../../content/search/collection/files.ts';
import { openCollection, type Query } from '../../content/search/collection/open-collection.ts';
import { decodeSpellings } from '../../content/search/collection/spellings.ts';
import { filesIn } from '../../scripts/lib/folder-files.ts';
import { readPacked } from '../../scripts/lib/search-index/index-folder.ts';

/** What the index in a site answers: the count said and all cards. */
export const answerOf = async (
  site: string,
  name: CollectionName,
  { words = [], filters = {} }: Partial<Query>,
): Promise<unknown[]> => {
  const folder = path.join(site, 'search');
  const entry = JSON.parse(fs.readFileSync(path.join(folder, 'entry.json'), 'utf8')) as Entry;
  const read = (file: string) => Promise.resolve(readPacked(path.join(folder, file)));
  const { count, cards } = await openCollection({ read, entry, name }).find({ words, filters });
  const found = await cards(0, count + 1);
  if (found.length !== count) throw new Error(`${count} were said and ${found.length} given.`);
  return found;
};

/** Slugs of what is found, in order. */
export const slugsOf = async (...asked: Parameters<typeof answerOf>): Promise<string[]> =>
  (await answerOf(...asked)).map((card) => String((card as unknown[])[0]));

/** All that the index in a site says, unpacked; terms are written whole, which files do not. */
export const wordsOfIndex = (site: string): string => wordsOfFiles(path.join(site, 'search'));

/** The same of any folder of an index. */
export const wordsOfFiles = (folder: string): string =>
  filesIn(folder)
    .map((file) => wordsOfFile(path.join(folder, file)))
    .join('\n');

/** The same of one file. */
export const wordsOfFile = (file: string): string => {
  if (!file.endsWith('.bin')) return fs.readFileSync(file, 'utf8');
  const bytes = readPacked(file);
  return /\/(names|credits|texts)\/\d+\.bin$|spellings\.bin$/.test(file)
    ? decodeSpellings(bytes).join(' ')
    : bytes.toString('utf8');
};
