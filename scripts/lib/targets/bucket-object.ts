/** How a file of a release is called in a bucket, and when it is sent. */
import { files, pageHref, pages, recordPaths, releaseFile } from '../../../content/routes.ts';
import { hasHashedName } from '../web/cache-control.ts';

/**
 * The key of a file: pages lose `.html`, because static hosts answer `/talents/x` with the object `talents/x` and
 * nothing else. Home and the pages for missing addresses keep it: hosts are told their names.
 */
export const objectKey = (name: string): string =>
  isPage(name) && !keepsEnding.has(name) ? name.slice(0, -'.html'.length) : name;

/** The file that a key found in a bucket came from; undefined where no release of ours makes such a key. */
export function nameOfKey(key: string): string | undefined {
  const [folder = ''] = key.split('/');
  if (!ours.has(folder) && !/^sitemap-\d+\.xml$/.test(key)) return undefined;
  const isBare = !/\.[^/]+$/.test(key) && !assetFolders.has(folder);
  const name = isBare ? `${key}.html` : key;
  return objectKey(name) === key ? name : undefined;
}

export const isPage = (name: string): boolean => name.endsWith('.html');

/**
 * When a file is sent, ascending. A visitor meets no page before its scripts, styles, pictures and search files, no
 * link before the page it leads to, and no entry before what it names. When something leaves the site, the pages
 * that may have shown it change before the search does.
 */
export function stage({ name, isNew, isUrgent }: Sent): number {
  if (entries.has(name)) return isPage(name) && isUrgent ? stages.changedPage : stages.entry;
  if (isPage(name)) return isNew ? stages.newPage : stages.changedPage;
  if (name.endsWith('.xml')) return stages.feed;
  const isOfSearch = name.startsWith('search/') || name.startsWith('pagefind/');
  return isUrgent && isOfSearch ? stages.lateSearch : stages.asset;
}

/**
 * Whether a file that a release has no more stays in the bucket for one more: open pages still ask for it. Code and
 * styles always; search files unless somebody left, whom they may hold.
 */
export const isKeptForOpenPages = ({ name, isLeft }: { name: string; isLeft: boolean }): boolean =>
  name.startsWith('_astro/') || (hasHashedName(name) && !isLeft);

const home = (['fr', 'en'] as const).map((locale) => releaseFile(pageHref('home', locale)));
const keepsEnding = new Set([
  releaseFile(pageHref('home', 'fr')),
  ...(['fr', 'en'] as const).map((locale) => releaseFile(pageHref('notFound', locale))),
]);
const entries = new Set([
  'search/entry.json',
  'pagefind/pagefind-entry.json',
  releaseFile(files.sitemapIndex),
  releaseFile(files.robots),
  ...home,
]);
const assetFolders = new Set(['_astro', 'pagefind', 'search', 'data', 'fonts', 'media', 'partage']);
const firstPart = (path: string): string => path.split('/')[1] ?? '';
/** First parts of the keys that releases make: nothing else in a bucket is looked at or deleted. */
const ours = new Set([
  ...assetFolders,
  ...Object.values({ ...pages, ...recordPaths }).map(firstPart),
  ...entries,
  ...keepsEnding,
  'en',
  'rss.xml',
  'favicon.svg',
]);
const stages = { asset: 0, newPage: 1, changedPage: 2, lateSearch: 3, feed: 4, entry: 5 };

type Sent = { name: string; isNew: boolean; isUrgent: boolean };
