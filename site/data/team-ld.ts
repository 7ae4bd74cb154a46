import type { BreadcrumbList, CollectionPage } from 'schema-dts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Department } from '../../content/schema/department.ts';
import { texts } from '../../content/locales/locale.ts';
import { pageHref, teamHref } from '../../content/routes.ts';
import type { Said } from './json-ld.ts';
import { listLd } from './list-ld.ts';

/** A team's page: a collection of trades. */
export const teamLd = (
  { slug }: Department,
  name: string,
  locale: Locale,
): Said<CollectionPage | BreadcrumbList> =>
  listLd({
    path: teamHref(slug, locale),
    name,
    above: [{ name: texts(locale).nav.crafts, path: pageHref('crafts', locale) }],
    locale,
  });
