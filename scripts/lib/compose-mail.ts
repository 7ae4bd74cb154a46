/** What a row of the outbox says when it leaves, or why it must not leave any more. */
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
import type { Outbox, Submission, Talent } from '../../cms/payload-types.ts';
import { recordHref } from '../../content/routes.ts';
import { composeConfirmation, composeDecision } from './compose-comment-mail.ts';
import type { OutgoingMail } from './mail-transport.ts';

/** Why a mail is not sent: a key of `mail.problem` in the locales. */
export type Reason = keyof ReturnType<typeof texts>['mail']['problem'];
export type Composed = { mail: OutgoingMail } | { reason: Reason };

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

  'comment-confirm': (owed) => toSender(owed, composeConfirmation),
  'feedback-confirm': (owed) => toSender(owed, composeConfirmation),
  'comment-accepted': (owed) => decision(owed, 'accepted'),
  'comment-answered': (owed) => decision(owed, 'answered'),
  'comment-refused': (owed) => decision(owed, 'refused'),

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

/** A mail to whoever sent the submission, as `write` words it. */
async function toSender({ payload, row, now }: Owed, write: Write): Promise<Composed> {
  const submission = await submissionOf(payload, row);
  if (!submission) return { reason: 'erased' };
  if (!submission.email) return { reason: 'unreadable' };
  const written = await write({ payload, submission, now });
  if ('reason' in written) return written;
  return { mail: { ...written, id: row.id, to: submission.email, isAutomatic: true } };
}

async function submissionOf(payload: Payload, row: Outbox): Promise<Submission | null> {
  const id = typeof row.submission === 'string' ? row.submission : row.submission?.id;
  if (!id) return null;
  return payload.findByID({ collection: 'submissions', id, depth: 0, disableErrors: true });
}

async function publishedTalent(
  payload: Payload,
  { talent }: Submission,
): Promise<Published | null> {
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
/** A page that exists has an address. */
type Published = Talent & { slug: string };
