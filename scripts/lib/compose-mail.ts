/**
 * What a row of the outbox says when it leaves, or why it must not leave any more.
 * In one file because every kind of mail must be found here.
 */
import type { Payload } from 'payload';
import { texts } from '../../content/locales/locale.ts';
import { confirmMail } from '../../cms/mail/confirm.ts';
import { contactMessageMail } from '../../cms/mail/contact-message.ts';
import { isMailAddress } from '../../cms/mail/mail-address.ts';
import { oneLine } from '../../cms/mail/mail-text.ts';
import { linkExpiry, makeSignedLink } from '../../cms/mail/signed-link.ts';
import type { MailKind } from '../../cms/collections/Outbox.ts';
import { senderHash } from '../../cms/endpoints/sender-hash.ts';
import { env } from '../../cms/env.ts';
import type { Outbox, Submission } from '../../cms/payload-types.ts';
import { recordHref } from '../../content/routes.ts';
import { isPublic } from '../../cms/snapshot/documents.ts';
import { composeBriefLink, composeBriefMail } from './compose-brief-mail.ts';
import {
  composeAcceptance,
  composeAnswersReminder,
  composeAnswerWaits,
  composeToAnswering,
  composeToEmployer,
} from './compose-answer-mail.ts';
import { composeMatchedPeople } from './compose-matched-people.ts';
import { composeMatchedProjects } from './compose-matched-projects.ts';
import { composeConfirmation, composeDecision } from './compose-comment-mail.ts';
import {
  composePageChanged,
  composePageHidden,
  composePageLink,
  composeReconfirm,
  type Listed,
} from './compose-page-mail.ts';
import { composeAddressConfirm, composeFillLink } from './compose-fill-mail.ts';
import { composeReview, editorsAddress } from './compose-review-mail.ts';
import {
  composeNoticeClosed,
  composeNoticeDecided,
  composeNoticeQuestion,
  composeNoticeReceived,
} from './compose-notice-mail.ts';
import { composeLetter, composePeopleList } from './compose-commission-mail.ts';
import { composeRightsMail } from './compose-rights-mail.ts';
import { composeSignUpReceived } from './compose-sign-up-mail.ts';
import type { OutgoingMail } from './mail-transport.ts';

/** Why a mail is not sent: a key of `mail.problem` in the locales. */
export type Reason = keyof ReturnType<typeof texts>['mail']['problem'];
/** `isVoid`: there is nobody to write to, and the row goes as if it had never been. */
export type Composed = { mail: OutgoingMail } | { reason: Reason } | { isVoid: true };

/** Reads the submission as it is now and writes the mail; the links of the mail are stored when this resolves. */
export async function composeMail({ payload, row, now }: Owed): Promise<Composed> {
  const composed = await composers[row.kind]({ payload, row, now });
  if ('mail' in composed && !isMailAddress(composed.mail.to)) return { reason: 'wrongAddress' };
  return composed;
}

const composers: Record<MailKind, (owed: Owed) => Promise<Composed>> = {
  'contact-message': async ({ payload, row }) => {
    const submission = await submissionOf(payload, row);
    if (!submission) return { reason: 'erased' };
    const { sender, purpose, name, email, phone, message } = submission;
    if (!sender || !purpose || !name || !email || !message) return { reason: 'unreadable' };
    const talent = await publishedTalent(payload, submission);
    if (!talent?.contactFrom?.includes(sender)) return { reason: 'closed' };
    if (await isBlocked({ payload, talent: talent.id, email })) return { reason: 'blocked' };
    const tokens = {
      stop: await makeSignedLink({ payload, purpose: 'stop', submission }),
      report: await makeSignedLink({ payload, purpose: 'report', submission }),
    };
    const written = contactMessageMail({
      locale: talent.preferredLocale,
      siteUrl: env.SITE_URL,
      talent,
      message: { sender, purpose, name, phone, message },
      tokens,
    });
    const replyTo = { name: oneLine(name), address: email };
    return {
      mail: { ...written, id: row.id, to: talent.privateEmail, replyTo, isAutomatic: false },
    };
  },

  'contact-confirm': async ({ payload, row, now }) => {
    const submission = await submissionOf(payload, row);
    if (!submission) return { reason: 'erased' };
    if (!submission.email) return { reason: 'unreadable' };
    const until = linkExpiry('confirm', submission.createdAt);
    if (until <= now) return { reason: 'expired' };
    const talent = await publishedTalent(payload, submission);
    if (!talent) return { reason: 'closed' };
    const locale = submission.locale ?? 'fr';
    const written = confirmMail({
      form: 'contact',
      about: talent.name,
      path: recordHref('talent', talent.slug, locale),
      locale,
      siteUrl: env.SITE_URL,
      token: await makeSignedLink({ payload, purpose: 'confirm', submission }),
      until,
    });
    return { mail: { ...written, id: row.id, to: submission.email, isAutomatic: true } };
  },

  'shortlist-confirm': (owed) => toSender(owed, composeConfirmation),
  'comment-confirm': (owed) => toSender(owed, composeConfirmation),
  'feedback-confirm': (owed) => toSender(owed, composeConfirmation),
  'sign-up-confirm': (owed) => toSender(owed, composeConfirmation),
  'sign-up-received': (owed) => toSender(owed, composeSignUpReceived),
  'rights-link': (owed) => toSender(owed, composeRightsMail),
  'comment-accepted': (owed) => decision(owed, 'accepted'),
  'comment-answered': (owed) => decision(owed, 'answered'),
  'comment-refused': (owed) => decision(owed, 'refused'),
  'review-accepted': (owed) => review(owed, 'accepted'),
  'review-refused': (owed) => review(owed, 'refused'),
  'fill-link': (owed) => toSender(owed, composeFillLink),
  'address-confirm': async (owed) => {
    const submission = await submissionOf(owed.payload, owed.row);
    if (!submission) return { reason: 'erased' };
    return toSide(owed, await composeAddressConfirm({ ...owed, submission }));
  },
  'review-question': async (owed) => {
    const composed = await review(owed, 'asked');
    const address = await editorsAddress(owed.payload);
    if (!('mail' in composed) || !address) return composed;
    const replyTo = { name: 'Générique', address };
    return { mail: { ...composed.mail, replyTo, isAutomatic: false } };
  },

  'page-link': async ({ payload, row, now }) => {
    if (!row.content) return { reason: 'unreadable' };
    const composed = await composePageLink({ payload, row, now });
    if (!composed) return { isVoid: true };
    return { mail: { ...composed.written, id: row.id, to: composed.to, isAutomatic: true } };
  },
  'page-changed': (owed) => toTalent(owed, composePageChanged),
  reconfirm: (owed) => toTalent(owed, composeReconfirm),
  'page-hidden': (owed) => toTalent(owed, composePageHidden),

  'people-list': composePeopleList,
  letter: composeLetter,

  'notice-confirm': (owed) => toSender(owed, composeConfirmation),
  'notice-received': async (owed) => toSide(owed, await composeNoticeReceived(owed)),
  'notice-question': async (owed) => toSide(owed, await composeNoticeQuestion(owed)),
  'notice-decided-reporter': async (owed) =>
    toSide(owed, await composeNoticeDecided(owed, 'reporter')),
  'notice-decided-concerned': async (owed) =>
    toSide(owed, await composeNoticeDecided(owed, 'concerned')),
  'notice-closed-reporter': async (owed) =>
    toSide(owed, await composeNoticeClosed(owed, 'reporter')),
  'notice-closed-concerned': async (owed) =>
    toSide(owed, await composeNoticeClosed(owed, 'concerned')),

  'brief-confirm': (owed) => toSender(owed, composeConfirmation),
  'brief-received': async (owed) => toSide(owed, await composeBriefMail(owed)),
  'brief-published': async (owed) => toSide(owed, await composeBriefMail(owed)),
  'brief-refused': async (owed) => toSide(owed, await composeBriefMail(owed)),
  'brief-changed': async (owed) => toSide(owed, await composeBriefMail(owed)),
  'brief-closed': async (owed) => toSide(owed, await composeBriefMail(owed)),
  'brief-link': async ({ payload, row, now }) => {
    if (!row.content) return { reason: 'unreadable' };
    const composed = await composeBriefLink({ payload, row, now });
    if (!composed) return { isVoid: true };
    return { mail: { ...composed.written, id: row.id, to: composed.to, isAutomatic: true } };
  },
  'matched-people': async (owed) => toSide(owed, await composeMatchedPeople(owed)),
  'matched-projects': composeMatchedProjects,

  'answer-confirm': (owed) => toSender(owed, composeConfirmation),
  'answer-waits': async (owed) => {
    const submission = await submissionOf(owed.payload, owed.row);
    if (!submission) return { reason: 'erased' };
    return toSide(owed, await composeAnswerWaits({ ...owed, submission }));
  },
  'answer-sent': async (owed) => toSide(owed, await composeToEmployer(owed)),
  'answer-replied': async (owed) => toSide(owed, await composeToEmployer(owed)),
  'answer-asked': async (owed) => toSide(owed, await composeToAnswering(owed)),
  'answer-declined': async (owed) => toSide(owed, await composeToAnswering(owed)),
  'answer-closed': async (owed) => toSide(owed, await composeToAnswering(owed)),
  'answer-accepted-employer': (owed) => acceptance(owed),
  'answer-accepted-talent': (owed) => acceptance(owed),
  'answers-list': async (owed) => toSide(owed, await composeAnswersReminder(owed)),

  account: async ({ row }) => {
    const { to, subject, text, html } = Object(row.content) as Record<string, unknown>;
    if (typeof subject !== 'string' || (typeof text !== 'string' && typeof html !== 'string'))
      return { reason: 'unreadable' };
    return {
      mail: {
        id: row.id,
        to: String(to),
        subject: oneLine(subject),
        ...(typeof text === 'string' && { text }),
        ...(typeof html === 'string' && { html }),
        isAutomatic: true,
      },
    };
  },
};

const decision = (owed: Owed, decided: 'accepted' | 'answered' | 'refused') =>
  toSender(owed, (asked) => composeDecision({ ...asked, decided }));

const review = (owed: Owed, act: 'accepted' | 'refused' | 'asked') =>
  toSender(owed, (asked) => composeReview({ ...asked, act }));

/** A mail to whoever sent the submission, as `write` words it. */
async function toSender({ payload, row, now }: Owed, write: Write): Promise<Composed> {
  const submission = await submissionOf(payload, row);
  if (!submission) return { reason: 'erased' };
  if (!submission.email) return { reason: 'unreadable' };
  const written = await write({ payload, submission, now });
  if ('reason' in written) return written;
  return { mail: { ...written, id: row.id, to: submission.email, isAutomatic: true } };
}

/** A mail to one side of a notice, or to the employer of a brief. */
const toSide = (
  { row }: Owed,
  composed: Awaited<ReturnType<typeof composeNoticeReceived>>,
): Composed =>
  'reason' in composed
    ? composed
    : { mail: { ...composed.written, id: row.id, to: composed.to, isAutomatic: true } };

/** Who gets it may write back: the two know each other now. */
async function acceptance(owed: Owed): Promise<Composed> {
  const composed = await composeAcceptance(owed);
  if ('reason' in composed) return composed;
  const { to, written, replyTo } = composed;
  const name = oneLine(replyTo.name);
  return {
    mail: { ...written, id: owed.row.id, to, replyTo: { ...replyTo, name }, isAutomatic: false },
  };
}

/** A mail to a listed person, as `write` words it; null where it has no use any more. */
async function toTalent({ payload, row, now }: Owed, write: WriteToTalent): Promise<Composed> {
  const talent = await listedTalent(payload, row.talent);
  if (!talent) return { reason: 'erased' };
  const composed = await write({ payload, row, now, talent });
  if (!composed) return { reason: 'answered' };
  return { mail: { ...composed.written, id: row.id, to: composed.to, isAutomatic: true } };
}

async function submissionOf(payload: Payload, row: Outbox): Promise<Submission | null> {
  const id = typeof row.submission === 'string' ? row.submission : row.submission?.id;
  if (!id) return null;
  return payload.findByID({ collection: 'submissions', id, depth: 0, disableErrors: true });
}

async function publishedTalent(payload: Payload, { talent }: Submission): Promise<Listed | null> {
  const found = await listedTalent(payload, talent);
  return found && isPublic({ ...found }) ? found : null;
}

async function listedTalent(payload: Payload, talent: Outbox['talent']): Promise<Listed | null> {
  const id = typeof talent === 'string' ? talent : talent?.id;
  if (!id) return null;
  const found = await payload.findByID({
    collection: 'talents',
    id,
    depth: 0,
    disableErrors: true,
  });
  return found?._status === 'published' && found.slug ? { ...found, slug: found.slug } : null;
}

async function isBlocked({
  payload,
  talent,
  email,
}: {
  payload: Payload;
  talent: string;
  email: string;
}) {
  const { totalDocs } = await payload.count({
    collection: 'sender-blocks',
    where: { and: [{ talent: { equals: talent } }, { emailHash: { equals: senderHash(email) } }] },
  });
  return totalDocs > 0;
}

type Write = (asked: {
  payload: Payload;
  submission: Submission;
  now: Date;
}) => ReturnType<typeof composeConfirmation>;
type Owed = { payload: Payload; row: Outbox; now: Date };
type WriteToTalent = (
  about: Owed & { talent: Listed },
) => ReturnType<typeof composeReconfirm> | ReturnType<typeof composePageChanged>;
