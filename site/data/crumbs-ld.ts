import type { BreadcrumbList, WithContext } from 'schema-dts';
import type { Locale } from '../../content/schema/basics.ts';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref, type RoutedKind } from '../../content/routes.ts';
import { absolute } from './snapshot.ts';

/** Where a record's page stands, from the home page down. Works have no list above them. */
export const crumbsLd = ({ kind, slug, name, locale }: Crumb): WithContext<BreadcrumbList> => {
  const { nav } = texts(locale);
  const list = kind === 'work' ? undefined : lists[kind];
  return trailLd(locale, [
    ...(list ? [{ name: nav[list], path: pageHref(list, locale) }] : []),
    { name, path: recordHref(kind, slug, locale) },
  ]);
};

/** The steps from the home page down to a page. */
export const trailLd = (locale: Locale, below: Step[]): WithContext<BreadcrumbList> => {
  const steps = [{ name: texts(locale).site.name, path: pageHref('home', locale) }, ...below];
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: step.name,
      item: absolute(step.path),
    })),
  };
};

const lists = {
  talent: 'talents',
  craft: 'crafts',
  article: 'articles',
  theme: 'articles',
  territory: 'regions',
  brief: 'briefs',
  charter: 'charters',
} as const;

/** A page on the way down, by its path. */
export type Step = { name: string; path: string };
type Crumb = { kind: RoutedKind; slug: string; name: string; locale: Locale };
