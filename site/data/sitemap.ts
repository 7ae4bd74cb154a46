import {
  files,
  inLocale,
  pageHref,
  pages,
  recordHref,
  sitemapHref,
  type PageName,
} from '../../content/routes.ts';
import { articleDay, articles, isArticleIn } from './articles.ts';
import { briefLists } from './brief-lists.ts';
import { isBriefIn, openBriefs } from './briefs.ts';
import { craftPagePaths } from './craft-pages.ts';
import { guideOf, isGuideIn } from './guides.ts';
import { plainLists } from './lists.ts';
import { magazinePages, themePages } from './magazine-paths.ts';
import { rangeHolding, rangesOf, type Limits, type Range } from './people-lists.ts';
import { payPages, referencePages } from './reference-paths.ts';
import { absolute, records } from './snapshot.ts';
import { allTalents, type TalentLine } from './talents.ts';
import { regions } from './territories.ts';
import { pagedWorks } from './works.ts';

export { workKey } from './works.ts';

/** The sitemaps of people or of works, in order, each with what it holds by `sortKey` or `workKey`. */
export const sitemapsOf = (kind: 'talent' | 'work'): RangeSitemap[] => {
  const ranges = rangesIn(kind);
  return ranges.map(({ address }, i) => ({
    path: sitemapHref(kind, address),
    address,
    holds: (key) => rangeHolding(ranges, key) === i,
  }));
};

/** The index of the sitemaps, XML. */
export const sitemapIndex = (): string => {
  const maps = [
    files.sitemapPages,
    files.sitemapLists,
    ...sitemapsOf('work'),
    ...sitemapsOf('talent'),
  ].map((map) => absolute(typeof map === 'string' ? map : map.path));
  return `${xmlHead}<sitemapindex xmlns="${schema}">
${maps.map((map) => `<sitemap><loc>${map}</loc></sitemap>`).join('\n')}
</sitemapindex>
`;
};

/** The sitemap of all but people, works and lists of people, XML. */
export const pagesSitemap = (): string => sitemapOf(pageEntries());

/** The sitemap of lists of people, XML: it changes where one comes or goes. */
export const listsSitemap = (): string =>
  sitemapOf(
    plainLists()
      .filter((list) => !list.startsWith(`${pages.embed}/`))
      .map((path) => ({ path })),
  );

/** The sitemap of a range of people or works, XML. Throws for a range that is not there. */
export const rangeSitemap = (kind: 'talent' | 'work', address = ''): string => {
  const range = rangesIn(kind).find((one) => one.address === address);
  if (!range) throw new Error(`There is no sitemap of ${kind}s "${address}".`);
  return sitemapOf(
    range.people.map((one) => ({
      path: recordHref(kind, one.slug, 'fr'),
      changedOn: 'updatedOn' in one ? one.updatedOn : undefined,
    })),
  );
};

/** A protocol's limit is 50,000 addresses; one person who changes should change little. An entry makes two addresses. */
const inSitemaps: Limits = { max: 1000, min: 333 };

const rangesIn = (kind: 'talent' | 'work'): Range<SitemapLine>[] =>
  kind === 'talent' ? rangesOf(allTalents(), inSitemaps) : rangesOf(pagedWorks(), inSitemaps);

const sitemapOf = (
  entries: Entry[],
): string => `${xmlHead}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.map(urlsOf).join('\n')}
</urlset>
`;

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Pages worth finding; ranges of lists are reached through their entry page. */
const pageEntries = (): Entry[] => [
  ...indexedPages.map((page) => ({ path: pageHref(page, 'fr') })),
  ...records('craft').map(({ slug }) => {
    const guide = guideOf(slug);
    return {
      path: recordHref('craft', slug, 'fr'),
      changedOn: guide?.reviewedOn,
      isFrenchOnly: guide !== undefined && !isGuideIn(guide, 'en'),
    };
  }),
  ...[
    ...craftPagePaths(),
    ...referencePages(),
    ...payPages(),
    ...themePages(),
    ...magazinePages(),
    ...briefLists(),
  ]
    .filter((path) => !path.endsWith('.xml'))
    .map((path) => ({ path })),
  ...articles().map((article) => ({
    path: recordHref('article', article.slug, 'fr'),
    changedOn: articleDay(article),
    isFrenchOnly: !isArticleIn(article, 'en'),
  })),
  ...regions().map(({ slug }) => ({ path: recordHref('territory', slug, 'fr') })),
  ...openBriefs().map((brief) => ({
    path: recordHref('brief', brief.slug, 'fr'),
    changedOn: brief.publishedOn,
    isFrenchOnly: !isBriefIn(brief, 'en'),
  })),
  ...records('charter').map(({ slug, versionOn, text }) => ({
    path: recordHref('charter', slug, 'fr'),
    changedOn: versionOn,
    isFrenchOnly: text.en === undefined,
  })),
];

const indexedPages: PageName[] = [
  'home',
  'talents',
  'crafts',
  'interests',
  'articles',
  'regions',
  'resources',
  'glossary',
  'pay',
  'figures',
  'changes',
  'feedback',
  'signUp',
  'briefs',
  'briefForm',
  'charters',
  'notice',
  'legalNotice',
  'privacy',
  'terms',
  'rightOfReply',
  'accessibility',
  'embed',
];

const urlsOf = ({ path, changedOn, isFrenchOnly }: Entry): string => {
  const day = changedOn ? `<lastmod>${changedOn}</lastmod>` : '';
  if (isFrenchOnly) return `<url><loc>${absolute(path)}</loc>${day}</url>`;
  const english = inLocale(path, 'en');
  const alternates = [
    ['fr', path],
    ['en', english],
    ['x-default', path],
  ]
    .map(
      ([lang, href]) =>
        `<xhtml:link rel="alternate" hreflang="${lang}" href="${absolute(href ?? '')}"/>`,
    )
    .join('');
  return [path, english]
    .map((href) => `<url><loc>${absolute(href)}</loc>${day}${alternates}</url>`)
    .join('\n');
};

type SitemapLine = Pick<TalentLine, 'slug' | 'key'> & { updatedOn?: string };

/** One file of a sitemap of people or works. */
export type RangeSitemap = {
  path: string;
  /** Last part of its path. */
  address: string;
  holds: (key: string) => boolean;
};
type Entry = {
  /** The French path. */
  path: string;
  changedOn?: string | undefined;
  /** True where the text cannot be read in English. */
  isFrenchOnly?: boolean;
};
