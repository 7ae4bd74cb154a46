import { plainText } from '../data/answers.ts';
import { robots } from '../data/robots.ts';

export const GET = () => plainText(robots());
