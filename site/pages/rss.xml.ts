import { feed } from '../data/feed.ts';
import { xml } from '../data/answers.ts';

export const GET = () => xml(feed('fr'));
