import { files } from '../../content/routes.ts';
import { absolute, knownRecord } from './snapshot.ts';

/** True while the legal identity is incomplete: a demonstration stays out of search engines. */
export const isDemonstration = (): boolean => !knownRecord('site', 'site').isComplete;

/** What robots may read: nothing of a demonstration, everything but the endpoints otherwise. */
export const robots = (): string =>
  isDemonstration()
    ? '# Démonstration : le site n’est pas à indexer. / Demonstration: not to be indexed.\nUser-agent: *\nDisallow: /\n'
    : `User-agent: *\nDisallow: /api/\n\nSitemap: ${absolute(files.sitemapIndex)}\n`;
