import { makeSearchWords } from '../../../content/search/vocabulary.ts';
import { json } from '../../data/answers.ts';
import { records } from '../../data/snapshot.ts';

export const GET = () =>
  json(
    JSON.stringify(
      makeSearchWords({
        departments: records('department'),
        crafts: records('craft'),
        territories: records('territory'),
      }),
    ),
  );
