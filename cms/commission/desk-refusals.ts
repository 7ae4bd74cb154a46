/** Whom a desk does not enter. Each throws a `CommissionProblem`. */
import type { PayloadRequest } from 'payload';
import { roleOf, scopeOf } from '../access/roles.ts';
import type { SignUp } from '../../content/schema/sign-up.ts';
import { duplicatesOf } from '../people/duplicates.ts';
import { inSight, talentsInSight } from '../people/reviewed-submissions.ts';
import { CommissionProblem } from './problem.ts';

/** A commission enters people with a base in its territories. */
export async function refuseOutOfScope(req: PayloadRequest, { bases }: SignUp): Promise<void> {
  if (roleOf(req) !== 'commission') return;
  const { totalDocs } = await req.payload.count({
    collection: 'territories',
    where: { and: [{ slug: { in: bases } }, { id: { in: await scopeOf(req) } }] },
  });
  if (totalDocs === 0) throw new CommissionProblem('outOfScope');
}

/**
 * People listed with the same mail, or the same name and craft, and those who wait already. `isOther`: the editor says
 * that it is somebody else. Of people outside of the territories nothing is said but that they are listed.
 */
export async function refuseKnown({ req, signUp, isOther }: Checking): Promise<void> {
  const { payload } = req;
  const all = await duplicatesOf({ payload, signUp });
  const visible = await talentsInSight(
    req,
    all.map(({ id }) => id),
  );
  if (all.some(({ id }) => !visible.has(id))) throw new CommissionProblem('listedElsewhere', 409);
  if (all.length > 0 && !isOther)
    throw new CommissionProblem('listed', 409, { names: all.map(({ name }) => name) });
  const { docs: waiting } = await payload.db.find<Waiting>({
    collection: 'submissions',
    where: {
      and: [
        { form: { equals: 'signUp' } },
        { email: { equals: signUp.email } },
        {
          or: [
            { reviewState: { in: ['waiting', 'asked'] } },
            { and: [{ confirmedAt: { exists: false } }, { enteredBy: { exists: true } }] },
          ],
        },
      ],
    },
    pagination: false,
  });
  if ((await inSight(req, waiting)).length > 0) throw new CommissionProblem('waits', 409);
}

type Checking = { req: PayloadRequest; signUp: SignUp; isOther: boolean };
type Waiting = { id: string; form: 'signUp'; data: unknown };
