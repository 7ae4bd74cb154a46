/** Every page and file of the site. Runs in the static build and in the plain scripts alike. */
import { locales } from '../../content/schema/basics.ts';
import {
  briefFeedHref,
  feedHref,
  files,
  inLocale,
  isFormerAddress,
  pageHref,
  pages,
  recordHref,
  type PageName,
  type RoutedKind,
} from '../../content/routes.ts';
import { articles } from './articles.ts';
import { briefLists } from './brief-lists.ts';
import { briefs } from './briefs.ts';
import { writePaths } from './comments.ts';
import { atOnce } from './database.ts';
import { craftPagePaths } from './craft-pages.ts';
import { everyList, letterAddresses, pagesOfList, plainLists, rangeAddresses } from './lists.ts';
import { embedRegions, openFiles } from './open-people.ts';
import { magazinePages } from './magazine-paths.ts';
import { payPages, referencePages } from './reference-paths.ts';
import { teamsOf } from './regions.ts';
import { sitemapsOf } from './sitemap.ts';
import { records, redirects } from './snapshot.ts';
import { allTalents, talentsByCraft, talentsInRegionTeam, type TalentLine } from './talents.ts';
import { regions } from './territories.ts';
import { pagedWorks } from './works.ts';

/** Every address of a release, in both languages, each once. */
export const allPaths = (): string[] => atOnce(listPaths);

const listPaths = (): string[] => [
  ...locales.flatMap((locale) => [
    ...(Object.keys(pages) as PageName[]).map((page) => pageHref(page, locale)),
    feedHref(locale),
    briefFeedHref(locale),
    ...recordPages.flatMap(([kind, paths]) =>
      paths().map(({ params }) => recordHref(kind, params.slug, locale)),
    ),
    ...[...plainLists(), ...embedRegions()].map((path) => inLocale(path, locale)),
    ...writePaths().map((path) => inLocale(path, locale)),
    ...everyList()
      .flatMap(pagesOfList)
      .map((path) => inLocale(path, locale)),
  ]),
  ...addressPaths().map(({ params }) => `/${params.former}`),
  ...craftPagePaths().flatMap((path) => locales.map((locale) => inLocale(path, locale))),
  ...[...referencePages(), ...payPages(), ...magazinePages(), ...briefLists()].flatMap((path) =>
    locales.map((locale) => inLocale(path, locale)),
  ),
  files.sitemapIndex,
  files.sitemapPages,
  ...sitemapsOf('talent').map(({ path }) => path),
  ...sitemapsOf('work').map(({ path }) => path),
  files.sitemapLists,
  files.robots,
  files.searchWords,
  ...openFiles(),
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

/** Addresses of a site that was here before, whose articles are here. In French only: it had no other paths. */
export const addressPaths = (): Path<'former'>[] => {
  const there = new Set(articles().map(({ slug }) => slug));
  return redirects()
    .filter(
      ({ kind, slug, target }) => kind === 'address' && isFormerAddress(slug) && there.has(target),
    )
    .map(({ slug }) => ({ params: { former: slug } }));
};

/** Pages of themes and series, former addresses included. */
export const themePaths = (): Path<'slug'>[] =>
  slugPaths(
    'theme',
    records('theme').map(({ slug }) => slug),
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

/** Pages of projects, former addresses included. */
export const briefPaths = (): Path<'slug'>[] =>
  slugPaths(
    'brief',
    briefs().map(({ slug }) => slug),
  );

/** Pages of charters, former addresses included. */
export const charterPaths = (): Path<'slug'>[] =>
  slugPaths(
    'charter',
    records('charter').map(({ slug }) => slug),
  );

/** Ranges of the list of everybody. */
export const talentRangePaths = (): Path<'range'>[] => partPaths('range', rangeAddresses);

/** Letters of the list of everybody. */
export const talentLetterPaths = (): Path<'letter'>[] => partPaths('letter', letterAddresses);

/** Ranges of the lists of crafts. */
export const craftRangePaths = (): Path<'slug' | 'range'>[] =>
  craftPartPaths('range', rangeAddresses);

/** Letters of the lists of crafts. */
export const craftLetterPaths = (): Path<'slug' | 'letter'>[] =>
  craftPartPaths('letter', letterAddresses);

/** Teams that have people in a region. */
export const regionTeamPaths = (): Path<'slug' | 'department'>[] =>
  regions().flatMap(({ slug }) =>
    teamsOf(slug).map(({ department }) => ({ params: { slug, department: department.slug } })),
  );

/** Ranges of the lists of teams in a region. */
export const regionTeamRangePaths = (): Path<'slug' | 'department' | 'range'>[] =>
  regionTeamPartPaths('range', rangeAddresses);

/** Letters of the lists of teams in a region. */
export const regionTeamLetterPaths = (): Path<'slug' | 'department' | 'letter'>[] =>
  regionTeamPartPaths('letter', letterAddresses);

/** Sitemaps of people. */
export const talentSitemapPaths = (): Path<'range'>[] => sitemapPaths('talent');

/** Sitemaps of works. */
export const workSitemapPaths = (): Path<'range'>[] => sitemapPaths('work');

const sitemapPaths = (kind: 'talent' | 'work'): Path<'range'>[] =>
  sitemapsOf(kind).map(({ address }) => ({ params: { range: address } }));

const partPaths = <P extends string>(part: P, addressesOf: AddressesOf): Path<P>[] =>
  addressesOf(allTalents()).map((address) => ({ params: paramOf(part, address) }));

const craftPartPaths = <P extends string>(part: P, addressesOf: AddressesOf): Path<'slug' | P>[] =>
  records('craft').flatMap(({ slug }) =>
    addressesOf(talentsByCraft(slug)).map((address) => ({
      params: { slug, ...paramOf(part, address) },
    })),
  );

const regionTeamPartPaths = <P extends string>(
  part: P,
  addressesOf: AddressesOf,
): Path<'slug' | 'department' | P>[] =>
  regionTeamPaths().flatMap(({ params }) =>
    addressesOf(talentsInRegionTeam(params.slug, params.department)).map((address) => ({
      params: { ...params, ...paramOf(part, address) },
    })),
  );

const paramOf = <P extends string>(part: P, address: string): Record<P, string> =>
  ({ [part]: address }) as Record<P, string>;

const recordPages: [RoutedKind, () => Path<'slug'>[]][] = [
  ['talent', talentPaths],
  ['craft', craftPaths],
  ['article', articlePaths],
  ['theme', themePaths],
  ['territory', regionPaths],
  ['work', workPaths],
  ['brief', briefPaths],
  ['charter', charterPaths],
];

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
type AddressesOf = (people: TalentLine[]) => readonly string[];
