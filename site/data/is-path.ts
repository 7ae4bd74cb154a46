/** Whether an address is a page or a file of the site. */
import {
  briefFeedHref,
  feedHref,
  files,
  inLocale,
  isFormerAddress,
  pages,
  recordPaths,
  type RoutedKind,
} from '../../content/routes.ts';
import { locales } from '../../content/schema/basics.ts';
import { briefListRoots, briefLists } from './brief-lists.ts';
import { isWritePage } from './comments.ts';
import { atOnce } from './database.ts';
import { isCraftPage } from './craft-pages.ts';
import { perSnapshot } from './digest.ts';
import { isPageOfList, isPlainList } from './lists.ts';
import { magazinePages } from './magazine-paths.ts';
import { payPages, referencePages } from './reference-paths.ts';
import { sitemapsOf } from './sitemap.ts';
import { isEmbedRegion, isOpenFile } from './open-people.ts';
import { record, targetOf } from './snapshot.ts';
import { hasTalent } from './talents.ts';
import { regions } from './territories.ts';
import { hasPage } from './works.ts';

/** True for what `allPaths` has, told without listing it. */
export const isPath = (path: string): boolean => atOnce(() => isFile(path) || isPage(path));

const isFile = (path: string): boolean =>
  lone.has(path) ||
  isOpenFile(path) ||
  (path.endsWith('.xml') &&
    [...sitemapsOf('talent'), ...sitemapsOf('work')].some((sitemap) => sitemap.path === path));

const lone = new Set<string>([
  files.sitemapIndex,
  files.sitemapPages,
  files.sitemapLists,
  files.robots,
  files.searchWords,
  ...locales.flatMap((locale) => [feedHref(locale), briefFeedHref(locale)]),
]);

const lonePages = new Set<string>(Object.values(pages));

/** Asked for every link of every page: too often to list them each time. */
const listed = perSnapshot(() => new Set([...referencePages(), ...payPages(), ...magazinePages()]));

const isPage = (path: string): boolean => {
  const french = inLocale(path, 'fr');
  const isOfSite = path === french || path === inLocale(french, 'en');
  if (!isOfSite || !path.startsWith('/')) return false;
  if (lonePages.has(french) || listed().has(french)) return true;
  if (isWritePage(french)) return true;
  const [, root = '', slug = '', department, ...more] = french.split('/');
  if (briefListRoots.some((beginning) => french.startsWith(beginning)))
    return briefLists().includes(french);
  if (french.startsWith(`${recordPaths.theme}/`) && more.length === 0)
    return isRecordPage('theme', department ?? '');
  const kind = kindsByPath.get(`/${root}`);
  if (`/${root}` === pages.embed) {
    if (department === undefined) return isEmbedRegion(slug);
  } else if (kind === undefined) return isAddress(path.slice(1));
  if (kind !== undefined && department === undefined) return isRecordPage(kind, slug);
  if (isPlainList(french)) return true;
  if (kind === 'craft' && isCraftPage(french)) return true;
  return isPageOfList(french) && isPage(french.replace(/\/(noms|lettres)\/[^/]+$/, ''));
};

/** A present slug, or a former one whose target still has a page. */
const isRecordPage = (kind: RoutedKind, slug: string): boolean => {
  if (isPresent[kind](slug)) return true;
  const target = targetOf(kind, slug);
  return target !== undefined && isPresent[kind](target);
};

/** A path of the site that was here before, whose article is here. */
const isAddress = (path: string): boolean => {
  const target = isFormerAddress(path) ? targetOf('address', path) : undefined;
  return target !== undefined && isPresent.article(target);
};

const isPresent: Record<RoutedKind, (slug: string) => boolean> = {
  talent: hasTalent,
  craft: (slug) => record('craft', slug) !== undefined,
  article: (slug) => record('article', slug) !== undefined,
  theme: (slug) => record('theme', slug) !== undefined,
  territory: (slug) => regions().some((region) => region.slug === slug),
  work: hasPage,
  brief: (slug) => record('brief', slug) !== undefined,
  charter: (slug) => record('charter', slug) !== undefined,
};

const kindsByPath = new Map(
  Object.entries(recordPaths).map(([kind, path]) => [path as string, kind as RoutedKind]),
);
