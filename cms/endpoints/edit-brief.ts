/** The form of a project comes back to change it: kept beside the page until an editor has decided. */
import { isDeepStrictEqual } from 'node:util';
import type { Payload } from 'payload';
import { BriefForm } from '../../content/schema/brief-form.ts';
import { nest } from '../../content/schema/flat-fields.ts';
import { longFormMaxBytes, type FormError } from '../../content/schema/form-answer.ts';
import { formErrors } from '../../content/schema/form-errors.ts';
import { EditBrief } from '../../content/schema/manage-brief.ts';
import { changedItems } from '../briefs/edit-items.ts';
import { pageExpiry } from '../briefs/employer-page.ts';
import { readNamed } from '../briefs/named.ts';
import { formOf } from '../briefs/record-of-form.ts';
import { tellReaders } from '../briefs/tell-readers.ts';
import type { BriefPurpose } from '../collections/SignedLinks.ts';
import { inTransaction, type Rows } from '../database/rows.ts';
import type { Brief } from '../payload-types.ts';
import { day } from '../snapshot/values.ts';
import { briefProblems } from './brief.ts';
import { findLink, usedLink, useUp } from './link-form.ts';
import { addPageLinks, openedPage } from './opened-page.ts';
import { owedMail } from './owed-mail.ts';
import { allows } from './rate-limits.ts';
import { answer, readForm, refuse } from './read-form.ts';

/**
 * Answers a POST to `/api/forms/edit-brief`: 200 with the page of the project once the edit is kept, the same again to
 * the same form sent twice, 4xx with what to mend. The code of a new mail sends it too, where the form's own has ended.
 */
export const editBriefEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readForm(request, longFormMaxBytes);
    if (form instanceof Response) return form;
    if (!(await allows({ link: form.visitor })))
      return refuse(429, [{ path: [], code: 'form.tooMany' }]);
    if (form.isTrapped) return answer(202, { ok: true, state: 'accepted' });
    const { token, note, pageToken: _, ...fields } = form.fields;
    const own = EditBrief.safeParse({ token, note });
    const link =
      own.data &&
      (await findLink<EditLink>(payload, {
        token: own.data.token,
        purposes: ['editBrief', 'manageBrief'],
      }));
    const brief = link?.brief && (await briefOf(payload, link.brief));
    if (own.data && !brief) return usedLink();
    const { value, flatPath } = nest(fields);
    // The address that the links go to stays what it is.
    const email = brief ? brief.employer.email : 'unknown@example.org';
    const parsed = BriefForm.safeParse({ ...value, email });
    const mend = (errors: FormError[]) =>
      refuse(
        422,
        errors.map((error) => ({ ...error, path: flatPath(error.path) })),
      );
    if (!own.data || !brief || !parsed.data)
      return mend([
        ...formErrors(own.error?.issues ?? []),
        ...formErrors(parsed.error?.issues ?? []),
      ]);
    const sent = { form: parsed.data, note: own.data.note };
    const problems = await problemsOf({ payload, brief, ...sent });
    if (problems.length > 0) return mend(problems);
    const now = new Date();
    const until = pageExpiry(now);
    const tokens = await inTransaction(payload, async (rows) => {
      const at = now.toISOString();
      const isNew = await useUp(rows, { id: link.id, at });
      const isKept = isNew && (await keep({ rows, brief, ...sent, at }));
      if (!isKept && !(isSentTwice(link, now) && isWaiting(brief, sent))) return undefined;
      return addPageLinks({ rows, brief: brief.id, now, until });
    });
    if (!tokens) return usedLink();
    const { locale } = sent.form;
    return openedPage({ payload, brief: brief.id, locale, until, tokens, said: 'edited' });
  };

/** The edit waits in the place of an earlier one; false where the project was closed meanwhile. */
async function keep({ rows, brief, form, note, at }: Keeping): Promise<boolean> {
  const { id, title } = brief;
  const kept = await rows.update(
    'briefs',
    { edit_sent: form, edit_note: note || null, edit_sentAt: at, updatedAt: at },
    { equal: { id, state: ['waiting', 'accepted', 'refused'] } },
  );
  if (kept.length === 0) return false;
  await tellReaders({ rows, brief: { id, title }, what: 'edited', now: at });
  const content = { act: 'edit' };
  await rows.insert('outbox', [owedMail({ kind: 'brief-changed', brief: id, content, now: at })]);
  return true;
}

async function problemsOf({ payload, brief, form, note }: Judged): Promise<FormError[]> {
  if (brief.state === 'closed') return [{ path: [], code: 'brief.act.closed' }];
  const problems = await briefProblems(payload, form, day(brief.publishedAt));
  if (problems.length > 0) return problems;
  const { slugs } = await readNamed(payload, form.locale);
  const isSame = changedItems(formOf(brief, slugs), form).length === 0;
  return isSame && !note ? [{ path: [], code: 'brief.edit.same' }] : [];
}

/** The form's own code has sent it, and has not ended. */
const isSentTwice = ({ purpose, usedAt, expiresAt }: EditLink, now: Date): boolean =>
  purpose === 'editBrief' && Boolean(usedAt) && new Date(expiresAt) > now;

/** Whether this very edit waits already: a button that was pressed twice. */
const isWaiting = ({ edit }: Brief, { form, note }: Sent): boolean =>
  isDeepStrictEqual(BriefForm.safeParse(edit?.sent).data, form) && (edit?.note ?? '') === note;

async function briefOf(payload: Payload, id: string): Promise<Brief | undefined> {
  const found = await payload.findByID({ collection: 'briefs', id, depth: 0, disableErrors: true });
  return found ?? undefined;
}

type EditLink = {
  id: string;
  purpose: BriefPurpose;
  brief?: string | null;
  expiresAt: string;
  usedAt?: string | null;
};
type Sent = { form: BriefForm; note: string };
type Keeping = Sent & { rows: Rows; brief: Brief; at: string };
type Judged = Sent & { payload: Payload; brief: Brief };
