import { xml } from '../../data/answers.ts';
import { briefFeed } from '../../data/feed.ts';

export const GET = () => xml(briefFeed('fr'));
