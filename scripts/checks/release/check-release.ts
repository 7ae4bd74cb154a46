/** What a release must fulfil before it goes live. Each check returns problems in words. */
import { findBrokenLinks } from './links.ts';
import { findMissingPages } from './pages.ts';
import { findPrivateAddresses } from './private-addresses.ts';
import { findSearchProblems } from './search.ts';

export type ReleaseToCheck = {
  /** Folder of the pages. */
  site: string;
  /** Paths that must have been written. */
  paths: string[];
  /** Records of the snapshot by kind. */
  counts: Record<string, number>;
};

/** Throws one error that lists every problem found, at most 20 of each kind. */
export function checkRelease(release: ReleaseToCheck): void {
  const problems: string[] = [];
  for (const check of [
    findMissingPages,
    findBrokenLinks,
    findPrivateAddresses,
    findSearchProblems,
  ]) {
    const found = check(release);
    problems.push(...found.slice(0, 20));
    if (found.length > 20) problems.push(`… and ${found.length - 20} more of this kind`);
  }
  if (problems.length > 0)
    throw new Error(`The checks found ${problems.length} problems:\n${problems.join('\n')}`);
}
