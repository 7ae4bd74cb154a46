/** What the mail says that acknowledges a sign-up or an update, once its address is confirmed. */
import type { Payload } from 'payload';
import { env } from '../../cms/env.ts';
import { signUpReceivedMail } from '../../cms/mail/sign-up-received.ts';
import type { MailText } from '../../cms/mail/mail-text.ts';
import type { Submission } from '../../cms/payload-types.ts';
import { readNames } from '../../cms/people/review-names.ts';
import { languageName } from '../../content/locales/language-name.ts';
import { pageHref } from '../../content/routes.ts';
import { SignUp } from '../../content/schema/sign-up.ts';
import { signUpSummary } from '../../content/sign-up-summary.ts';
import type { Reason } from './compose-mail.ts';

/** The mail to whoever sent it, with what was sent. */
export async function composeSignUpReceived({
  payload,
  submission,
}: Received): Promise<MailText | { reason: Reason }> {
  const signUp = SignUp.safeParse(submission.data).data;
  if (!signUp) return { reason: 'unreadable' };
  const { locale } = signUp;
  const names = {
    ...(await readNames(payload, locale)),
    language: (code: string) => languageName(code, locale),
  };
  return signUpReceivedMail({
    name: signUp.stageName || signUp.firstName,
    summary: signUpSummary({ signUp, names, locale }),
    isUpdate: submission.form === 'update',
    locale,
    siteUrl: env.SITE_URL,
    rightsPage: `${env.SITE_URL}${pageHref('myData', locale)}`,
  });
}

type Received = { payload: Payload; submission: Submission };
