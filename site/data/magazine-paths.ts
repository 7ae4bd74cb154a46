/** Pages of the magazine that are no article's: themes with their feeds, years. */
import { pages, recordHref, recordPaths, themeFeedHref, yearHref } from '../../content/routes.ts';
import { articleYears } from './articles.ts';
import type { Path } from './paths.ts';
import { records } from './snapshot.ts';

/** French paths of the pages of all themes. */
export const themePages = (): string[] =>
  records('theme').map(({ slug }) => recordHref('theme', slug, 'fr'));

/** French paths of the feeds of themes and the pages of years. */
export const magazinePages = (): string[] => [
  ...records('theme').map(({ slug }) => themeFeedHref(slug, 'fr')),
  ...articleYears().map((year) => yearHref(year, 'fr')),
];

/** What French paths of pages that list articles begin with. */
export const magazineRoots = [`${recordPaths.theme}/`, `${pages.articles}/annees/`];

/** Themes, for their feeds. */
export const themeFeedPaths = (): Path<'slug'>[] =>
  records('theme').map(({ slug }) => ({ params: { slug } }));

/** Years that have articles. */
export const yearPaths = (): Path<'year'>[] => articleYears().map((year) => ({ params: { year } }));
