/** One decision about a submission: all of it is stored, or nothing, and by one editor alone. */
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload';
import { noteAct } from '../acts/note-act.ts';
import { territoriesOf } from '../acts/territories-of.ts';
import { isDeadlock } from '../database/is-deadlock.ts';
import { rowsOf } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import { ReviewProblem, type ReviewEntry, type Said } from './review-decisions.ts';
import { undoPhoto } from './own-photo.ts';
import { forgetReceived } from './received-photos.ts';
import { reviewedSubmission, signUpOf, type Reviewed } from './reviewed-submissions.ts';

/** Refuses the whole; the person gets the reason and the way back. */
export const refuseSubmission = ({ req, id, said }: Saying): Promise<void> =>
  decide({ req, id, version: said.version, state: 'refused' }, async () => ({ text: said.text }));

/** Asks the person; their answer comes to the editors' address, and the submission waits for it. */
export const askAboutSubmission = ({ req, id, said }: Saying): Promise<void> =>
  decide({ req, id, version: said.version, state: 'asked' }, async () => ({ text: said.text }));

/**
 * Runs `work` in the transaction of the decision: the submission's new state, its log, and the mail that is owed.
 * Throws a `ReviewProblem` where the submission is unknown to this account, was decided, or changed since it was read.
 */
export async function decide(
  { req, id, version, state }: Decision,
  work: (
    submission: Reviewed,
  ) => Promise<Pick<ReviewEntry, 'leftOut' | 'text'> & { talent?: string }>,
): Promise<void> {
  const now = new Date().toISOString();
  const { name, email } = req.user as unknown as { name?: string; email: string };
  let photo: string | null | undefined;
  if (!(await initTransaction(req))) throw new Error('The database has no transactions.');
  try {
    const submission = await reviewedSubmission(req, id);
    if (!submission) throw new ReviewProblem('unknown', 404);
    if (submission.reviewState !== 'waiting' && submission.reviewState !== 'asked')
      throw new ReviewProblem('decided', 409);
    if (submission.updatedAt !== version) throw new ReviewProblem('changed', 409);
    const rows = await rowsOf(req);
    // Before anything else: on PostgreSQL two editors can have come this far, and one of them matches no row.
    const isOpen = { equal: { id, updatedAt: version } };
    const claimed = await rows.update('submissions', { updatedAt: now }, isOpen);
    if (claimed.length === 0) throw new ReviewProblem('changed', 409);
    const { talent, ...rest } = await work(submission);
    if (state !== 'asked') photo = submission.photo;
    const entry: ReviewEntry = { act: state, at: now, by: name || email, ...rest };
    const decided = {
      reviewState: state,
      reviewLog: [...(submission.reviewLog ?? []), entry],
      ...(state !== 'asked' && { reviewedAt: now, photo: null }),
      ...(state === 'refused' && { refusalReason: rest.text }),
      ...(talent && { talent }),
    };
    await rows.update('submissions', decided, { equal: { id } });
    if (talent)
      await rows.update('consents', { talent, updatedAt: now }, { equal: { submission: id } });
    await rows.insert('outbox', [owedMail({ kind: mails[state], submission: id, now })]);
    const about = { talent: talent ?? submission.talent, data: signUpOf(submission) };
    const territories = await territoriesOf({ req, fields: [], docs: [about] });
    const act = { collection: 'submissions', record: id, related: about.talent ?? undefined };
    await noteAct({ req, rows, what: acts[state], ...act, territories });
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    await undoPhoto(req);
    throw isDeadlock(error) ? new ReviewProblem('changed', 409) : error;
  }
  // Accepted, it is in Media; refused, it is nowhere.
  await forgetReceived({ payload: req.payload, keys: [photo] });
}

const mails = {
  accepted: 'review-accepted',
  refused: 'review-refused',
  asked: 'review-question',
} as const;

const acts = { accepted: 'accept', refused: 'refuse', asked: 'ask' } as const;

type Decision = {
  req: PayloadRequest;
  id: string;
  /** `updatedAt` of the submission that the editor saw. */
  version: string;
  state: keyof typeof mails;
};
type Saying = { req: PayloadRequest; id: string; said: Said };
