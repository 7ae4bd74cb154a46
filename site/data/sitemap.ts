import {
  inLocale,
  pageHref,
  recordHref,
  regionTeamHref,
  type PageName,
} from '../../content/routes.ts';
import { articleDay, articles, isArticleIn } from './articles.ts';
import { guideOf, isGuideIn } from './guides.ts';
import { teamsOf } from './regions.ts';
import { absolute, records } from './snapshot.ts';
import { allTalents } from './talents.ts';
import { regions } from './territories.ts';
import { pagedWorks } from './works.ts';

/** Path of the n-th sitemap, from 1. */
export const sitemapHref = (n: number): string => `/sitemap-${n}.xml`;

/** How many sitemaps there are: each holds at most 50,000 addresses. */
export const sitemapCount = (): number => Math.ceil(entries().length / entriesOfOne);

/** The index of the sitemaps, XML. */
export const sitemapIndex = (): string => {
  const maps = Array.from({ length: sitemapCount() }, (_, i) => absolute(sitemapHref(i + 1)));
  return `${xmlHead}<sitemapindex xmlns="${schema}">
${maps.map((map) => `<sitemap><loc>${map}</loc></sitemap>`).join('\n')}
</sitemapindex>
`;
};

/** The n-th sitemap, from 1, XML. */
export const sitemap = (n: number): string => {
  const own = entries().slice((n - 1) * entriesOfOne, n * entriesOfOne);
  return `${xmlHead}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${own.map(urlsOf).join('\n')}
</urlset>
`;
};

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** An entry makes two addresses. */
const entriesOfOne = 25_000;

/** Pages worth finding; ranges of lists are reached through their entry page. */
const entries = (): Entry[] => [
  ...indexedPages.map((page) => ({ path: pageHref(page, 'fr') })),
  ...records('craft').map(({ slug }) => {
    const guide = guideOf(slug);
    return {
      path: recordHref('craft', slug, 'fr'),
      changedOn: guide?.reviewedOn,
      isFrenchOnly: guide !== undefined && !isGuideIn(guide, 'en'),
    };
  }),
  ...articles().map((article) => ({
    path: recordHref('article', article.slug, 'fr'),
    changedOn: articleDay(article),
    isFrenchOnly: !isArticleIn(article, 'en'),
  })),
  ...regions().flatMap(({ slug }) => [
    { path: recordHref('territory', slug, 'fr') },
    ...teamsOf(slug).map(({ department }) => ({
      path: regionTeamHref(slug, department.slug, 'fr'),
    })),
  ]),
  ...pagedWorks().map(({ slug }) => ({ path: recordHref('work', slug, 'fr') })),
  ...allTalents().map(({ slug, updatedOn }) => ({
    path: recordHref('talent', slug, 'fr'),
    changedOn: updatedOn,
  })),
];

const indexedPages: PageName[] = [
  'home',
  'talents',
  'crafts',
  'articles',
  'regions',
  'changes',
  'legalNotice',
  'privacy',
  'terms',
  'rightOfReply',
  'accessibility',
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

type Entry = {
  /** The French path. */
  path: string;
  changedOn?: string | undefined;
  /** True where the text cannot be read in English. */
  isFrenchOnly?: boolean;
};
