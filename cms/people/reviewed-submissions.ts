/** Which submissions are reviewed, and by whom: national editors all, a commission those of its territories. */
import type { Payload, PayloadRequest, Where } from 'payload';
import { SignUp } from '../../content/schema/sign-up.ts';
import { editorsOrScope, roleOf, scopeOf } from '../access/roles.ts';
import { chunks } from '../snapshot/documents.ts';
import type { ReviewEntry } from './review-decisions.ts';

/** A sign-up or an update as it is stored: relations are ids. */
export type Reviewed = {
  id: string;
  form: 'signUp' | 'update';
  /** Of an update. */
  talent?: string | null;
  data: unknown;
  email?: string | null;
  reviewState?: 'waiting' | 'asked' | 'accepted' | 'refused' | null;
  reviewLog?: ReviewEntry[] | null;
  confirmedAt?: string | null;
  createdAt: string;
  updatedAt: string;
};

/** Confirmed by the person, and without a decision. */
const open: Where = {
  and: [
    { form: { in: ['signUp', 'update'] } },
    { confirmedAt: { exists: true } },
    { reviewState: { in: ['waiting', 'asked'] } },
  ],
};

/** What this account may review now, in no order. */
export async function openSubmissions(req: PayloadRequest): Promise<Reviewed[]> {
  const { docs } = await req.payload.db.find<Reviewed>({
    collection: 'submissions',
    where: open,
    pagination: false,
    select: {
      form: true,
      talent: true,
      data: true,
      email: true,
      reviewState: true,
      confirmedAt: true,
      createdAt: true,
      updatedAt: true,
    },
  });
  return inSight(req, docs);
}

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
export const signUpOf = ({ data }: Pick<Reviewed, 'data'>): SignUp | undefined => {
  const given: unknown = typeof data === 'string' ? JSON.parse(data) : data;
  return SignUp.safeParse(given).data;
};

/** A commission sees new people with a base in its territories, and updates of people it may change. */
async function inSight(req: PayloadRequest, submissions: Reviewed[]): Promise<Reviewed[]> {
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
