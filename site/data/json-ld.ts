/** What pages say to machines, as schema.org has it. Escaping is `Head.astro`'s. */
import type {
  Article as ArticleLd,
  BreadcrumbList,
  Occupation,
  WebPage,
  WithContext,
} from 'schema-dts';
import type { Organization, ProfilePage, WebSite } from 'schema-dts';
import type { Article } from '../../content/schema/article.ts';
import type { Locale, Picture } from '../../content/schema/basics.ts';
import type { Craft } from '../../content/schema/craft.ts';
import type { Guide } from '../../content/schema/guide.ts';
import type { Talent } from '../../content/schema/talent.ts';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, pictureHref, recordHref } from '../../content/routes.ts';
import { isArticleIn } from './articles.ts';
import { titleOf } from './crafts.ts';
import { guideOf, isGuideIn } from './guides.ts';
import { absolute, knownRecord } from './snapshot.ts';
import { regionOf } from './territories.ts';

/** The home page: the site, how it is searched and, where it is known, who publishes it. */
export const homeLd = (locale: Locale): (WithContext<WebSite> | WithContext<Organization>)[] => {
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
export const talentLd = (talent: Talent, locale: Locale): WithContext<ProfilePage> => ({
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
    ...(talent.bio ? { description: talent.bio[locale] ?? talent.bio.fr } : {}),
    ...(talent.photo ? { image: absolute(widest(talent.photo)) } : {}),
  },
});

/** An article or an interview, in the language it can be read in. */
export const articleLd = (article: Article, locale: Locale): WithContext<ArticleLd> => {
  const language = isArticleIn(article, locale) ? locale : 'fr';
  return {
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
  };
};

/** A craft's page: an article about the trade where it has a guide, a page about it otherwise. */
export const craftLd = (
  craft: Craft,
  locale: Locale,
): WithContext<ArticleLd> | WithContext<WebPage> => {
  const guide = guideOf(craft.slug);
  if (guide) return guideLd(craft, guide, isGuideIn(guide, locale) ? locale : 'fr');
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: titleOf(craft, 'both', locale),
    url: absolute(recordHref('craft', craft.slug, locale)),
    inLanguage: locale,
    about: occupationLd(craft, locale),
    isPartOf: { '@id': siteId() },
  };
};

/** Where a page stands, from the home page down. */
export const crumbsLd = (
  crumbs: { name: string; path: string }[],
): WithContext<BreadcrumbList> => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: absolute(path),
  })),
});

const guideLd = (craft: Craft, guide: Guide, locale: Locale): WithContext<ArticleLd> => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: titleOf(craft, 'both', locale),
  description: guide.summary[locale] ?? guide.summary.fr,
  url: absolute(recordHref('craft', craft.slug, locale)),
  inLanguage: locale,
  author: { '@type': 'Person', name: guide.author },
  datePublished: guide.publishedOn,
  dateModified: guide.reviewedOn,
  citation: guide.sources.map(({ url }) => url),
  about: occupationLd(craft, locale),
  isPartOf: { '@id': siteId() },
  ...(guide.reviewer
    ? { editor: { '@type': 'Person', name: guide.reviewer.name, jobTitle: guide.reviewer.title } }
    : {}),
});

const occupationLd = (craft: Craft, locale: Locale): Occupation => ({
  '@type': 'Occupation',
  name: titleOf(craft, 'masculine', locale),
  alternateName: [...new Set([craft.feminine, craft.masculine, craft.english])],
  ...(craft.rome ? { occupationalCategory: `ROME ${craft.rome.version} ${craft.rome.code}` } : {}),
});

const siteId = (): string => absolute('/#site');
const publisherId = (): string => absolute('/#publisher');

const widest = ({ hash, widths, width }: Picture): string =>
  pictureHref(hash, widths.at(-1) ?? width);
