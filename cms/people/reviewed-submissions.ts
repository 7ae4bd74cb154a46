/** Which submissions are reviewed, and by whom: national editors all, a commission those of its territories. */
import type { Payload, PayloadRequest, Where } from 'payload';
import { SignUp } from '../../content/schema/sign-up.ts';
import { editorsOrScope, roleOf, scopeOf } from '../access/roles.ts';
import { chunks } from '../database/chunks.ts';
import type { ReviewEntry } from './review-decisions.ts';

/** A sign-up or an update as it is stored: relations are ids. */
export type Reviewed = {
  id: string;
  form: 'signUp' | 'update';
  /** Of an update. */
  talent?: string | null;
  data: unknown;
  /** Key of the picture that it came with; empty once it was decided about. */
  photo?: string | null;
  email?: string | null;
  /** Id of the account that entered it at a desk. */
  enteredBy?: string | null;
  reviewState?: 'waiting' | 'asked' | 'accepted' | 'refused' | null;
  reviewLog?: ReviewEntry[] | null;
  /** When it was sent, ISO 8601. */
  consentAt?: string | null;
  /** Of an update with a new address. */
  addressConfirmedAt?: string | null;
  confirmedAt?: string | null;
  createdAt: string;
  updatedAt: string;
};

/** What tells whose a submission is. */
type Sighted = { form: 'signUp' | 'update'; talent?: string | null; data: unknown };

/** A submission that this account may review, decided or not; undefined where there is none. */
export async function reviewedSubmission(
  req: PayloadRequest,
  id: string,
): Promise<Reviewed | undefined> {
  const found = await req.payload.db.findOne<Reviewed>({
    collection: 'submissions',
    where: { and: [{ id: { equals: id } }, { form: { in: ['signUp', 'update'] } }] },
    req,
  });
  if (!found?.confirmedAt) return undefined;
  const [seen] = await inSight(req, [found]);
  return seen;
}

/** What was sent; undefined where it is not what the form of today sends. */
export const signUpOf = ({ data, photo }: Pick<Reviewed, 'data' | 'photo'>): SignUp | undefined => {
  const given: unknown = typeof data === 'string' ? JSON.parse(data) : data;
  const signUp = SignUp.safeParse(given).data;
  // Decided about, or withdrawn since.
  return signUp && photo === null ? { ...signUp, photo: '' } : signUp;
};

/** A commission sees new people with a base in its territories, and updates of people it may change. */
export async function inSight<One extends Sighted>(
  req: PayloadRequest,
  submissions: One[],
): Promise<One[]> {
  const role = roleOf(req);
  if (role === 'admin' || role === 'editor') return submissions;
  if (role !== 'commission') return [];
  const slugs = await slugsOf(req.payload, await scopeOf(req));
  const updated = submissions.flatMap(({ talent }) => talent ?? []);
  const own = await talentsInSight(req, updated);
  return submissions.filter((one) => {
    if (one.form === 'update') return own.has(one.talent ?? '');
    const { bases } = Object(one.data) as { bases?: unknown };
    return Array.isArray(bases) && bases.some((base) => slugs.has(String(base)));
  });
}

/** Of these people, those whom the account may change. */
export async function talentsInSight(
  req: PayloadRequest,
  ids: Iterable<string>,
): Promise<Set<string>> {
  const rule = await editorsOrScope('bases')({ req });
  const seen = new Set<string>();
  if (rule === false) return seen;
  for (const some of chunks(ids)) {
    const asked: Where = { id: { in: some } };
    const { docs } = await req.payload.find({
      collection: 'talents',
      where: rule === true ? asked : { and: [asked, rule] },
      pagination: false,
      depth: 0,
      select: { slug: true },
    });
    for (const { id } of docs) seen.add(id);
  }
  return seen;
}

async function slugsOf(payload: Payload, ids: string[]): Promise<Set<string>> {
  const { docs } = await payload.find({
    collection: 'territories',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    select: { slug: true },
  });
  return new Set(docs.map(({ slug }) => String(slug)));
}
