import fs from 'node:fs';
import path from 'node:path';
import type { CollectionName, Entry } from '../../content/search/collection/files.ts';
import { openCollection } from '../../content/search/collection/open-collection.ts';
import { readPersonCard } from '../../content/search/collection/people.ts';
import type { Collection, Query } from '../../content/search/collection/query.ts';
import { decodeSpellings } from '../../content/search/collection/spellings.ts';
import { readWorkCard } from '../../content/search/collection/works.ts';
import { filesIn } from '../../scripts/lib/folder-files.ts';
import { readPacked } from '../../scripts/lib/search-index/index-folder.ts';

/** All cards that the index in a site answers with. */
export const answerOf = async (...asked: Parameters<typeof wholeAnswerOf>): Promise<unknown[]> =>
  (await wholeAnswerOf(...asked)).cards;

/** All that the index in a site answers, counts of facets too. Throws where it says another count than it gives. */
export const wholeAnswerOf = async (
  site: string,
  name: CollectionName,
  { words = [], filters = {}, ...more }: Partial<Query>,
) => {
  const answer = await collectionOf(site, name).find({ words, filters, ...more });
  const { count, tiers, mended } = answer;
  const cards = await answer.cards(0, count + 1);
  const inTiers = tiers.reduce((sum, tier) => sum + tier.count, 0);
  if (cards.length !== count || inTiers !== count)
    throw new Error(`${count} were said, ${cards.length} given, ${inTiers} in tiers.`);
  const counted = await Promise.all(
    ['craft', 'territory', 'mark', 'kind'].map(async (facet) => [
      facet,
      [...(await answer.counts(facet))].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );
  return { cards, tiers, mended, counts: Object.fromEntries(counted) as unknown };
};

/** A collection of the index in a site, opened once for each entry. */
const collectionOf = (site: string, name: CollectionName): Collection => {
  const folder = path.join(site, 'search');
  const text = fs.readFileSync(path.join(folder, 'entry.json'), 'utf8');
  const known = opened.get(`${site} ${name}`);
  if (known?.text === text) return known.collection;
  const read = (file: string) => Promise.resolve(readPacked(path.join(folder, file)));
  const collection = openCollection({ read, entry: JSON.parse(text) as Entry, name });
  opened.set(`${site} ${name}`, { text, collection });
  return collection;
};

const opened = new Map<string, { text: string; collection: Collection }>();

/** Slugs of what is found, in order. */
export const slugsOf = async (...asked: Parameters<typeof answerOf>): Promise<string[]> => {
  const [, name] = asked;
  const read = name === 'people' ? readPersonCard : readWorkCard;
  return (await answerOf(...asked)).map((card) => read(card).slug);
};

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
  return /\/(names|credits|texts|phrases)\/\d+\.bin$|spellings\.bin$/.test(file)
    ? decodeSpellings(bytes).join(' ')
    : bytes.toString('utf8');
};
