/** Opens the filled form: the link of a mail is used up, and the form that is answered holds a code to send it once. */
import type { Payload } from 'payload';
import { LinkUse } from '../../content/schema/link-use.ts';
import { inTransaction } from '../database/rows.ts';
import { addSendLink, type FillSubject } from '../people/fill-link.ts';
import { filledForm } from '../people/filled-form.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { answer } from './read-form.ts';

/** Answers a POST to `/api/forms/fill`: 200 with the fields and the code, 422 where the link opens nothing any more. */
export const fillEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, LinkUse);
    if (form instanceof Response) return form;
    const { token: opening, locale } = form.fields;
    const link = await findLink<Link>(payload, { token: opening, purposes: ['manage', 'fill'] });
    const subject = link && subjectOf(link);
    const fields = subject && (await filledForm({ payload, subject, locale }));
    if (!fields) return usedLink();
    const now = new Date();
    const token = await inTransaction(payload, async (rows) => {
      const isOpened = await useUp(rows, { id: link.id, at: now.toISOString() });
      return isOpened ? addSendLink({ rows, subject, now }) : undefined;
    });
    return token ? answer(200, { ok: true, state: 'filled', token, fields }) : usedLink();
  };

/** Whom a link of the filled form is about. */
const subjectOf = ({ talent, submission }: Link): FillSubject | undefined =>
  talent ? { talent } : submission ? { submission } : undefined;

type Link = { id: string; talent?: string | null; submission?: string | null };
