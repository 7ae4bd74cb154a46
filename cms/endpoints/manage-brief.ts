/** What the link of an employer's mail does, on a press of its button: send the answers, extend, ask for a change, close. */
import type { Payload } from 'payload';
import { closingProblem } from '../../content/brief-rules.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import { ManageBrief } from '../../content/schema/manage-brief.ts';
import { closeBriefs, markBrief } from '../briefs/close.ts';
import { tellReaders } from '../briefs/tell-readers.ts';
import { inTransaction, type Rows } from '../database/rows.ts';
import { noon } from '../fields/day.ts';
import type { Brief } from '../payload-types.ts';
import { day, parisDay } from '../snapshot/values.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { owedMail } from './owed-mail.ts';
import { answer, refuse } from './read-form.ts';

/**
 * Answers a POST to `/api/forms/manage-brief`: the link is used up in the transaction of what it does, and the mail
 * that says what was done carries the next one.
 */
export const manageBriefEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, ManageBrief);
    if (form instanceof Response) return form;
    const asked = form.fields;
    const link = await findLink<{ id: string; brief?: string | null }>(payload, {
      token: asked.token,
      purposes: ['manageBrief'],
    });
    const brief = link?.brief && (await briefOf(payload, link.brief));
    if (!link || !brief) return usedLink();
    const now = new Date();
    const problem = problemOf({ asked, brief, now });
    if (problem) return refuse(422, [problem]);
    const at = now.toISOString();
    const isDone = await inTransaction(payload, async (rows) => {
      if (!(await useUp(rows, { id: link.id, at }))) return false;
      await act({ rows, brief, asked, at });
      return true;
    });
    return isDone ? answer(200, { ok: true, state: 'done' }) : usedLink();
  };

/** Only what is published is extended; a change may be asked of what is refused, as an answer to the reasons. */
function problemOf({ asked, brief, now }: Judged): FormError | undefined {
  if (brief.state === 'closed') return { path: ['act'], code: 'brief.act.closed' };
  if (asked.act !== 'extend' && asked.act !== 'answers') return undefined;
  if (brief.state !== 'accepted') return { path: ['act'], code: 'brief.act.unpublished' };
  if (asked.act === 'answers') return undefined;
  const today = parisDay(now);
  if (asked.closesOn < today) return { path: ['closesOn'], code: 'brief.closesOn.past' };
  const from = day(brief.publishedAt) ?? today;
  const code = closingProblem({ closesOn: asked.closesOn, from });
  return code && { path: ['closesOn'], code };
}

async function act({ rows, brief, asked, at }: Acting): Promise<void> {
  const { id, state } = brief;
  const where = { equal: { id, state } };
  if (asked.act === 'answers') {
    await rows.insert('outbox', [owedMail({ kind: 'answers-list', brief: id, now: at })]);
    return;
  }
  if (asked.act === 'extend') {
    const closesOn = noon(asked.closesOn);
    const changed = await rows.update('briefs', { closesOn, updatedAt: at }, where);
    if (changed.length > 0) await rows.insert('changes', [markBrief({ id, at })]);
  } else if (asked.act === 'change') {
    // What was asked before and is not done yet stays to be done.
    const all = [brief.changeAsked, asked.change].filter(Boolean).join('\n\n');
    const asking = await rows.update('briefs', { changeAsked: all, updatedAt: at }, where);
    if (asking.length > 0) await tellReaders({ rows, brief, what: 'change', now: at });
  } else {
    await closeBriefs({ rows, ids: [id], from: [state], outcome: asked.act, at });
    return;
  }
  const content = { act: asked.act };
  await rows.insert('outbox', [owedMail({ kind: 'brief-changed', brief: id, content, now: at })]);
}

async function briefOf(payload: Payload, id: string): Promise<Brief | undefined> {
  const found = await payload.db.findOne<Brief>({
    collection: 'briefs',
    where: { id: { equals: id } },
  });
  return found ?? undefined;
}

type Judged = { asked: ManageBrief; brief: Brief; now: Date };
type Acting = { rows: Rows; brief: Brief; asked: ManageBrief; at: string };
