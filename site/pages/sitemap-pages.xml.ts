import { xml } from '../data/answers.ts';
import { pagesSitemap } from '../data/sitemap.ts';

export const GET = () => xml(pagesSitemap());
