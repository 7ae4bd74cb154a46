/** What the mails about a reviewed sign-up or update say when they leave, or why they must not leave any more. */
import type { Payload } from 'payload';
import { env } from '../../cms/env.ts';
import type { MailText } from '../../cms/mail/mail-text.ts';
import { makeReplyLink } from '../../cms/mail/reply-link.ts';
import { reviewDecidedMail } from '../../cms/mail/review-decided.ts';
import type { Submission } from '../../cms/payload-types.ts';
import type { ReviewEntry } from '../../cms/people/review-decisions.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Reason } from './compose-mail.ts';

/** The mail about the last act of this kind in the submission's log. */
export async function composeReview({ payload, submission, act, now }: Asked): Promise<Written> {
  const locale = submission.locale ?? 'fr';
  const log = (submission.reviewLog ?? []) as ReviewEntry[];
  const entry = log.findLast((one) => one.act === act);
  if (!entry) return { reason: 'undecided' };
  const siteUrl = env.SITE_URL;
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0 });
  const contact = settings.contactEmail || `${siteUrl}${pageHref('legalNotice', locale)}`;
  const common = { locale, siteUrl, contact, reference: submission.id };
  const text = entry.text ?? '';
  if (act === 'asked') {
    if (submission.reviewState !== 'asked') return { reason: 'answered' };
    const { token, until } = await makeReplyLink({ payload, submission: submission.id, now });
    return reviewDecidedMail({ ...common, decided: { act, text, token, until } });
  }
  const isUpdate = submission.form === 'update';
  const isAgain = isUpdate || act === 'accepted';
  const form = `${siteUrl}${pageHref(isAgain ? 'myPage' : 'signUp', locale)}`;
  if (act === 'refused')
    return reviewDecidedMail({ ...common, decided: { act, text, isUpdate, form } });
  const talent = await talentOf(payload, submission);
  if (!talent?.slug) return { reason: 'closed' };
  const isHidden = talent._status !== 'published' || Boolean(talent.hiddenAt);
  const path = isHidden ? pageHref('myPage', locale) : recordHref('talent', talent.slug, locale);
  const page = `${siteUrl}${path}`;
  const leftOut = entry.leftOut ?? [];
  return reviewDecidedMail({
    ...common,
    decided: { act, isUpdate, isHidden, leftOut, page, form },
  });
}

/** Where the person's answer goes; undefined: to the sender of all mails. */
export async function editorsAddress(payload: Payload): Promise<string | undefined> {
  const { contactEmail } = await payload.findGlobal({ slug: 'settings', depth: 0 });
  return contactEmail || undefined;
}

async function talentOf(payload: Payload, { talent }: Submission) {
  const id = typeof talent === 'string' ? talent : talent?.id;
  if (!id) return undefined;
  return payload.findByID({ collection: 'talents', id, depth: 0, disableErrors: true });
}

type Asked = {
  payload: Payload;
  submission: Submission;
  act: 'accepted' | 'refused' | 'asked';
  now: Date;
};
type Written = MailText | { reason: Reason };
