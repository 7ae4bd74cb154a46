/**
 * The mails about a notice. What whoever reported wrote goes back to them alone: the person concerned reads the
 * editors' words, the kind and the page. `siteUrl`: without a slash at its end.
 */
import type { Locale } from '../../content/schema/basics.ts';
import type { NoticeKind, NoticeOutcome } from '../../content/schema/notice.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { NoticeSide } from '../collections/SignedLinks.ts';
import { mailText, type Block, type MailText } from './mail-text.ts';

/** To whoever reported: it arrived, and what happens now. */
export function noticeReceivedMail({ about, wrote, place, ...parts }: Received): MailText {
  const { received, place: where } = texts(parts.locale).mail.notice;
  return mailText({
    ...parts,
    subject: received.subject,
    blocks: [
      ...opening(parts),
      line(received.lead),
      facts({ ...parts, about }),
      line(received.wrote),
      { kind: 'quote', text: wrote },
      ...(place ? [line(where), { kind: 'quote' as const, text: place }] : []),
    ],
  });
}

/** To the person concerned: what the editors ask before they decide. `until`: a day. */
export function noticeQuestionMail({ about, question, link, until, ...parts }: Asked): MailText {
  const words = texts(parts.locale).mail.notice.question;
  return mailText({
    ...parts,
    subject: words.subject,
    blocks: [
      ...opening(parts),
      line(words.lead),
      { kind: 'quote', text: question },
      facts({ ...parts, about }),
      linkTo({ ...parts, page: 'noticeAnswer', token: link, words: fill(words.answer, { until }) }),
      line(words.late),
    ],
  });
}

/** To either side: the decision, its reasons, and the way to contest it. `until`: a day. */
export function noticeDecidedMail({ about, outcome, reasons, ...parts }: Decided): MailText {
  const words = texts(parts.locale).mail.notice.decided;
  const { side, link: token, until } = parts;
  return mailText({
    ...parts,
    subject: words.subject[outcome],
    blocks: [
      ...opening(parts),
      line(`${words[side]} ${words.subject[outcome]}.`),
      facts({ ...parts, about }),
      line(words.reasons),
      { kind: 'quote', text: reasons },
      line(words.people),
      linkTo({ ...parts, page: 'noticeContest', token, words: fill(words.contest, { until }) }),
      line(words.court),
    ],
  });
}

/** To either side: what became of a contested decision. */
export function noticeClosedMail({ about, state, reasons, ...parts }: Closed): MailText {
  const words = texts(parts.locale).mail.notice.closed;
  return mailText({
    ...parts,
    subject: words.subject[state],
    blocks: [
      ...opening(parts),
      line(`${words.lead} ${words.subject[state]}.`),
      facts({ ...parts, about }),
      line(words.reasons),
      { kind: 'quote', text: reasons },
      line(words.end),
    ],
  });
}

const line = (words: string): Block => ({ kind: 'lines', lines: [words] });

function opening({ locale, name }: Parts): Block[] {
  const { hello, helloUnknown } = texts(locale).mail;
  return [line(name ? fill(hello, { name }) : helloUnknown)];
}

function facts({ about, locale, siteUrl }: Parts & { about: About }): Block {
  const { mail, notice } = texts(locale);
  const words = mail.notice;
  return {
    kind: 'lines',
    lines: [
      fill(words.about, { page: `${siteUrl}${about.page}` }),
      fill(words.kind, { kind: notice.kind[about.kind] }),
      fill(words.reference, { reference: about.reference }),
    ],
  };
}

function linkTo({ locale, siteUrl, page, token, words }: Parts & Linked): Block {
  return {
    kind: 'link',
    words,
    href: `${siteUrl}${pageHref(page, locale)}#${token}`,
    code: token,
  };
}

/** `name`: of whom the mail goes to, where it is known. */
type Parts = { locale: Locale; siteUrl: string; name?: string | undefined };
type Linked = { page: 'noticeAnswer' | 'noticeContest'; token: string; words: string };
/** `page`: its path. */
type About = { page: string; kind: NoticeKind; reference: string };
type Received = Parts & { about: About; wrote: string; place?: string | undefined };
type Asked = Parts & { about: About; question: string; link: string; until: string };
type Decided = Parts & {
  about: About;
  outcome: NoticeOutcome;
  reasons: string;
  side: NoticeSide;
  /** Token of the link to contest. */
  link: string;
  until: string;
};
type Closed = Parts & { about: About; state: 'confirmed' | 'reversed'; reasons: string };
