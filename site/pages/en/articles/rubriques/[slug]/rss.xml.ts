import type { APIContext } from 'astro';
import { xml } from '../../../../../data/answers.ts';
import { themeFeed } from '../../../../../data/feed.ts';
import { themeFeedPaths as getStaticPaths } from '../../../../../data/magazine-paths.ts';
import { knownRecord } from '../../../../../data/snapshot.ts';

export { getStaticPaths };
export const GET = ({ params }: APIContext) =>
  xml(themeFeed(knownRecord('theme', params['slug']), 'en'));
