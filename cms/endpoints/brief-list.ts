/** The people who fit, as a file: the web process writes it, once for each code that a page holds. */
import type { Payload } from 'payload';
import { LinkUse } from '../../content/schema/link-use.ts';
import { leavingPeople } from '../briefs/employer-page.ts';
import { inTransaction } from '../database/rows.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { answer } from './read-form.ts';

/** Answers a POST to `/api/forms/brief-list`: 200 with whose list it is, 422 where the code gives nothing any more. */
export const briefListEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, LinkUse);
    if (form instanceof Response) return form;
    const { token } = form.fields;
    const link = await findLink<{ id: string; brief?: string | null }>(payload, {
      token,
      purposes: ['listBrief'],
    });
    const brief = link?.brief;
    if (!brief) return usedLink();
    const at = new Date().toISOString();
    const isFirst = await inTransaction(payload, (rows) => useUp(rows, { id: link.id, at }));
    if (!isFirst) return usedLink();
    const leaving = await leavingPeople(payload);
    return answer(200, { ok: true, state: 'listed', brief, leaving });
  };
