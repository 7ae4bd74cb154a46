/** Everything that an editor needs to decide about one submission, in words of their language. */
import type { PayloadRequest } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import type { SignUp, TypedCredit } from '../../content/schema/sign-up.ts';
import type { VerificationSubject } from '../../content/schema/verification.ts';
import { roleOf } from '../access/roles.ts';
import type { Talent } from '../payload-types.ts';
import { parisDay } from '../snapshot/values.ts';
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
import { fullName, idOf } from './talent-from-sign-up.ts';

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
  consents: { contact: boolean; reuse: boolean };
  risk: Risk;
  items: ReviewItem[];
  removed: { field: ReviewField; text: string }[];
  credits: ReviewCredit[];
  /** Text of credits that was not recognised. */
  pasted: string;
  /** Of an update: the page that it changes. */
  talent?: { id: string; name: string } | undefined;
  verifications: { subject: VerificationSubject; by: string; on: string }[];
  duplicates: { id: string; name: string }[];
  /** Duplicates that this account may not see. */
  hiddenDuplicates: number;
  log: ReviewEntry[];
  /** In whose name this account checks, unless it says otherwise. */
  body: string;
  /** Today in Europe/Paris. */
  today: string;
};

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
  const existing = await talentOf(req, submission);
  const names = await readNames(req.payload, locale);
  const today = parisDay(new Date());
  const view = existing && viewOfTalent(existing, names.slugs);
  const duplicates = await duplicatesSeen(req, submission, signUp);
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
    risk: riskOf(signUp, duplicates.seen.length + duplicates.hidden),
    ...reviewItems({ signUp, existing: view, names, locale, today }),
    credits: await creditsOf({ req, signUp, existing }),
    pasted: signUp.pastedCredits,
    talent: existing && { id: existing.id, name: existing.name },
    verifications: (existing?.verifications ?? []).map(({ subject, by, on }) => ({
      subject,
      by,
      on: parisDay(new Date(on)),
    })),
    duplicates: duplicates.seen,
    hiddenDuplicates: duplicates.hidden,
    log: submission.reviewLog ?? [],
    body: await bodyOf(req, locale),
    today,
  };
}

async function talentOf(req: PayloadRequest, { talent }: Reviewed): Promise<Talent | undefined> {
  if (!talent) return undefined;
  const asked = { collection: 'talents', id: talent, depth: 0, locale: 'fr' } as const;
  return (await req.payload.findByID({ ...asked, disableErrors: true })) ?? undefined;
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

/** A commission checks in its own name, as the organisations of its territories give it. */
async function bodyOf(req: PayloadRequest, locale: Locale): Promise<string> {
  const editors = locale === 'en' ? 'Générique’s editors' : 'La rédaction de Générique';
  if (roleOf(req) !== 'commission') return editors;
  const user = req.user as unknown as { name?: string; territories?: (string | { id: string })[] };
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: {
      and: [
        { kind: { equals: 'commission' } },
        { territories: { in: (user.territories ?? []).map(idOf) } },
      ],
    },
    limit: 2,
    depth: 0,
  });
  return (docs.length === 1 && docs[0]?.name) || user.name || editors;
}

type Asked = { req: PayloadRequest; id: string; locale: Locale };
type Crediting = { req: PayloadRequest; signUp: SignUp; existing: Talent | undefined };
