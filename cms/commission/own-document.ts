import type { PayloadRequest } from 'payload';
import type { Letter, PeopleList } from '../payload-types.ts';
import { CommissionProblem } from './problem.ts';

/** The letter or list with this id, as whoever asks may see it; throws a `CommissionProblem` where there is none. */
export async function ownDocument<C extends keyof Documents>(
  req: PayloadRequest,
  collection: C,
  id: string,
): Promise<Documents[C]> {
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  });
  if (!found) throw new CommissionProblem('unknown', 404);
  return found as Documents[C];
}

type Documents = { letters: Letter; 'people-lists': PeopleList };
