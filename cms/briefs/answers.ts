/** Answers to briefs, row by row, in the transaction of whoever writes them. */
import type { SentAnswer } from '../../content/schema/answer.ts';
import { openAnswerStates } from '../../content/schema/answer.ts';
import { idFrom } from '../database/id-from.ts';
import type { Rows } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';

/**
 * Whether a brief is published, which it then stays until the transaction ends: who closes it waits, and whoever waited
 * for a closing reads false.
 */
export async function holdOpen(rows: Rows, brief: string): Promise<boolean> {
  const state = 'accepted';
  return (await rows.update('briefs', { state }, { equal: { id: brief, state } })).length > 0;
}

/** The id of a person's answer to a brief: there is one at most. */
export function answerId({ brief, talent }: { brief: string; talent: string }): string {
  return idFrom(`${brief} ${talent}`);
}

/** Stores an answer and owes its mail to the employer; false where this person has answered already. */
export async function addAnswer({ rows, talent, form, at, writtenAt }: Added): Promise<boolean> {
  const { brief, specification, chartersRead } = form;
  const id = answerId({ brief, talent });
  // Not by its id: who was merged answered under another.
  const known = await rows.find('answers', ['state'], { equal: { brief, talent } });
  if (known.length > 0) return false;
  await rows.insert('answers', [
    {
      id,
      createdAt: at,
      updatedAt: at,
      brief,
      talent,
      state: 'sent',
      message: form.message,
      availability: form.availability,
      specificationHash: specification || null,
      chartersRead,
      readAt: specification || chartersRead.length > 0 ? writtenAt : null,
      sentAt: at,
      waitsSince: at,
      reminders: 0,
    },
  ]);
  await rows.insert('outbox', [owedMail({ kind: 'answer-sent', answer: id, now: at })]);
  return true;
}

/** Ends what is still open of these briefs, and tells everyone who waited. `at`: ISO 8601. */
export async function closeAnswers({ rows, briefs, at }: Closing): Promise<void> {
  if (briefs.length === 0) return;
  const closed = await rows.update(
    'answers',
    { state: 'closed', decidedAt: at, updatedAt: at },
    { equal: { brief: briefs, state: [...openAnswerStates] } },
  );
  const mails = closed.map((answer) => owedMail({ kind: 'answer-closed', answer, now: at }));
  await rows.insert('outbox', mails);
}

type Added = {
  rows: Rows;
  talent: string;
  form: SentAnswer;
  /** ISO 8601: now, and when the form was sent, which says what was read. */
  at: string;
  writtenAt: string;
};
type Closing = { rows: Rows; briefs: string[]; at: string };
