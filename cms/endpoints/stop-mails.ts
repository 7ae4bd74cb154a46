/** The one button of mails that somebody agreed to apart: letters of a commission, projects that fit a page. */
import type { Payload } from 'payload';
import { formErrors } from '../../content/schema/form-errors.ts';
import { LinkUse } from '../../content/schema/link-use.ts';
import type { ConsentPurpose } from '../../content/schema/sign-up.ts';
import { inTransaction } from '../database/rows.ts';
import { newestConsent, takeBackConsent } from '../people/own-consent.ts';
import { findLink, usedLink, useUp } from './link-form.ts';
import { allows } from './rate-limits.ts';
import { answer, readForm, refuse } from './read-form.ts';

/**
 * Answers a POST to `/api/forms/stop-mails`: the link of such a mail takes the consent back. Pressed again it changes
 * nothing, and says done as long as nothing else was said since. Programs of mail providers press for many people from
 * few addresses: only codes that nobody has count against a visitor.
 */
export const stopMailsEndpoint =
  (payload: Payload) =>
  async (request: Request): Promise<Response> => {
    const form = await readForm(request);
    if (form instanceof Response) return form;
    const parsed = LinkUse.safeParse(form.fields);
    const link =
      parsed.success &&
      (await findLink<Link>(payload, {
        token: parsed.data.token,
        purposes: ['stopLetters', 'stopProjects'],
      }));
    if (!link && !(await allows({ visitor: form.visitor })))
      return refuse(429, [{ path: [], code: 'form.tooMany' }]);
    if (!parsed.success) return refuse(422, formErrors(parsed.error.issues));
    return link && (await stop(payload, link))
      ? answer(200, { ok: true, state: 'done' })
      : usedLink();
  };

/** True where the mails are stopped when it resolves; false where the link does nothing any more. */
const stop = async (payload: Payload, { id, talent, purpose: of }: Link): Promise<boolean> => {
  if (!talent) return false;
  const at = new Date().toISOString();
  const purpose = purposes[of];
  return inTransaction(payload, async (rows) => {
    if (await useUp(rows, { id, at })) {
      await takeBackConsent({ rows, talent, purpose, at });
      return true;
    }
    return (await newestConsent({ rows, talent, purpose }))?.isGiven === false;
  });
};

const purposes = {
  stopLetters: 'letters',
  stopProjects: 'projects',
} as const satisfies Record<string, ConsentPurpose>;

type Link = { id: string; talent?: string | null; purpose: keyof typeof purposes };
