/** Asks the index of a release, as a visitor's browser does, whether it knows the snapshot. */
import path from 'node:path';
import { collections } from '../../../content/search/collection/files.ts';
import { openCollection } from '../../../content/search/collection/open-collection.ts';
import { readPersonCard } from '../../../content/search/collection/people.ts';
import { queryTerms } from '../../../content/search/collection/tiers.ts';
import { readPacked } from './index-folder.ts';
import { withSource } from './index-source.ts';
import { readEntry } from './write-overlay.ts';

/** Problems in words; none: the index is whole. `sample`: slugs of people who changed and of people who left. */
export const checkIndex = ({ site, snapshotFile, sample }: IndexToCheck): Promise<string[]> =>
  withSource(snapshotFile, async (source) => {
    const folder = path.join(site, 'search');
    const entry = readEntry(folder);
    if (!entry) return ['the search index has no entry'];
    const problems: string[] = [];
    const known = entry.collections.people.documents;
    const there = source.count('talent');
    if (known !== there) problems.push(`the search index knows ${known} people of ${there}`);
    const open = (name: (typeof collections)[number]) =>
      openCollection({
        read: (file) => Promise.resolve(readPacked(path.join(folder, file))),
        entry,
        name,
      });
    const people = open('people');
    const isFound = async (words: string, slug: string): Promise<boolean> => {
      const { count, cards } = await people.find({
        words: queryTerms(words),
        filters: {},
        isMendable: false,
      });
      return (await cards(0, count)).some((card) => readPersonCard(card).slug === slug);
    };
    try {
      await open('works').find({ words: ['a'], filters: {} });
      for (const slug of sample.present) {
        const talent = source.read('talent', slug);
        if (talent && !(await isFound(talent.name, slug)))
          problems.push(`the search does not find ${talent.name} (${slug})`);
      }
      for (const slug of sample.gone)
        if (!source.read('talent', slug) && (await isFound(slug, slug)))
          problems.push(`the search still finds ${slug}, who left`);
    } catch (error) {
      problems.push(`the search index cannot be read: ${String(error)}`);
    }
    return problems;
  });

export type IndexToCheck = {
  /** Folder of the release's pages. */
  site: string;
  snapshotFile: string;
  sample: { present: string[]; gone: string[] };
};
