/** An employer's decision about an answer, and a person's reply: in the transaction of whoever was told of it. */
import { type DecideAnswer, openAnswerStates, type Turn } from '../../content/schema/answer.ts';
import type { MailKind } from '../collections/Outbox.ts';
import type { Row, Rows } from '../database/rows.ts';
import { owedMail } from '../endpoints/owed-mail.ts';
import { holdOpen } from './answers.ts';

/** Accepts, asks or declines, and owes the mails of it. `answer` must be one to `brief`: ids. `at`: ISO 8601. */
export const decideAnswer = ({ act, text, ...about }: Deciding): Promise<End> =>
  changeAnswer(about, (turns) => decisions[act]({ text, turns, at: about.at }));

/** Adds what the person says to a question; the employer's turn begins anew. */
export const replyToQuestion = ({ text, ...about }: About & { text: string }): Promise<End> =>
  changeAnswer(about, (turns) => ({
    set: {
      state: 'sent',
      turns: [...turns, { by: 'talent', text, at: about.at }],
      waitsSince: about.at,
      reminders: 0,
    },
    mails: ['answer-replied'],
  }));

const decisions: Record<DecideAnswer['act'], (asked: Asked) => Change> = {
  accept: ({ at }) => ({
    set: { state: 'accepted', decidedAt: at },
    mails: ['answer-accepted-talent', 'answer-accepted-employer'],
  }),
  ask: ({ text, turns, at }) => ({
    set: { state: 'asked', turns: [...turns, { by: 'employer', text, at }] },
    mails: ['answer-asked'],
  }),
  decline: ({ text, at }) => ({
    set: { state: 'declined', word: text || null, decidedAt: at },
    mails: ['answer-declined'],
  }),
};

/** While a project closes, who comes second is told so; of two acts on one answer one counts. */
async function changeAnswer(
  { rows, brief, answer: id, at }: About,
  change: (turns: Turn[]) => Change,
): Promise<End> {
  if (!(await holdOpen(rows, brief))) return 'answer.act.closed';
  const [row] = await rows.find('answers', ['turns'], { equal: { id, brief } });
  if (!row) return 'answer.act.done';
  const { set, mails } = change(Array.isArray(row['turns']) ? (row['turns'] as Turn[]) : []);
  const changed = await rows.update(
    'answers',
    { ...set, updatedAt: at },
    { equal: { id, brief, state: [...openAnswerStates] } },
  );
  if (changed.length === 0) return 'answer.act.done';
  await rows.insert(
    'outbox',
    mails.map((kind) => owedMail({ kind, answer: id, now: at })),
  );
  return 'done';
}

/** `done`, or a code of what is to be said. */
type End = 'done' | 'answer.act.closed' | 'answer.act.done';
type About = { rows: Rows; brief: string; answer: string; at: string };
type Deciding = About & { act: DecideAnswer['act']; text: string };
type Asked = { text: string; turns: Turn[]; at: string };
type Change = { set: Row; mails: MailKind[] };
