/** "C'est votre page ?": the forms by which a listed person asks for a link, and decides alone about the page. */
import type { Payload } from 'payload';
import type { Locale } from '../../content/schema/basics.ts';
import { formErrors } from '../../content/schema/form-errors.ts';
import type { FormError } from '../../content/schema/form-answer.ts';
import { LinkUse } from '../../content/schema/link-use.ts';
import { ManagePage, PageLink } from '../../content/schema/manage-page.ts';
import type { TalentPurpose } from '../collections/SignedLinks.ts';
import { inTransaction } from '../database/rows.ts';
import { actForTalent, type OwnAct } from '../people/own-act.ts';
import { giveConsent, newestConsent, setConsent } from '../people/own-consent.ts';
import { readOwnAct } from '../people/read-own-act.ts';
import { parisDay } from '../snapshot/values.ts';
import { findLink, usedLink, useUp } from './link-form.ts';
import { owedMail } from './owed-mail.ts';
import { allows } from './rate-limits.ts';
import { answer, readForm, refuse } from './read-form.ts';
import { wordingsKept } from './sign-up.ts';

/**
 * Answers a POST to `/api/forms/page`, or to `/api/forms/brief-link`. Whose address it is, is asked when the mail is
 * written: here every address has the same done for it, so that neither the answer nor its delay says who is listed, or
 * who has a project.
 */
export const pageLinkEndpoint =
  (payload: Payload, kind: 'page-link' | 'brief-link' = 'page-link') =>
  async (request: Request): Promise<Response> => {
    const form = await readForm(request);
    if (form instanceof Response) return form;
    const parsed = PageLink.safeParse(form.fields);
    if (!parsed.success) return refuse(422, formErrors(parsed.error.issues));
    const { email, locale } = parsed.data;
    const confirmation = email.toLowerCase().replace(/\+[^@]*(?=@)/, '');
    if (!(await allows({ visitor: form.visitor, confirmation }))) return tooMany();
    if (!form.isTrapped) {
      const now = new Date().toISOString();
      const mail = owedMail({ kind, content: { email, locale }, now });
      await inTransaction(payload, (rows) => rows.insert('outbox', [mail]));
    }
    return answer(202, { ok: true, state: 'accepted' });
  };

/** Answers a POST to `/api/forms/manage`: what the link of that mail is for. */
export const managePageEndpoint = (payload: Payload) =>
  talentLinkEndpoint(payload, 'manage', (fields) => {
    const parsed = ManagePage.safeParse(fields);
    if (!parsed.success) return { errors: formErrors(parsed.error.issues) };
    const read = readOwnAct(parsed.data, parisDay(new Date()));
    return 'error' in read
      ? { errors: [read.error] }
      : {
          token: parsed.data.token,
          locale: parsed.data.locale,
          act: read.act,
          isTold: true,
          isAgreed: parsed.data.consent === 'on',
          refusal: { path: ['consent'], code: 'page.consent.missing' },
        };
  });

/** Answers a POST to `/api/forms/reconfirm`: "still interested", from the yearly mail. */
export const reconfirmEndpoint = (payload: Payload) =>
  talentLinkEndpoint(payload, 'reconfirm', (fields) => {
    const parsed = LinkUse.safeParse(fields);
    if (!parsed.success) return { errors: formErrors(parsed.error.issues) };
    const { token, locale } = parsed.data;
    return {
      token,
      locale,
      act: { page: 'show' },
      isTold: false,
      isAgreed: false,
      refusal: { path: [], code: 'page.consent.withdrawn' },
    };
  });

/** The link is used up in the transaction of what it does. */
const talentLinkEndpoint = (payload: Payload, purpose: TalentPurpose, read: Read) => {
  const keepWordings = wordingsKept(payload);
  return async (request: Request): Promise<Response> => {
    const form = await readForm(request);
    if (form instanceof Response) return form;
    const asked = read(form.fields);
    if ('errors' in asked) return refuse(422, asked.errors);
    if (!(await allows({ link: form.visitor }))) return tooMany();
    const link = await findLink<{ id: string; talent?: string | null }>(payload, {
      token: asked.token,
      purposes: [purpose],
    });
    const talent = link?.talent;
    if (!link || !talent) return usedLink();
    const now = new Date();
    const at = now.toISOString();
    const { act, isTold, isAgreed, locale } = asked;
    if (isAgreed || act.projects) await keepWordings();
    const end = await inTransaction(payload, async (rows) => {
      const publication = { rows, talent, purpose: 'publication' } as const;
      const isTakenBack =
        act.page === 'show' && (await newestConsent(publication))?.isGiven === false;
      if (isTakenBack && !isAgreed) return 'takenBack';
      if (!(await useUp(rows, { id: link.id, at }))) return 'used';
      if (isTakenBack) await giveConsent({ ...publication, locale, at });
      await actForTalent({ rows, talent, act, now });
      if (act.projects !== undefined)
        await setConsent({ rows, talent, purpose: 'projects', isGiven: act.projects, locale, at });
      const mail = owedMail({ kind: 'page-changed', talent, content: act, now: at });
      if (isTold) await rows.insert('outbox', [mail]);
      return 'done';
    });
    if (end === 'takenBack') return refuse(422, [asked.refusal]);
    return end === 'done' ? answer(200, { ok: true, state: 'done' }) : usedLink();
  };
};

const tooMany = () => refuse(429, [{ path: [], code: 'form.tooMany' }]);

type Read = (fields: Record<string, unknown>) => Pressed | { errors: FormError[] };
/**
 * `isTold`: a mail says what was done. `isAgreed`: to publication anew; `refusal`: what who took that back and did not
 * agree again hears.
 */
type Pressed = {
  token: string;
  locale: Locale;
  act: OwnAct;
  isTold: boolean;
  isAgreed: boolean;
  refusal: FormError;
};
