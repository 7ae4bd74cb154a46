import { xml } from '../data/answers.ts';
import { listsSitemap } from '../data/sitemap.ts';

export const GET = () => xml(listsSitemap());
