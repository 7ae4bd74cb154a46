/** Submissions that wait beside another one and may be of the same person. */
import type { PayloadRequest } from 'payload';
import type { SignUp } from '../../content/schema/sign-up.ts';
import { type Rows, rowsOf } from '../database/rows.ts';
import { nameKey, nameKeys } from './duplicates.ts';
import { foldAddress, talentsAt } from './known-address.ts';
import { ReviewProblem } from './review-decisions.ts';
import { inSight } from './reviewed-submissions.ts';
import { type Waiting, waitingSubmissions } from './waiting-submissions.ts';

/** `name`: as it was sent. */
export type WaitingTwin = { id: string; name: string };

/**
 * Those that wait with the same address, or with the same name and a craft in common. A commission is told how many
 * there are elsewhere, and no more.
 */
export async function waitingTwins({ req, submission, signUp }: Asked): Promise<Twins> {
  const all = await twinsOf({ req, submission, signUp });
  const seen = await inSight(req, all);
  return {
    seen: seen.map(({ id, data }) => ({ id, name: data.name })),
    hidden: all.length - seen.length,
  };
}

/**
 * To be called before a sign-up is accepted: makes its twins wait to be read anew, so that of two editors at once one
 * is refused, and refuses who is listed with this address and this name. Throws a `ReviewProblem`.
 */
export async function onePersonOnly({ req, submission, signUp }: Asked): Promise<void> {
  const rows = await rowsOf(req);
  const updatedAt = new Date().toISOString();
  const twins = await twinsOf({ req, rows, submission, signUp });
  if (twins.length > 0)
    await rows.update('submissions', { updatedAt }, { equal: { id: twins.map(({ id }) => id) } });
  const names = nameKeys(signUp);
  const listed = (await talentsAt(req.payload, signUp.email, req)) as Listed[];
  const isListed = listed.some(({ name, legalName }) =>
    [name, legalName].some((one) => one && names.has(nameKey(one))),
  );
  if (isListed) throw new ReviewProblem('alreadyListed', 409);
}

/** `rows`: of the transaction that the request has begun, where it has. */
async function twinsOf({ req, rows, submission, signUp }: Finding): Promise<Waiting[]> {
  const [address, names] = [foldAddress(signUp.email), nameKeys(signUp)];
  const crafts = new Set(signUp.crafts.map(({ craft }) => craft));
  const waiting = await waitingSubmissions(req.payload, rows);
  return waiting.filter(
    ({ id, data }) =>
      id !== submission.id &&
      (foldAddress(data.email) === address ||
        (data.nameKeys.some((name) => names.has(name)) &&
          data.crafts.some(({ craft }) => crafts.has(craft)))),
  );
}

type Listed = { name: string; legalName?: string | null };
type Twins = { seen: WaitingTwin[]; hidden: number };
type Asked = { req: PayloadRequest; submission: { id: string }; signUp: SignUp };
type Finding = Asked & { rows?: Rows };
