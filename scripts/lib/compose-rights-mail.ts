/** The mail that answers "Mes données": links for what is kept under the address, or that nothing is. */
import type { Payload } from 'payload';
import { env } from '../../cms/env.ts';
import { rightsLinkMail } from '../../cms/mail/rights-link.ts';
import type { MailText } from '../../cms/mail/mail-text.ts';
import type { Submission } from '../../cms/payload-types.ts';
import { sentFrom, talentsAt } from '../../cms/people/known-address.ts';
import { makeRightsLink, purposeOf } from '../../cms/people/rights-link.ts';

/** The links are stored when this resolves. */
export async function composeRightsMail({
  payload,
  submission,
  now,
}: Asked): Promise<MailText | { reason: 'unreadable' }> {
  const { id, email, right } = submission;
  if (!email || !right) return { reason: 'unreadable' };
  const talents = await talentsAt(payload, email);
  const sent = await sentFrom(payload, 'submissions', email);
  const comments = await sentFrom(payload, 'comments', email);
  const projects = await sentFrom(payload, 'briefs', email);
  const isKnown =
    talents.length + comments.length + projects.length > 0 || sent.some((one) => one !== id);
  const purpose = purposeOf(right);
  const about: Talent[] =
    talents.length > 0
      ? talents
      : isKnown && (purpose === 'export' || purpose === 'erase')
        ? [{ id: undefined, name: undefined }]
        : [];
  const links = [];
  for (const { id: talent, name } of about)
    links.push({
      name,
      ...(await makeRightsLink({ payload, right, submission: id, talent, now })),
    });
  const locale = submission.locale ?? 'fr';
  return rightsLinkMail({ right, locale, siteUrl: env.SITE_URL, links, isKnown });
}

type Asked = { payload: Payload; submission: Submission; now: Date };
type Talent = { id: string | undefined; name: string | undefined };
