/** What the links about an answer to a brief do, on a press of their button: the employer's decides, the person's replies. */
import type { Payload } from 'payload';
import { DecideAnswer, ReplyToQuestion } from '../../content/schema/answer.ts';
import { decideAnswer, replyToQuestion } from '../briefs/decide-answer.ts';
import type { AnswerPurpose } from '../collections/SignedLinks.ts';
import { inTransaction, type Rows } from '../database/rows.ts';
import type { Answer, Brief } from '../payload-types.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { namesEmployer } from './names-employer.ts';
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
    return onAnswer({ payload, about }, (own) => decideAnswer({ ...own, act, text }));
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
    return onAnswer({ payload, about }, (own) => replyToQuestion({ ...own, text }));
  };

/** Uses the link up in the transaction of what it does. */
async function onAnswer(
  { payload, about }: On,
  change: (own: Own) => ReturnType<typeof decideAnswer>,
): Promise<Response> {
  const at = new Date().toISOString();
  const own = { brief: about.brief.id, answer: about.answer.id, at };
  const end = await inTransaction(payload, async (rows) =>
    (await useUp(rows, { id: about.link, at })) ? change({ ...own, rows }) : 'used',
  );
  if (end === 'done') return answer(200, { ok: true, state: 'done' });
  return end === 'used' ? usedLink() : refuse(422, [{ path: [], code: end }]);
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

type Pressed = { token: string; purpose: AnswerPurpose };
/** As it is stored: relations are ids. */
type Stored = Omit<Answer, 'brief' | 'talent'> & { brief: string; talent: string };
type About = { link: string; answer: Stored; brief: Brief };
type On = { payload: Payload; about: About };
type Own = { rows: Rows; brief: string; answer: string; at: string };
