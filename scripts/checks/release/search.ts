import fs from 'node:fs';
import path from 'node:path';
import { locales } from '../../../content/schema/basics.ts';
import type { ReleaseToCheck } from './check-release.ts';

/** The search has an index of each language, with a page for every person. */
export function findSearchProblems({ site, counts }: ReleaseToCheck): string[] {
  const file = path.join(site, 'pagefind', 'pagefind-entry.json');
  if (!fs.existsSync(file)) return ['the search index was not written'];
  const { languages } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return locales.flatMap((locale) => {
    const pages = languages[locale]?.page_count ?? 0;
    const people = counts['talent'] ?? 0;
    return pages > people
      ? []
      : [`the search in "${locale}" knows ${pages} pages for ${people} people`];
  });
}
