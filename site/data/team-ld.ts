import type { BreadcrumbList, CollectionPage } from 'schema-dts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Department } from '../../content/schema/department.ts';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, teamHref } from '../../content/routes.ts';
import { trailLd } from './crumbs-ld.ts';
import { siteId, type Said } from './json-ld.ts';
import { absolute } from './snapshot.ts';

/** A team's page: a collection of trades. */
export const teamLd = (
  { slug }: Department,
  name: string,
  locale: Locale,
): Said<CollectionPage | BreadcrumbList> => {
  const path = teamHref(slug, locale);
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      name,
      url: absolute(path),
      inLanguage: locale,
      isPartOf: { '@id': siteId() },
    },
    trailLd(locale, [
      { name: texts(locale).nav.crafts, path: pageHref('crafts', locale) },
      { name, path },
    ]),
  ];
};
