/** What an employer does on the page of a project: read it again, decide on answers, extend, edit, close. */
import type { Payload } from 'payload';
import { closingProblem } from '../../content/brief-rules.ts';
import type { DecideAnswer } from '../../content/schema/answer.ts';
import type { EmployerAct } from '../../content/schema/employer-page.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import { formErrors } from '../../content/schema/form-errors.ts';
import { LinkUse } from '../../content/schema/link-use.ts';
import { ManageBrief } from '../../content/schema/manage-brief.ts';
import { closeBriefs, markBrief } from '../briefs/close.ts';
import { decideAnswer } from '../briefs/decide-answer.ts';
import { addBriefLink, editExpiry } from '../briefs/employer-page.ts';
import { filledBrief } from '../briefs/filled-brief.ts';
import { inTransaction, type Rows } from '../database/rows.ts';
import { noon } from '../fields/day.ts';
import type { Brief } from '../payload-types.ts';
import { day, parisDay } from '../snapshot/values.ts';
import { findLink, usedLink, useUp } from './link-form.ts';
import { namesEmployer } from './names-employer.ts';
import { addPageLinks, openedPage } from './opened-page.ts';
import { owedMail } from './owed-mail.ts';
import { allows } from './rate-limits.ts';
import { answer, readForm, refuse } from './read-form.ts';

/**
 * Answers a POST to `/api/forms/manage-brief`: the code of the page is used up in the transaction of what it does, and
 * the page is answered as it is then, with the next code. Codes end when the first of them ends.
 */
export const manageBriefEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readForm(request);
    if (form instanceof Response) return form;
    const tooMany = () => refuse(429, [{ path: [], code: 'form.tooMany' }]);
    const { token: sent, locale: language } = form.fields;
    const use = LinkUse.safeParse({ token: sent, locale: language });
    const link = use.data && (await pageLink(payload, use.data.token));
    const brief = link && (await briefOf(payload, link.brief));
    const now = new Date();
    if (!use.data || !brief || link.usedAt || new Date(link.expiresAt) <= now) {
      if (!(await allows({ visitor: form.visitor }))) return tooMany();
      return use.error ? refuse(422, formErrors(use.error.issues)) : usedLink();
    }
    if (!(await allows({ page: brief.id }))) return tooMany();
    const { token, locale } = use.data;
    const until = new Date(link.expiresAt);
    const about = { payload, brief: brief.id, locale, until };
    const parsed = ManageBrief.safeParse(form.fields);
    const problem = parsed.data && problemOf({ asked: parsed.data, brief, now });
    if (!parsed.data || problem) {
      const { listToken } = await inTransaction(payload, (rows) =>
        addPageLinks({ rows, brief: brief.id, now, until }),
      );
      const errors = problem ? [problem] : formErrors(parsed.error?.issues ?? []);
      return openedPage({ ...about, tokens: { token, listToken }, said: 'opened', errors });
    }
    const asked = parsed.data;
    const at = now.toISOString();
    const done = await inTransaction(payload, async (rows) => {
      if (!(await useUp(rows, { id: link.id, at }))) return undefined;
      const own = { rows, brief: brief.id, now };
      const tokens = await addPageLinks({ ...own, until });
      if (asked.act === 'edit') {
        const purpose = 'editBrief';
        return { tokens, edit: await addBriefLink({ ...own, purpose, until: editExpiry(now) }) };
      }
      return { tokens, ended: await act({ rows, brief, asked, at }) };
    });
    if (!done) return usedLink();
    if (done.edit !== undefined) {
      const fields = await filledBrief({ payload, brief: brief.id, locale });
      const own = { token: done.edit, pageToken: done.tokens.token };
      return answer(200, { ok: true, state: 'editing', ...own, fields });
    }
    const { tokens, ended } = done;
    return typeof ended === 'string'
      ? openedPage({ ...about, tokens, said: ended })
      : openedPage({ ...about, tokens, said: 'opened', errors: [ended] });
  };

/** Only what is published is extended; what is closed is only read. */
function problemOf({ asked, brief, now }: Judged): FormError | undefined {
  if (asked.act === 'read') return undefined;
  if (brief.state === 'closed') return { path: ['act'], code: 'brief.act.closed' };
  // Accepting passes both names on; a text beside it goes nowhere.
  const isSaid = asked.act === 'ask' || asked.act === 'decline';
  if (isSaid && namesEmployer({ text: asked.text, employer: brief.employer }))
    return { path: ['text'], code: 'answer.text.names' };
  if (asked.act !== 'extend') return undefined;
  if (brief.state !== 'accepted') return { path: ['closesOn'], code: 'brief.act.unpublished' };
  const today = parisDay(now);
  if (asked.closesOn < today) return { path: ['closesOn'], code: 'brief.closesOn.past' };
  const from = day(brief.publishedAt) ?? today;
  const code = closingProblem({ closesOn: asked.closesOn, from });
  return code && { path: ['closesOn'], code };
}

/** What was done, or why it was not: somebody else was quicker. */
async function act({ rows, brief, asked, at }: Acting): Promise<EmployerAct | FormError> {
  const { id, state } = brief;
  const closed: FormError = { path: ['act'], code: 'brief.act.closed' };
  switch (asked.act) {
    case 'read':
    case 'edit':
      return 'opened';
    case 'accept':
    case 'ask':
    case 'decline': {
      const own = { rows, brief: id, answer: asked.answer, act: asked.act, text: asked.text, at };
      const end = await decideAnswer(own);
      return end === 'done' ? said[asked.act] : { path: ['act'], code: end };
    }
    case 'extend': {
      const closesOn = noon(asked.closesOn);
      const where = { equal: { id, state } };
      const changed = await rows.update('briefs', { closesOn, updatedAt: at }, where);
      if (changed.length === 0) return closed;
      await rows.insert('changes', [markBrief({ id, at })]);
      const content = { act: 'extend' };
      const mail = owedMail({ kind: 'brief-changed', brief: id, content, now: at });
      await rows.insert('outbox', [mail]);
      return 'extended';
    }
    default: {
      const outcome = asked.act;
      const from = (['waiting', 'accepted', 'refused'] as const).slice();
      const ended = await closeBriefs({ rows, ids: [id], from, outcome, at });
      return ended.length > 0 ? outcome : closed;
    }
  }
}

const said = { accept: 'accepted', ask: 'asked', decline: 'declined' } as const satisfies Record<
  DecideAnswer['act'],
  EmployerAct
>;

async function pageLink(payload: Payload, token: string): Promise<PageLink | undefined> {
  const link = await findLink<Partial<PageLink> & { id: string }>(payload, {
    token,
    purposes: ['actOnBrief'],
  });
  return link?.brief ? (link as PageLink) : undefined;
}

async function briefOf(payload: Payload, id: string): Promise<Brief | undefined> {
  const found = await payload.db.findOne<Brief>({
    collection: 'briefs',
    where: { id: { equals: id } },
  });
  return found ?? undefined;
}

type PageLink = { id: string; brief: string; expiresAt: string; usedAt?: string | null };
type Judged = { asked: ManageBrief; brief: Brief; now: Date };
type Acting = { rows: Rows; brief: Brief; asked: ManageBrief; at: string };
