/** Texts of editors whose links of this site lead only to pages that there are. */
import { files } from '../../content/routes.ts';
import { allPaths } from './paths.ts';
import { perSnapshot } from './digest.ts';

/** A link to a page that is gone keeps its words only: one erased person must not stop every release after. */
export const withLiveLinks = (html: string): string =>
  html.replace(/<a href="(\/[^"]*)">(.*?)<\/a>/gs, (link, address: string, words: string) =>
    isThere(address) ? link : words,
  );

const known = perSnapshot(() => new Set(allPaths()));

const isThere = (address: string): boolean => {
  const [path = ''] = address.split(/[?#]/);
  return path.startsWith(`${files.media}/`) || known().has(path);
};
