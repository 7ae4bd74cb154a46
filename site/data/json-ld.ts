/** What pages say to machines, as schema.org has it. Escaping is `Head.astro`'s. */
import type {
  Article as ArticleLd,
  BreadcrumbList,
  Organization,
  ProfilePage,
  Thing,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { Article } from '../../content/schema/article.ts';
import type { Locale, Picture } from '../../content/schema/basics.ts';
import type { Talent } from '../../content/schema/talent.ts';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, pictureHref, recordHref } from '../../content/routes.ts';
import { isArticleIn } from './articles.ts';
import { titleOf } from './crafts.ts';
import { crumbsLd } from './crumbs-ld.ts';
import { absolute, knownRecord } from './snapshot.ts';
import { regionOf } from './territories.ts';

/** The home page: the site, how it is searched and, where it is known, who publishes it. */
export const homeLd = (locale: Locale): Said<WebSite | Organization> => {
  const { isComplete, publisher } = knownRecord('site', 'site');
  const site: WithContext<WebSite> = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': siteId(),
    name: texts(locale).site.name,
    description: texts(locale).site.tagline,
    url: absolute(pageHref('home', locale)),
    inLanguage: locale,
  };
  if (!isComplete || !publisher) return [site];
  const organisation: WithContext<Organization> = {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': publisherId(),
    name: publisher,
    url: absolute('/'),
  };
  return [{ ...site, publisher: { '@id': publisherId() } }, organisation];
};

/** A person's page. Contact data stay out of it, even those that the person made public. */
export const talentLd = (talent: Talent, locale: Locale): Said<ProfilePage | BreadcrumbList> => [
  profileLd(talent, locale),
  crumbsLd({ kind: 'talent', slug: talent.slug, name: talent.name, locale }),
];

/** An article or an interview, in the language it can be read in. */
export const articleLd = (article: Article, locale: Locale): Said<ArticleLd | BreadcrumbList> => {
  const language = isArticleIn(article, locale) ? locale : 'fr';
  const name = article.title[language] ?? article.title.fr;
  return [
    textLd(article, language),
    crumbsLd({ kind: 'article', slug: article.slug, name, locale: language }),
  ];
};

const profileLd = (talent: Talent, locale: Locale): WithContext<ProfilePage> => ({
  '@context': 'https://schema.org',
  '@type': 'ProfilePage',
  url: absolute(recordHref('talent', talent.slug, locale)),
  dateModified: talent.updatedOn,
  inLanguage: locale,
  isPartOf: { '@id': siteId() },
  mainEntity: {
    '@type': 'Person',
    name: talent.name,
    hasOccupation: talent.crafts.map(({ craft, form }) => ({
      '@type': 'Occupation',
      name: titleOf(craft, form, locale),
      url: absolute(recordHref('craft', craft, locale)),
    })),
    workLocation: [...new Set(talent.bases.map(regionOf))].map(({ name }) => ({
      '@type': 'Place',
      name: name[locale],
    })),
    knowsLanguage: talent.languages.map((code) => (code === 'lsf' ? 'fsl' : code)),
    sameAs: talent.links.map(({ url }) => url),
    ...described(talent.bio?.[locale] ?? talent.bio?.fr),
    ...(talent.photo ? { image: absolute(widest(talent.photo)) } : {}),
  },
});

const described = (description: string | undefined) => (description ? { description } : {});

const textLd = (article: Article, language: Locale): WithContext<ArticleLd> => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: article.title[language] ?? article.title.fr,
  description: article.standfirst[language] ?? article.standfirst.fr,
  url: absolute(recordHref('article', article.slug, language)),
  inLanguage: language,
  author: { '@type': 'Person', name: article.author },
  datePublished: article.publishedOn,
  dateModified: article.updatedOn ?? article.publishedOn,
  keywords: article.tags,
  isPartOf: { '@id': siteId() },
  ...(article.photo ? { image: absolute(widest(article.photo)) } : {}),
});

/** What every page is part of. */
export const siteId = (): string => absolute('/#site');
const publisherId = (): string => absolute('/#publisher');

const widest = ({ hash, widths, width }: Picture): string =>
  pictureHref(hash, widths.at(-1) ?? width);

/** What one page says: several things, each with its context. */
export type Said<T extends Thing> = WithContext<T>[];
