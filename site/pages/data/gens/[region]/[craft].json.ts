import type { APIRoute } from 'astro';
import { json } from '../../../../data/answers.ts';
import { openCraftPaths as getStaticPaths } from '../../../../data/list-paths.ts';
import { openPeople } from '../../../../data/open-people.ts';

export { getStaticPaths };
export const GET: APIRoute = ({ params: { region = '', craft } }) =>
  json(JSON.stringify(openPeople({ region, craft })));
