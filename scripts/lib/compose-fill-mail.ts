/** The mails about the filled form when they leave: its link for who was entered at a desk, and a new address. */
import type { Payload } from 'payload';
import { env } from '../../cms/env.ts';
import { addressConfirmMail, fillLinkMail } from '../../cms/mail/fill-form.ts';
import type { MailText } from '../../cms/mail/mail-text.ts';
import { linkExpiry, makeSignedLink } from '../../cms/mail/signed-link.ts';
import type { Submission } from '../../cms/payload-types.ts';
import { makeFillLink } from '../../cms/people/fill-link.ts';
import type { Reason } from './compose-mail.ts';

/** To whoever was entered at a desk. */
export async function composeFillLink({ payload, submission, now }: Owed): Promise<Written> {
  if (submission.confirmedAt) return { reason: 'answered' };
  if (linkExpiry('confirm', submission.createdAt) <= now) return { reason: 'expired' };
  const locale = submission.locale ?? 'fr';
  const { token, until } = await makeFillLink({ payload, submission, now });
  const by = await nameOf(payload, submission.enteredBy);
  return fillLinkMail({ locale, siteUrl: env.SITE_URL, by, token, until });
}

/** To the new address of an update. */
export async function composeAddressConfirm({
  payload,
  submission,
  now,
}: Owed): Promise<Addressed> {
  const { email: to } = Object(submission.data) as { email?: string };
  if (!to) return { reason: 'unreadable' };
  if (submission.addressConfirmedAt) return { reason: 'answered' };
  // Seven days from the sending: the update itself may have waited for longer and been sent anew.
  const sent = { id: submission.id, createdAt: submission.consentAt ?? submission.createdAt };
  const until = linkExpiry('confirm', sent.createdAt);
  if (until <= now) return { reason: 'expired' };
  const token = await makeSignedLink({ payload, purpose: 'confirm', submission: sent });
  const locale = submission.locale ?? 'fr';
  return { to, written: addressConfirmMail({ locale, siteUrl: env.SITE_URL, token, until }) };
}

async function nameOf(payload: Payload, user: Submission['enteredBy']) {
  const id = typeof user === 'object' ? user?.id : user;
  if (!id) return undefined;
  const found = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true });
  return found?.name || undefined;
}

type Owed = { payload: Payload; submission: Submission; now: Date };
type Written = MailText | { reason: Reason };
type Addressed = { to: string; written: MailText } | { reason: Reason };
