import type { APIRoute } from 'astro';
import { json } from '../../../data/answers.ts';
import { embedRegionPaths as getStaticPaths } from '../../../data/list-paths.ts';
import { openPeople } from '../../../data/open-people.ts';

export { getStaticPaths };
export const GET: APIRoute = ({ params: { region = '' } }) =>
  json(JSON.stringify(openPeople({ region })));
