import { xml } from '../data/answers.ts';
import { sitemapIndex } from '../data/sitemap.ts';

export const GET = () => xml(sitemapIndex());
