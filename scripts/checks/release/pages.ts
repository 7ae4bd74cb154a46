import fs from 'node:fs';
import path from 'node:path';
import { recordHref, releaseFile } from '../../../content/routes.ts';
import type { ReleaseToCheck } from './check-release.ts';

/** Every path has its file, and every person a page in both languages. */
export function findMissingPages({ site, paths, counts }: ReleaseToCheck): string[] {
  const missing = paths
    .filter((page) => !fs.existsSync(path.join(site, releaseFile(page))))
    .map((page) => `${page} was not written`);
  const people = paths.filter((page) => /^\/talents\/[^/]+$/.test(page)).length;
  const expected = counts['talent'] ?? 0;
  // Former addresses of people are pages of the same folder: there may be more, never fewer.
  if (people < expected)
    missing.push(`${recordHref('talent', '…', 'fr')}: ${people} pages for ${expected} people`);
  return missing;
}
