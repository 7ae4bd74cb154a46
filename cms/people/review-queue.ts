/** What waits for review, in the order of cms/people/review-risk.ts. */
import type { PayloadRequest, Where } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import type { SignUp } from '../../content/schema/sign-up.ts';
import { chunks } from '../snapshot/documents.ts';
import { readNames } from './review-names.ts';
import { inReviewOrder, type Risk, riskOf } from './review-risk.ts';
import { openSubmissions, type Reviewed, signUpOf } from './reviewed-submissions.ts';
import { sortName } from './sort-name.ts';
import { fullName } from './talent-from-sign-up.ts';

/** A line of the queue. */
export type Queued = {
  id: string;
  form: 'signUp' | 'update';
  name: string;
  crafts: string[];
  bases: string[];
  risk: Risk;
  /** When the person confirmed, ISO 8601. */
  since: string;
  isAsked: boolean;
};

/** The first `limit` submissions that this account may review, and how many there are. */
export async function reviewQueue({ req, locale, limit, now = new Date() }: Asked): Promise<Queue> {
  const all = await ordered(req, now);
  const names = await readNames(req.payload, locale);
  const rows = all.slice(0, limit).map(({ signUp, ...row }): Queued => ({
    ...row,
    name: shownName(signUp),
    crafts: signUp.crafts.map(({ craft, form }) => names.craft(craft, form)),
    bases: signUp.bases.map(names.territory),
  }));
  return { total: all.length, asked: all.filter(({ isAsked }) => isAsked).length, rows };
}

/** The submission to look at after this one, or instead of it once it is decided; undefined at the end. */
export async function nextInQueue(req: PayloadRequest, id: string): Promise<string | undefined> {
  const all = (await ordered(req, new Date())).filter(({ isAsked }) => !isAsked);
  const at = all.findIndex((row) => row.id === id);
  return all[at + 1]?.id ?? all.find((row) => row.id !== id)?.id;
}

async function ordered(req: PayloadRequest, now: Date) {
  const open = (await openSubmissions(req)).flatMap((submission) => {
    const signUp = signUpOf(submission);
    return signUp ? [{ submission, signUp }] : [];
  });
  const listed = await listedAlready(req, open);
  const rows = open.map(({ submission, signUp }) => ({
    id: submission.id,
    form: submission.form,
    signUp,
    risk: riskOf(signUp, listed.count(submission, signUp)),
    since: submission.confirmedAt ?? submission.createdAt,
    isAsked: submission.reviewState === 'asked',
  }));
  return inReviewOrder(rows, now);
}

/** How many people listed have the mail or the name of a submission: three reads for thousands of them. */
async function listedAlready(req: PayloadRequest, open: Open[]) {
  const byMail = await talentsBy(
    req,
    'privateEmail',
    new Set(open.map(({ signUp }) => signUp.email)),
  );
  const byName = await talentsBy(
    req,
    'sortName',
    new Set(open.map(({ signUp }) => sorted(signUp))),
  );
  return {
    count: ({ talent }: Reviewed, signUp: SignUp) => {
      const same = [...(byMail.get(signUp.email) ?? []), ...(byName.get(sorted(signUp)) ?? [])];
      return new Set(same.filter((id) => id !== talent)).size;
    },
  };
}

async function talentsBy(
  req: PayloadRequest,
  path: 'privateEmail' | 'sortName',
  values: Iterable<string>,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const some of chunks(values)) {
    const where: Where = { [path]: { in: some } };
    const { docs } = await req.payload.db.find<{ id: string } & Record<typeof path, string>>({
      collection: 'talents',
      where,
      pagination: false,
      select: { [path]: true },
    });
    for (const doc of docs) found.set(doc[path], [...(found.get(doc[path]) ?? []), doc.id]);
  }
  return found;
}

const shownName = (signUp: SignUp): string => signUp.stageName || fullName(signUp);
const sorted = (signUp: SignUp): string => sortName(shownName(signUp), signUp.lastName);

type Open = { submission: Reviewed; signUp: SignUp };
type Queue = { total: number; asked: number; rows: Queued[] };
type Asked = { req: PayloadRequest; locale: Locale; limit: number; now?: Date };
