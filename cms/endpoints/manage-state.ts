/** What holds on a listed person's page, for the holder of its link: read, so the link stays as it is. */
import type { Payload } from 'payload';
import { ManageState } from '../../content/schema/manage-page.ts';
import { ownState } from '../people/own-state.ts';
import { parisDay } from '../snapshot/values.ts';
import { findLink, readLinkForm, usedLink } from './link-form.ts';
import { answer } from './read-form.ts';

/** Answers a POST to `/api/forms/manage-state`: 200 with the fields of the form, 422 where the link does nothing any more. */
export const manageStateEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, ManageState);
    if (form instanceof Response) return form;
    const { token } = form.fields;
    const link = await findLink<Link>(payload, { token, purposes: ['manage'] });
    const now = new Date();
    const isOpen = link?.talent && !link.usedAt && new Date(link.expiresAt) > now;
    const talent = isOpen ? link.talent : undefined;
    const fields = talent && (await ownState({ payload, talent, today: parisDay(now) }));
    return fields ? answer(200, { ok: true, state: 'filled', token, fields }) : usedLink();
  };

type Link = { id: string; talent?: string | null; usedAt?: string | null; expiresAt: string };
