/** What a page must fulfil before it is written into a release. Each check returns problems in words. */
import { findBrokenLinks } from './links.ts';
import { findPrivateAddresses } from './private-addresses.ts';

export type PageToCheck = {
  /** Name of the file in the release. */
  name: string;
  text: string;
  /** Whether the site has a page or file of that path. */
  isThere: (path: string) => boolean;
  /** The snapshot it was made from. */
  snapshotFile: string;
};

/** Problems of one page or file of the site; none for one that is fit to be seen. */
export function checkPage(page: PageToCheck): string[] {
  if (!page.name.endsWith('.html')) return findPrivateAddresses(page);
  const isWhole = page.text.trimEnd().endsWith('</html>');
  return [
    ...(isWhole ? [] : [`${page.name} has no end`]),
    ...findBrokenLinks(page),
    ...findPrivateAddresses(page),
  ];
}
