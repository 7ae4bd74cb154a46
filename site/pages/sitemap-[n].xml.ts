import type { APIRoute } from 'astro';
import { xml } from '../data/answers.ts';
import { sitemapPaths as getStaticPaths } from '../data/paths.ts';
import { sitemap } from '../data/sitemap.ts';

export { getStaticPaths };
export const GET: APIRoute = ({ params }) => xml(sitemap(Number(params['n'])));
