/** Everything that an editor needs to decide about one submission, in words of their language. */
import type { PayloadRequest } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import { sendsPhoto, type SignUp, type TypedCredit } from '../../content/schema/sign-up.ts';
import type { VerificationSubject } from '../../content/schema/verification.ts';
import type { Talent } from '../payload-types.ts';
import { parisDay } from '../snapshot/values.ts';
import { accountNames } from '../commission/account-names.ts';
import { commissionName } from '../commission/commission-name.ts';
import { foldAddress } from './known-address.ts';
import { duplicatesOf } from './duplicates.ts';
import { exactWork, type WorkChoice, worksFor } from './find-works.ts';
import { type ReviewEntry, type ReviewField } from './review-decisions.ts';
import { type ReviewItem, reviewItems, viewOfTalent } from './review-items.ts';
import { readNames } from './review-names.ts';
import { type Risk, riskOf } from './review-risk.ts';
import {
  type Reviewed,
  reviewedSubmission,
  signUpOf,
  talentsInSight,
} from './reviewed-submissions.ts';
import { hasNewerDraft, reviewedTalent } from './reviewed-talent.ts';
import { fullName, idOf } from './talent-from-sign-up.ts';
import { waitingTwins, type WaitingTwin } from './waiting-twins.ts';

export type Dossier = {
  id: string;
  form: 'signUp' | 'update';
  state: 'waiting' | 'asked' | 'accepted' | 'refused';
  /** Sent back with the decision. */
  version: string;
  since: string;
  name: string;
  /** Private: for the editor alone. */
  legalName: string;
  email: string;
  phone: string;
  locale: Locale;
  /** What the person agreed to beside publication. */
  consents: { contact: boolean; reuse: boolean; letters: boolean; projects: boolean };
  /** Name of the account that entered it at a desk; empty where the person sent it alone. */
  enteredBy: string;
  risk: Risk;
  items: ReviewItem[];
  removed: { field: ReviewField; text: string }[];
  credits: ReviewCredit[];
  left: LeftCredit[];
  /** Text of credits that was not recognised. */
  pasted: string;
  /** Whether a picture came with it, and the address of the one on the page, in the CMS. */
  photos: { sent: boolean; shown?: string | undefined };
  /** Of an update: the page that it changes. */
  talent?:
    | {
        id: string;
        name: string;
        /** An editor has not published what they work on: accepting waits for it. */
        hasNewerDraft: boolean;
        /** The update names an address that nobody has confirmed. */
        isAddressNew: boolean;
      }
    | undefined;
  verifications: { subject: VerificationSubject; by: string; on: string }[];
  duplicates: { id: string; name: string }[];
  /** Other submissions that wait and may be of the same person. */
  waiting: WaitingTwin[];
  /** Of those, how many this account may not see. */
  hiddenWaiting: number;
  /** Duplicates that this account may not see. */
  hiddenDuplicates: number;
  log: ReviewEntry[];
  /** In whose name this account checks, unless it says otherwise. */
  body: string;
  /** Today in Europe/Paris. */
  today: string;
};

/** A credit of the page that was not sent again, in these words at least. */
export type LeftCredit = { title: string; year: number; role: string; isChecked: boolean };

export type ReviewCredit = TypedCredit & {
  works: WorkChoice[];
  /** Beyond doubt: chosen already. */
  exact?: string | undefined;
  /** It is on the page in these words. */
  isKnown: boolean;
  wasChecked: boolean;
};

/** Undefined where the account may not see it; `unreadable` where it is not what the form of today sends. */
export async function reviewDossier({
  req,
  id,
  locale,
}: Asked): Promise<Dossier | 'unreadable' | undefined> {
  const submission = await reviewedSubmission(req, id);
  if (!submission) return undefined;
  const signUp = signUpOf(submission);
  if (!signUp) return 'unreadable';
  const { talent } = submission;
  const existing = await reviewedTalent({ req, talent, locale: signUp.locale });
  const names = await readNames(req.payload, locale);
  const today = parisDay(new Date());
  const view = existing && viewOfTalent(existing, names.slugs);
  const duplicates = await duplicatesSeen(req, submission, signUp);
  const twins = await waitingTwins({ req, submission, signUp });
  const credits = await creditsOf({ req, signUp, existing });
  return {
    id,
    form: submission.form,
    state: submission.reviewState ?? 'waiting',
    version: submission.updatedAt,
    since: submission.confirmedAt ?? submission.createdAt,
    name: signUp.stageName || fullName(signUp),
    legalName: fullName(signUp),
    email: signUp.email,
    phone: signUp.phone,
    locale: signUp.locale,
    consents: signUp.consents,
    enteredBy: await enteredBy(req, submission),
    risk: riskOf(signUp, duplicates.seen.length + duplicates.hidden),
    ...reviewItems({ signUp, existing: view, names, locale, today }),
    credits,
    left: await creditsLeft({ req, credits, existing }),
    pasted: signUp.pastedCredits,
    talent: existing && {
      id: existing.id,
      name: existing.name,
      hasNewerDraft: await hasNewerDraft(req, existing),
      isAddressNew:
        !submission.addressConfirmedAt &&
        foldAddress(signUp.email) !== foldAddress(existing.privateEmail),
    },
    photos: {
      sent: Boolean(submission.photo) && sendsPhoto(signUp),
      shown: await addressOf(req, existing?.photo),
    },
    verifications: (existing?.verifications ?? []).map(({ subject, by, on }) => ({
      subject,
      by,
      on: parisDay(new Date(on)),
    })),
    duplicates: duplicates.seen,
    hiddenDuplicates: duplicates.hidden,
    waiting: twins.seen,
    hiddenWaiting: twins.hidden,
    log: submission.reviewLog ?? [],
    body: await commissionName(req, locale),
    today,
  };
}

async function addressOf(req: PayloadRequest, photo: Talent['photo']): Promise<string | undefined> {
  if (!photo) return undefined;
  const asked = { collection: 'media', id: idOf(photo), depth: 0, overrideAccess: false } as const;
  return (await req.payload.findByID({ ...asked, disableErrors: true, req }))?.url ?? undefined;
}

async function enteredBy(req: PayloadRequest, { enteredBy: id }: Reviewed): Promise<string> {
  return (id && (await accountNames(req, [id])).get(id)) || '';
}

async function creditsOf({ req, signUp, existing }: Crediting): Promise<ReviewCredit[]> {
  const works = await worksFor(req.payload, signUp.credits);
  return signUp.credits.map((credit, index) => {
    const found = works[index] ?? [];
    const known = (existing?.credits ?? []).find(
      ({ work, role }) => role === credit.role && found.some(({ id }) => id === idOf(work)),
    );
    return {
      ...credit,
      works: found,
      exact: known ? idOf(known.work) : exactWork(credit, found)?.id,
      isKnown: known !== undefined,
      wasChecked: known?.isChecked === true,
    };
  });
}

async function creditsLeft({ req, credits, existing }: Leaving): Promise<LeftCredit[]> {
  const sent = new Set(
    credits.filter(({ isKnown }) => isKnown).map(({ exact, role }) => `${exact} ${role}`),
  );
  const left = (existing?.credits ?? []).filter(
    ({ work, role }) => !sent.has(`${idOf(work)} ${role}`),
  );
  if (left.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'works',
    where: { id: { in: left.map(({ work }) => idOf(work)) } },
    pagination: false,
    depth: 0,
    select: { title: true, year: true },
    req,
  });
  const works = new Map(docs.map((work) => [work.id, work]));
  return left.flatMap(({ work, role, isChecked }) => {
    const { title, year } = works.get(idOf(work)) ?? {};
    return title && year ? [{ title, year, role, isChecked: isChecked === true }] : [];
  });
}

/** A commission is not told who lives elsewhere: national editors see to those. */
async function duplicatesSeen(req: PayloadRequest, submission: Reviewed, signUp: SignUp) {
  const all = (await duplicatesOf({ payload: req.payload, signUp })).filter(
    ({ id }) => id !== submission.talent,
  );
  const visible = await talentsInSight(
    req,
    all.map(({ id }) => id),
  );
  const seen = all.filter(({ id }) => visible.has(id));
  return { seen: seen.map(({ id, name }) => ({ id, name })), hidden: all.length - seen.length };
}

type Asked = { req: PayloadRequest; id: string; locale: Locale };
type Leaving = { req: PayloadRequest; credits: ReviewCredit[]; existing: Talent | undefined };
type Crediting = { req: PayloadRequest; signUp: SignUp; existing: Talent | undefined };
