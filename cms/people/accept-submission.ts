/** Accepts a sign-up or an update: the person's page is published as the editor decided, in one transaction. */
import type { PayloadRequest } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import type { SignUp } from '../../content/schema/sign-up.ts';
import type { Talent } from '../payload-types.ts';
import { parisDay } from '../snapshot/values.ts';
import { noteAct } from '../acts/note-act.ts';
import { withParents } from '../acts/territories-of.ts';
import { rowsOf } from '../database/rows.ts';
import { decide } from './decide-submission.ts';
import {
  type CreditDecision,
  type Decisions,
  isEvidence,
  type LeftOut,
  ReviewProblem,
  type ReviewField,
  reviewFields,
} from './review-decisions.ts';
import { setState } from './own-act.ts';
import { acceptPhoto, setPhoto } from './own-photo.ts';
import { type ReviewItem, reviewItems, viewOfTalent } from './review-items.ts';
import { readNames } from './review-names.ts';
import { type Reviewed, signUpOf } from './reviewed-submissions.ts';
import { hasNewerDraft, reviewedTalent } from './reviewed-talent.ts';
import { idOf, shownName, talentFrom } from './talent-from-sign-up.ts';
import { onePersonOnly } from './waiting-twins.ts';

/**
 * Publishes the person; an update keeps the state that the page has. Throws a `ReviewProblem`, or Payload's
 * `ValidationError` where the record could not be published so: then nothing is stored.
 */
export async function acceptSubmission({ req, id, decisions }: Accepting): Promise<void> {
  await decide({ req, id, version: decisions.version, state: 'accepted' }, async (submission) => {
    const sent = signUpOf(submission);
    if (!sent) throw new ReviewProblem('unreadable');
    if (submission.form === 'signUp') await onePersonOnly({ req, submission, signUp: sent });
    const existing = await publishedTalent(req, submission, sent.locale);
    const signUp = withProvenAddress({ sent, submission, existing });
    const leftOut = await whatIsLeftOut({ req, signUp, existing, decisions });
    if (decisions.verifications.some(({ on }) => on > parisDay(new Date())))
      throw new ReviewProblem('futureCheck');
    const refused = new Set(decisions.refused.map(({ path }) => path));
    const credits = await makeCredits({ req, signUp, existing, decisions, refused });
    const names = await readNames(req.payload, 'fr', req);
    const photo = refused.has('photo')
      ? undefined
      : await acceptPhoto({ req, signUp, key: submission.photo, name: shownName(signUp) });
    const data = talentFrom({
      signUp,
      existing,
      refused,
      credits,
      verifications: decisions.verifications,
      photo,
      ids: { craft: names.craftId, territory: names.territoryId },
      confirmedOn: parisDay(new Date(submission.confirmedAt ?? submission.createdAt)),
    });
    const talent = await save({ req, data, existing, submission, locale: sent.locale });
    if (existing && photo !== undefined) await setPhoto({ req, talent, photo });
    if (decisions.verifications.length > 0) await noteCheck({ req, talent, id, data });
    return { leftOut, talent };
  });
}

/** In the language of the form: its presentation is the page's in that language. */
async function save({ req, data, existing, submission, locale }: Saving): Promise<string> {
  const common = { collection: 'talents', depth: 0, locale, req } as const;
  // Accepting an English text is the editor's mark that it may be shown.
  const mark = locale === 'en' && data.bio && { isEnglishReady: true };
  if (existing) {
    await noteOwnAct(req, existing);
    const _status = existing._status ?? 'draft';
    const own = !isSentAfter(submission, existing) && { ownActAt: null };
    await req.payload.update({
      ...common,
      id: existing.id,
      data: { ...data, ...mark, ...own, _status },
    });
    return existing.id;
  }
  const made = { ...data, ...mark, slug: '', isDemo: false, _status: 'published' as const };
  return (await req.payload.create({ ...common, data: made as Talent })).id;
}

/** What the person decided by a link after they sent the update holds against it (hooks/keep-own-acts.ts). */
const isSentAfter = ({ consentAt, createdAt }: Reviewed, { ownActAt }: Talent): boolean =>
  !ownActAt || Date.parse(ownActAt) <= Date.parse(consentAt ?? createdAt);

/** A new address counts once it is confirmed; until then an update leaves the former one. */
function withProvenAddress({ sent, submission, existing }: Addressed): SignUp {
  if (!existing || submission.addressConfirmedAt) return sent;
  return { ...sent, email: existing.privateEmail };
}

/** What was checked is said in the person's record; the trail says who did and when. */
async function noteCheck({ req, talent, id, data }: Checked): Promise<void> {
  const territories = await withParents(req, (data.bases ?? []).map(idOf));
  const act = { collection: 'talents', record: talent, related: id, changed: ['verifications'] };
  await noteAct({ req, what: 'check', ...act, territories });
}

/** Sending an update is an act: nobody asks this year any more, and a page hidden for want of an answer comes back. */
async function noteOwnAct(req: PayloadRequest, { id, hiddenBy }: Talent): Promise<void> {
  const shown = hiddenBy === 'sweep' && { hiddenAt: null, hiddenBy: null };
  const own = { remindedAt: null, reminders: null, ...shown };
  await setState({ rows: await rowsOf(req), own, where: { equal: { id } } });
}

/** The record as the public sees it. A newer draft of an editor would be published along: they finish it first. */
async function publishedTalent(
  req: PayloadRequest,
  { form, talent }: Reviewed,
  locale: Locale,
): Promise<Talent | undefined> {
  if (form === 'signUp') return undefined;
  const found = await reviewedTalent({ req, talent, locale });
  if (!found) throw new ReviewProblem('talentGone', 409);
  if (await hasNewerDraft(req, found)) throw new ReviewProblem('draftNewer', 409);
  return found;
}

/** What was refused, as the person reads it; a path that names nothing is a mistake of the screen. */
async function whatIsLeftOut({ req, signUp, existing, decisions }: Case): Promise<LeftOut[]> {
  const names = await readNames(req.payload, signUp.locale, req);
  const { items } = reviewItems({
    signUp,
    existing: existing && viewOfTalent(existing, names.slugs),
    names,
    locale: signUp.locale,
    today: parisDay(new Date()),
  });
  const known = new Map(items.map((item) => [item.path, item]));
  return decisions.refused.map(({ path, reason }) => ({
    ...refusedAt(path, { known, signUp }),
    reason,
  }));
}

function refusedAt(path: string, { known, signUp }: Sent): Pick<LeftOut, 'field' | 'what'> {
  const item = known.get(path);
  if (item) return { field: item.field, what: item.after };
  const [field, index] = path.split('.');
  const credit = field === 'credits' ? signUp.credits[Number(index)] : undefined;
  if (!credit || !isReviewField(field)) throw new ReviewProblem('wrongPath', 400);
  return { field, what: [credit.title, credit.year, credit.role].filter(Boolean).join(' · ') };
}

const isReviewField = (field: string | undefined): field is ReviewField =>
  reviewFields.some((known) => known === field);

/** Credits that become checked are a check of the credits. */
async function makeCredits({ req, signUp, existing, decisions, refused }: Crediting) {
  const byIndex = new Map(decisions.credits.map((credit) => [credit.index, credit]));
  if (byIndex.size !== decisions.credits.length) throw new ReviewProblem('badRequest', 400);
  if ([...byIndex.keys()].some((index) => index >= signUp.credits.length))
    throw new ReviewProblem('wrongPath', 400);
  const credits: NonNullable<Talent['credits']> = [];
  for (const [index, { role }] of signUp.credits.entries()) {
    if (refused.has(`credits.${index}`)) continue;
    const decision = byIndex.get(index);
    if (!decision) throw new ReviewProblem('creditOpen');
    const work = await workOf(req, decision);
    const wasChecked = (existing?.credits ?? []).some(
      (known) => known.isChecked && known.role === role && idOf(known.work) === work,
    );
    if (decision.isChecked && !wasChecked) {
      if (!isEvidence(decision.evidence)) throw new ReviewProblem('evidenceMissing');
      const all = [...decisions.verifications, ...(existing?.verifications ?? [])];
      if (all.every(({ subject }) => subject !== 'credits'))
        throw new ReviewProblem('creditsCheckMissing');
    }
    credits.push({ work, role, isChecked: decision.isChecked });
  }
  return credits;
}

/** The work's id; a work to make is made unless it was, by another line of the same filmography. */
async function workOf(req: PayloadRequest, { work, evidence, isChecked }: CreditDecision) {
  const collection = 'works' as const;
  if (typeof work === 'string') {
    const where = { id: { equals: work } };
    if ((await req.payload.count({ collection, where, req })).totalDocs === 0)
      throw new ReviewProblem('workUnknown');
    return work;
  }
  const { title, year, kind, director } = work;
  const where = {
    and: [{ title: { equals: title } }, { year: { equals: year } }, { kind: { equals: kind } }],
  };
  const { docs } = await req.payload.find({ collection, where, depth: 0, limit: 1, req });
  if (docs[0] && (docs[0].director ?? '') === director) return docs[0].id;
  const rca = isChecked && /^\d+$/.test(evidence.trim()) ? evidence.trim() : null;
  const data = { title, year, kind, director: director || null, rca, isDemo: false, slug: '' };
  return (await req.payload.create({ collection, data, depth: 0, locale: 'fr', req })).id;
}

type Case = {
  req: PayloadRequest;
  signUp: SignUp;
  existing: Talent | undefined;
  decisions: Decisions;
};
type Accepting = { req: PayloadRequest; id: string; decisions: Decisions };
type Checked = Pick<Saving, 'req' | 'data'> & { talent: string; id: string };
type Crediting = Case & { refused: ReadonlySet<string> };
type Saving = {
  req: PayloadRequest;
  data: ReturnType<typeof talentFrom>;
  existing: Talent | undefined;
  submission: Reviewed;
  locale: Locale;
};
type Addressed = Pick<Saving, 'submission' | 'existing'> & { sent: SignUp };
type Sent = { known: ReadonlyMap<string, ReviewItem>; signUp: SignUp };
