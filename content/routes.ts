/**
 * The only owner of addresses, in both languages.
 * French addresses have no prefix, English ones begin with `/en`; the rest is the same.
 * A path never ends with a slash (`trailingSlash: 'never'`), the home pages excepted.
 */
import type { Locale } from './schema/basics.ts';

/** Pages without a record. The value is the path after the language prefix. */
export const pages = {
  home: '/',
  talents: '/talents',
  crafts: '/metiers',
  articles: '/articles',
  regions: '/regions',
  search: '/recherche',
  changes: '/nouveautes',
  legalNotice: '/mentions-legales',
  privacy: '/confidentialite',
  terms: '/conditions',
  rightOfReply: '/droit-de-reponse',
  accessibility: '/accessibilite',
  messageSent: '/message/envoye',
  messageToConfirm: '/message/a-confirmer',
  messageConfirm: '/message/confirmer',
  messageStop: '/message/bloquer',
  messageReport: '/message/signaler',
  messageDone: '/message/fait',
  notFound: '/404',
} as const;
export type PageName = keyof typeof pages;

/** Pages of one record, by kind. */
export const recordPaths = {
  talent: '/talents',
  craft: '/metiers',
  article: '/articles',
  territory: '/regions',
  work: '/oeuvres',
} as const;
export type RoutedKind = keyof typeof recordPaths;

/** Files and endpoints that have no language. */
export const files = {
  sitemapIndex: '/sitemap-index.xml',
  sitemapPages: '/sitemap-pages.xml',
  robots: '/robots.txt',
  searchWords: '/data/search-words.json',
  searchIndex: '/search',
  health: '/api/health',
  challenge: '/api/forms/challenge',
  media: '/media',
} as const;

/** Form endpoints on the site's own origin: a plain POST gets a page, JSON gets JSON. */
export const formEndpoints = {
  contact: '/api/forms/contact',
  confirm: '/api/forms/confirm',
  stop: '/api/forms/stop',
  report: '/api/forms/report',
} as const;

const prefixed = (path: string, locale: Locale): string =>
  locale === 'fr' ? path : path === '/' ? '/en' : `/en${path}`;

/** Path of a page without a record. */
export const pageHref = (page: PageName, locale: Locale): string => prefixed(pages[page], locale);

/** Path of a record's page. */
export const recordHref = (kind: RoutedKind, slug: string, locale: Locale): string =>
  prefixed(`${recordPaths[kind]}/${slug}`, locale);

/** Path of one alphabetical range of a list; `list` is the path of the list without language. */
export const rangeHref = (list: string, range: string, locale: Locale): string =>
  prefixed(`${list}/noms/${range}`, locale);

/** Path of the ranges of one letter of a long list; `list` as above. */
export const letterHref = (list: string, letter: string, locale: Locale): string =>
  prefixed(`${list}/lettres/${letter}`, locale);

/** Path of one team's people in a region. */
export const regionTeamHref = (region: string, department: string, locale: Locale): string =>
  prefixed(`${recordPaths.territory}/${region}/${department}`, locale);

/** Path of the feed. */
export const feedHref = (locale: Locale): string => prefixed('/rss.xml', locale);

/** Path of the sitemap of one alphabetical range of people or works. */
export const sitemapHref = (kind: 'talent' | 'work', range: string): string =>
  `/sitemap-${kind}s-${range}.xml`;

/** Path of a public picture at one width. */
export const pictureHref = (hash: string, width: number): string =>
  `${files.media}/${hash}-${width}.webp`;

/** The other language's path of the same page. */
export const inLocale = (path: string, locale: Locale): string => {
  const bare = path === '/en' ? '/' : path.startsWith('/en/') ? path.slice(3) : path;
  return prefixed(bare, locale);
};

/** The file of a release that answers a path: `/talents/x` → `talents/x.html`. */
export const releaseFile = (path: string): string =>
  path === '/' ? 'index.html' : /\.[a-z0-9]+$/.test(path) ? path.slice(1) : `${path.slice(1)}.html`;
