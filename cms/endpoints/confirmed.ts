/** What becomes of a submission whose sender has confirmed the address, in the transaction of the confirmation. */
import crypto from 'node:crypto';
import type { SubmittedForm } from '../collections/Submissions.ts';
import type { Rows } from '../database/rows.ts';
import { consentRows } from '../people/consents.ts';
import { relayShortlist } from '../people/relay-shortlist.ts';
import { addBrief } from '../briefs/add-brief.ts';
import { addNotice } from '../notices/add-notice.ts';
import type { Submission } from '../payload-types.ts';
import { owedMail } from './owed-mail.ts';

/** By form. A submission is confirmed once. */
export const confirmed: Record<SubmittedForm, (one: Confirmed) => Promise<void>> = {
  contact: async ({ rows, submission, now }) => {
    const mail = owedMail({ kind: 'contact-message', submission: submission.id, now });
    await rows.insert('outbox', [mail]);
  },
  shortlist: relayShortlist,
  question: addComment,
  comment: addComment,
  notice: addNotice,
  brief: addBrief,
  signUp: awaitReview,
  // It waits for an editor as soon as it is sent (people/store-filled.ts).
  update: async () => {},
  // Editors read it where it is.
  feedback: async () => {},
  // The worker passes it on (briefs/send-answers.ts).
  propose: async () => {},
  // Its link does what was asked (rights-link.ts).
  rights: async () => {},
};

/** The comment waits for an editor: nobody else sees it. */
async function addComment({ rows, submission, now }: Confirmed): Promise<void> {
  const { form, article, guide, name, email, message, createdAt } = submission;
  const id = crypto.randomUUID();
  const comment = {
    id,
    createdAt: now,
    updatedAt: now,
    kind: form,
    name,
    email,
    text: message,
    isEnglish: submission.locale === 'en',
    sentAt: createdAt,
    state: 'waiting',
    submission: submission.id,
  };
  await rows.insert('comments', [comment]);
  const on = article ? { articlesID: article } : { guidesID: guide };
  await rows.insert('comments_rels', [{ parent: id, path: 'on', ...on }]);
}

/** An editor reviews it; nothing of it shows before. What was agreed to counts from now on. */
async function awaitReview({ rows, submission, now }: Confirmed): Promise<void> {
  const { id } = submission;
  await rows.update('submissions', { reviewState: 'waiting' }, { equal: { id } });
  await rows.insert('consents', consentRows(submission, now));
  await rows.insert('outbox', [owedMail({ kind: 'sign-up-received', submission: id, now })]);
}

type Confirmed = { rows: Rows; submission: StoredSubmission; now: string };

/** A submission as it is stored: relations are ids. */
export type StoredSubmission = Omit<
  Submission,
  'talent' | 'article' | 'guide' | 'work' | 'brief' | 'comment'
> & {
  talent?: string | null;
  article?: string | null;
  guide?: string | null;
  work?: string | null;
  brief?: string | null;
  comment?: string | null;
};
