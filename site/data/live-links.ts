/** Texts of editors whose links of this site lead only to pages that there are. */
import { files } from '../../content/routes.ts';
import { isPath } from './is-path.ts';

/** A link to a page that is gone keeps its words only: one erased person must not stop every release after. */
export const withLiveLinks = (html: string): string =>
  html.replace(/<a href="(\/[^"]*)">(.*?)<\/a>/gs, (link, address: string, words: string) =>
    isThere(address) ? link : words,
  );

const isThere = (address: string): boolean => {
  const [path = ''] = address.split(/[?#]/);
  return path.startsWith(`${files.media}/`) || isPath(path);
};
