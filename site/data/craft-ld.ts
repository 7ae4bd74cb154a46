import type {
  Article,
  BreadcrumbList,
  FAQPage,
  Occupation,
  WebPage,
  WithContext,
} from 'schema-dts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Craft } from '../../content/schema/craft.ts';
import type { Guide } from '../../content/schema/guide.ts';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref, teamHref } from '../../content/routes.ts';
import { departmentOf, titleOf } from './crafts.ts';
import { trailLd } from './crumbs-ld.ts';
import { guideOf, isGuideIn } from './guides.ts';
import { siteId, type Said } from './json-ld.ts';
import { questionsIn } from './sections.ts';
import { absolute } from './snapshot.ts';

/** A craft's page: an article about the trade and its questions where it has a guide, a page about it otherwise. */
export const craftLd = (
  craft: Craft,
  locale: Locale,
): Said<Article | WebPage | FAQPage | BreadcrumbList> => {
  const guide = guideOf(craft.slug);
  const language = guide && !isGuideIn(guide, locale) ? 'fr' : locale;
  const { slug, name } = departmentOf(craft.slug);
  return [
    guide ? guideLd(craft, guide, language) : tradeLd(craft, language),
    ...(guide ? questionsLd(guide, language) : []),
    trailLd(language, [
      { name: texts(language).nav.crafts, path: pageHref('crafts', language) },
      { name: name[language], path: teamHref(slug, language) },
      {
        name: titleOf(craft, 'both', language),
        path: recordHref('craft', craft.slug, language),
      },
    ]),
  ];
};

const questionsLd = ({ craft, body }: Guide, locale: Locale): WithContext<FAQPage>[] => {
  const questions = questionsIn(body[locale] ?? body.fr);
  if (questions.length === 0) return [];
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      url: absolute(recordHref('craft', craft, locale)),
      inLanguage: locale,
      mainEntity: questions.map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    },
  ];
};

const tradeLd = (craft: Craft, locale: Locale): WithContext<WebPage> => ({
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  name: titleOf(craft, 'both', locale),
  url: absolute(recordHref('craft', craft.slug, locale)),
  inLanguage: locale,
  about: occupationLd(craft, locale),
  isPartOf: { '@id': siteId() },
});

const guideLd = (craft: Craft, guide: Guide, locale: Locale): WithContext<Article> => ({
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
  alternateName: [...new Set([craft.feminine, craft.masculine, craft.english, ...craft.aliases])],
  ...(craft.rome ? { occupationalCategory: `ROME ${craft.rome.version} ${craft.rome.code}` } : {}),
});
