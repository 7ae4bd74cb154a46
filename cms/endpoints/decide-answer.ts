/** What the links about an answer to a brief do, on a press of their button: the employer's decides, the person's replies. */
import type { Payload } from 'payload';
import {
  DecideAnswer,
  openAnswerStates,
  ReplyToQuestion,
  type Turn,
} from '../../content/schema/answer.ts';
import { holdOpen } from '../briefs/answers.ts';
import type { AnswerPurpose } from '../collections/SignedLinks.ts';
import { inTransaction, type Row, type Rows } from '../database/rows.ts';
import type { Answer, Brief } from '../payload-types.ts';
import type { MailKind } from '../collections/Outbox.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { namesEmployer } from './names-employer.ts';
import { owedMail } from './owed-mail.ts';
import { answer, refuse } from './read-form.ts';

/** Answers a POST to `/api/forms/decide-answer`: accept, ask, decline. Of two acts at once one counts. */
export const decideAnswerEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, DecideAnswer);
    if (form instanceof Response) return form;
    const { token, act, text } = form.fields;
    const about = await aboutOf(payload, { token, purpose: 'decideAnswer' });
    if (!about) return usedLink();
    // Accepting passes both names on; a text beside it goes nowhere.
    if (act !== 'accept' && namesEmployer({ text, employer: about.brief.employer }))
      return refuse(422, [{ path: ['text'], code: 'answer.text.names' }]);
    return onAnswer({ payload, about }, ({ turns, at }) => decisions[act]({ text, turns, at }));
  };

/** Answers a POST to `/api/forms/reply-to-question`. */
export const replyToQuestionEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, ReplyToQuestion);
    if (form instanceof Response) return form;
    const { token, text } = form.fields;
    const about = await aboutOf(payload, { token, purpose: 'replyToQuestion' });
    if (!about) return usedLink();
    return onAnswer({ payload, about }, ({ turns, at }) => ({
      set: {
        state: 'sent',
        turns: [...turns, { by: 'talent', text, at }],
        waitsSince: at,
        reminders: 0,
      },
      mails: ['answer-replied'],
    }));
  };

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

/** Uses the link up in the transaction of what it does. While a brief closes, who comes second is told so. */
async function onAnswer({ payload, about }: On, change: (is: Is) => Change): Promise<Response> {
  const { link, answer: before, brief } = about;
  const at = new Date().toISOString();
  const end = await inTransaction(payload, async (rows) => {
    if (!(await useUp(rows, { id: link, at }))) return 'used';
    if (!(await holdOpen(rows, brief.id))) return 'answer.act.closed';
    const { set, mails } = change({ turns: await turnsOf(rows, before.id), at });
    const changed = await rows.update(
      'answers',
      { ...set, updatedAt: at },
      { equal: { id: before.id, state: [...openAnswerStates] } },
    );
    if (changed.length === 0) return 'answer.act.done';
    const owed = mails.map((kind) => owedMail({ kind, answer: before.id, now: at }));
    await rows.insert('outbox', owed);
    return 'done';
  });
  if (end === 'done') return answer(200, { ok: true, state: 'done' });
  return end === 'used' ? usedLink() : refuse(422, [{ path: [], code: end }]);
}

async function turnsOf(rows: Rows, id: string): Promise<Turn[]> {
  const [row] = await rows.find('answers', ['turns'], { equal: { id } });
  return Array.isArray(row?.['turns']) ? (row['turns'] as Turn[]) : [];
}

async function aboutOf(payload: Payload, { token, purpose }: Pressed): Promise<About | undefined> {
  const purposes = [purpose];
  const link = await findLink<{ id: string; answer?: string | null }>(payload, { token, purposes });
  const found =
    link?.answer &&
    (await payload.db.findOne<Stored>({
      collection: 'answers',
      where: { id: { equals: link.answer } },
    }));
  const brief =
    found &&
    (await payload.db.findOne<Brief>({
      collection: 'briefs',
      where: { id: { equals: found.brief } },
    }));
  return brief ? { link: link.id, answer: found, brief } : undefined;
}

type Asked = { text: string } & Is;
type Is = { turns: Turn[]; at: string };
type Change = { set: Row; mails: MailKind[] };
type Pressed = { token: string; purpose: AnswerPurpose };
/** As it is stored: relations are ids. */
type Stored = Omit<Answer, 'brief' | 'talent'> & { brief: string; talent: string };
type About = { link: string; answer: Stored; brief: Brief };
type On = { payload: Payload; about: About };
