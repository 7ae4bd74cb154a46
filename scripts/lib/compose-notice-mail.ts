/** What the mails about a notice say when they leave, and to whom, or why they must not leave any more. */
import type { Payload } from 'payload';
import type { NoticeSide } from '../../cms/collections/SignedLinks.ts';
import { env } from '../../cms/env.ts';
import { daysToAnswer } from '../../cms/hooks/notice-steps.ts';
import { dayWords } from '../../cms/mail/day-words.ts';
import { makeNoticeLink, noticeLinkExpiry } from '../../cms/mail/notice-link.ts';
import {
  noticeClosedMail,
  noticeDecidedMail,
  noticeQuestionMail,
  noticeReceivedMail,
} from '../../cms/mail/notice-mails.ts';
import type { MailText } from '../../cms/mail/mail-text.ts';
import { personConcerned } from '../../cms/notices/person-concerned.ts';
import type { Notice, Outbox } from '../../cms/payload-types.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Reason } from './compose-mail.ts';

/** To whoever reported: the receipt. */
export const composeNoticeReceived = (owed: Owed) =>
  toSide(owed, 'reporter', ({ notice, ...parts }) =>
    noticeReceivedMail({ ...parts, wrote: notice.text, place: notice.place ?? undefined }),
  );

/** To the person concerned: the editors' question. */
export const composeNoticeQuestion = (owed: Owed) =>
  toSide(owed, 'concerned', async ({ notice, ...parts }) => {
    const { question, askedAt: since } = notice.hearing ?? {};
    if (notice.state !== 'heard' || !question || !since) return { reason: 'undecided' };
    const { payload } = owed;
    const asked = {
      payload,
      purpose: 'answer',
      side: 'concerned',
      notice: notice.id,
      since,
    } as const;
    const answerBy = new Date(Date.parse(since) + daysToAnswer * 24 * 60 * 60 * 1000);
    return noticeQuestionMail({
      ...parts,
      question,
      link: await makeNoticeLink(asked),
      until: dayWords(answerBy, parts.locale),
    });
  });

/** To one side: the decision. */
export const composeNoticeDecided = (owed: Owed, side: NoticeSide) =>
  toSide(owed, side, async ({ notice, ...parts }) => {
    const { id, outcome, reasons, decidedAt: since } = notice;
    if (!outcome || !reasons || !since) return { reason: 'undecided' };
    const { payload } = owed;
    const link = await makeNoticeLink({ payload, purpose: 'contest', side, notice: id, since });
    const until = dayWords(noticeLinkExpiry('contest', since), parts.locale);
    return noticeDecidedMail({ ...parts, outcome, reasons, side, link, until });
  });

/** To one side: what became of a contested decision. */
export const composeNoticeClosed = (owed: Owed, side: NoticeSide) =>
  toSide(owed, side, ({ notice, ...parts }) => {
    const { state, contest } = notice;
    if ((state !== 'confirmed' && state !== 'reversed') || !contest?.reasons)
      return { reason: 'undecided' };
    return noticeClosedMail({ ...parts, state, reasons: contest.reasons });
  });

async function toSide({ payload, row }: Owed, side: NoticeSide, write: Write): Promise<ToSide> {
  const id = typeof row.notice === 'string' ? row.notice : row.notice?.id;
  const asked = { collection: 'notices', depth: 0, disableErrors: true } as const;
  const notice = id ? await payload.findByID({ ...asked, id }) : null;
  if (!notice) return { reason: 'erased' };
  const person = await whoIs({ payload, notice, side });
  if (!person) return { reason: 'erased' };
  const about = { page: notice.page, kind: notice.kind, reference: notice.id };
  const { name, locale, email: to } = person;
  const written = await write({ notice, about, name, locale, siteUrl: env.SITE_URL });
  return 'reason' in written ? written : { to, written };
}

async function whoIs({ payload, notice, side }: Sided): Promise<Person | undefined> {
  if (side === 'concerned') return personConcerned({ payload, notice });
  const { email, name, locale } = notice;
  return email ? { email, name: name ?? undefined, locale: locale ?? 'fr' } : undefined;
}

type Owed = { payload: Payload; row: Outbox };
type Sided = { payload: Payload; notice: Notice; side: NoticeSide };
type Person = { email: string; name?: string | undefined; locale: Locale };
type Parts = Parameters<typeof noticeReceivedMail>[0];
type Written = MailText | { reason: Reason };
type Write = (
  about: Pick<Parts, 'about' | 'name' | 'locale' | 'siteUrl'> & { notice: Notice },
) => Written | Promise<Written>;
type ToSide = { to: string; written: MailText } | { reason: Reason };
