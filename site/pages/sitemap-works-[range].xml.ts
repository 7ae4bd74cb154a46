import type { APIRoute } from 'astro';
import { xml } from '../data/answers.ts';
import { workSitemapPaths as getStaticPaths } from '../data/paths.ts';
import { rangeSitemap } from '../data/sitemap.ts';

export { getStaticPaths };
export const GET: APIRoute = ({ params }) => xml(rangeSitemap('work', params['range']));
