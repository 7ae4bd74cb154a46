import type { BreadcrumbList, CollectionPage } from 'schema-dts';
import type { Locale } from '../../content/schema/basics.ts';
import { trailLd, type Step } from './crumbs-ld.ts';
import { siteId, type Said } from './json-ld.ts';
import { absolute } from './snapshot.ts';

/** A page that is a collection of others; `above`: the steps between it and the home page. */
export const listLd = ({
  path,
  name,
  above,
  locale,
}: CollectionAt): Said<CollectionPage | BreadcrumbList> => [
  {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    url: absolute(path),
    inLanguage: locale,
    isPartOf: { '@id': siteId() },
  },
  trailLd(locale, [...above, { name, path }]),
];

type CollectionAt = { path: string; name: string; above: Step[]; locale: Locale };
