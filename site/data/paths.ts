/** Every page and file of the site. Runs in the static build and in the plain scripts alike. */
import { locales } from '../../content/schema/basics.ts';
import {
  feedHref,
  files,
  pageHref,
  pages,
  rangeHref,
  recordHref,
  regionTeamHref,
  type PageName,
  type RoutedKind,
} from '../../content/routes.ts';
import { articles } from './articles.ts';
import { rangesOf } from './people-lists.ts';
import { teamsOf } from './regions.ts';
import { sitemapCount, sitemapHref } from './sitemap.ts';
import { records, redirects } from './snapshot.ts';
import { allTalents, talentsByCraft, talentsInRegionTeam, type TalentLine } from './talents.ts';
import { regions } from './territories.ts';
import { pagedWorks } from './works.ts';

/** Every address of a release, in both languages, each once. */
export const allPaths = (): string[] => [
  ...locales.flatMap((locale) => [
    ...(Object.keys(pages) as PageName[]).map((page) => pageHref(page, locale)),
    feedHref(locale),
    ...recordPages.flatMap(([kind, paths]) =>
      paths().map(({ params }) => recordHref(kind, params.slug, locale)),
    ),
    ...talentRangePaths().map(({ params }) => rangeHref(pages.talents, params.range, locale)),
    ...craftRangePaths().map(({ params: { slug, range } }) =>
      rangeHref(recordHref('craft', slug, 'fr'), range, locale),
    ),
    ...regionTeamPaths().map(({ params: { slug, department } }) =>
      regionTeamHref(slug, department, locale),
    ),
    ...regionTeamRangePaths().map(({ params: { slug, department, range } }) =>
      rangeHref(regionTeamHref(slug, department, 'fr'), range, locale),
    ),
  ]),
  files.sitemapIndex,
  ...sitemapPaths().map(({ params }) => sitemapHref(Number(params.n))),
  files.robots,
  files.searchWords,
];

/** Pages of people, former addresses included. */
export const talentPaths = (): Path<'slug'>[] =>
  slugPaths(
    'talent',
    allTalents().map(({ slug }) => slug),
  );

/** Pages of crafts, former addresses included. */
export const craftPaths = (): Path<'slug'>[] =>
  slugPaths(
    'craft',
    records('craft').map(({ slug }) => slug),
  );

/** Pages of articles, former addresses included. */
export const articlePaths = (): Path<'slug'>[] =>
  slugPaths(
    'article',
    articles().map(({ slug }) => slug),
  );

/** Pages of regions, former addresses included. */
export const regionPaths = (): Path<'slug'>[] =>
  slugPaths(
    'territory',
    regions().map(({ slug }) => slug),
  );

/** Pages of works, former addresses included. */
export const workPaths = (): Path<'slug'>[] =>
  slugPaths(
    'work',
    pagedWorks().map(({ slug }) => slug),
  );

/** Ranges of the list of everybody. */
export const talentRangePaths = (): Path<'range'>[] =>
  rangePaths(allTalents()).map((range) => ({ params: { range } }));

/** Ranges of the lists of crafts. */
export const craftRangePaths = (): Path<'slug' | 'range'>[] =>
  records('craft').flatMap(({ slug }) =>
    rangePaths(talentsByCraft(slug)).map((range) => ({ params: { slug, range } })),
  );

/** Teams that have people in a region. */
export const regionTeamPaths = (): Path<'slug' | 'department'>[] =>
  regions().flatMap(({ slug }) =>
    teamsOf(slug).map(({ department }) => ({ params: { slug, department: department.slug } })),
  );

/** Ranges of the lists of teams in a region. */
export const regionTeamRangePaths = (): Path<'slug' | 'department' | 'range'>[] =>
  regionTeamPaths().flatMap(({ params: { slug, department } }) =>
    rangePaths(talentsInRegionTeam(slug, department)).map((range) => ({
      params: { slug, department, range },
    })),
  );

/** Sitemaps, numbered from 1. */
export const sitemapPaths = (): Path<'n'>[] =>
  Array.from({ length: sitemapCount() }, (_, i) => ({ params: { n: String(i + 1) } }));

const recordPages: [RoutedKind, () => Path<'slug'>[]][] = [
  ['talent', talentPaths],
  ['craft', craftPaths],
  ['article', articlePaths],
  ['territory', regionPaths],
  ['work', workPaths],
];

/** A list of one range is its entry page alone. */
const rangePaths = (people: TalentLine[]): string[] => {
  const ranges = rangesOf(people);
  return ranges.length > 1 ? ranges.map(({ address }) => address) : [];
};

/** Present slugs, and the former ones whose target still has a page. */
const slugPaths = (kind: RoutedKind, present: string[]): Path<'slug'>[] => {
  const paged = new Set(present);
  const former = redirects().filter(
    (one) => one.kind === kind && !paged.has(one.slug) && paged.has(one.target),
  );
  return [...present, ...former.map(({ slug }) => slug)].map((slug) => ({ params: { slug } }));
};

/** What Astro's getStaticPaths wants. */
export type Path<P extends string> = { params: Record<P, string> };
