import type { Payload } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import type { EmployerAct } from '../../content/schema/employer-page.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import { addBriefLink, employerPage } from '../briefs/employer-page.ts';
import type { Rows } from '../database/rows.ts';
import { usedLink } from './link-form.ts';
import { answer } from './read-form.ts';

/** Makes the codes that the page of a project holds: one for its next act, one for its file. */
export async function addPageLinks({ rows, brief, now, until }: Adding): Promise<PageTokens> {
  const own = { rows, brief, now, until };
  return {
    token: await addBriefLink({ ...own, purpose: 'actOnBrief' }),
    listToken: await addBriefLink({ ...own, purpose: 'listBrief' }),
  };
}

/** The answer that the web process makes the page of: 422 where something is to be mended. */
export async function openedPage({ tokens, said, errors = [], ...asked }: Opened) {
  const page = await employerPage(asked);
  if (!page) return usedLink();
  const status = errors.length > 0 ? 422 : 200;
  return answer(status, { ok: true, state: 'opened', ...tokens, said, page, errors });
}

export type PageTokens = { token: string; listToken: string };
type Adding = { rows: Rows; brief: string; now: Date; until: Date };
type Opened = {
  payload: Payload;
  /** Id. */
  brief: string;
  locale: Locale;
  until: Date;
  tokens: PageTokens;
  said: EmployerAct;
  errors?: FormError[];
};
