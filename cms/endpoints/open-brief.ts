/** Opens the page of a project for its employer: the link of a mail is used up, and the page holds codes of its own. */
import type { Payload } from 'payload';
import { LinkUse } from '../../content/schema/link-use.ts';
import { pageExpiry } from '../briefs/employer-page.ts';
import { inTransaction } from '../database/rows.ts';
import { findLink, readLinkForm, usedLink, useUp } from './link-form.ts';
import { addPageLinks, openedPage } from './opened-page.ts';

/** Answers a POST to `/api/forms/open-brief`: 200 with what the page shows, 422 where the link opens nothing any more. */
export const openBriefEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readLinkForm(request, LinkUse);
    if (form instanceof Response) return form;
    const { token, locale } = form.fields;
    const link = await findLink<{ id: string; brief?: string | null }>(payload, {
      token,
      purposes: ['manageBrief'],
    });
    const brief = link?.brief;
    if (!brief) return usedLink();
    const now = new Date();
    const until = pageExpiry(now);
    const tokens = await inTransaction(payload, async (rows) => {
      const isOpened = await useUp(rows, { id: link.id, at: now.toISOString() });
      return isOpened ? addPageLinks({ rows, brief, now, until }) : undefined;
    });
    return tokens
      ? openedPage({ payload, brief, locale, until, tokens, said: 'opened' })
      : usedLink();
  };
