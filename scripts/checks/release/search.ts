import fs from 'node:fs';
import path from 'node:path';
import { locales } from '../../../content/schema/basics.ts';
import { checkIndex, type IndexToCheck } from '../../lib/search-index/check-index.ts';
import { withSource } from '../../lib/search-index/index-source.ts';

/** The search knows every person and, in each language, the page of every craft. Problems in words. */
export async function findSearchProblems(release: SearchToCheck): Promise<string[]> {
  const all = await withSource(release.snapshotFile, (source) => source.count('craft'));
  const crafts = release.isPart ? 0 : all;
  return [...(await checkIndex(release)), ...findTextProblems(release.site, crafts)];
}

function findTextProblems(site: string, crafts: number): string[] {
  const file = path.join(site, 'pagefind', 'pagefind-entry.json');
  if (!fs.existsSync(file)) return ['the search index of texts was not written'];
  const { languages } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return locales.flatMap((locale) => {
    const pages = languages[locale]?.page_count ?? 0;
    return pages >= crafts
      ? []
      : [`the search in "${locale}" knows ${pages} texts for ${crafts} crafts`];
  });
}

/** `isPart`: the release shows a part of the snapshot's changes; pages of new crafts may be missing. */
type SearchToCheck = IndexToCheck & { isPart?: boolean };
