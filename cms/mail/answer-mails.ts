/**
 * The mails between an employer and those who answered a project. No names and no addresses but after the acceptance.
 * `siteUrl`: without a slash at its end.
 */
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Reading } from '../briefs/texts-to-read.ts';
import { dayWords } from './day-words.ts';
import { type Block, mailText, type MailText } from './mail-text.ts';

/** What an employer reads of an answer before they decide. */
export function answerBlocks({ locale, siteUrl, answer, link }: Shown): Block[] {
  const { mails } = texts(locale).answer;
  const { reading, fit } = answer;
  return [
    { kind: 'quote', text: answer.message },
    {
      kind: 'lines',
      lines: [
        fill(mails.availability, { availability: answer.availability }),
        ...(fit === undefined ? [] : [fit ? fill(mails.fit, { tier: fit }) : mails.fitNone]),
        ...(reading ? [readingWords(reading, locale)] : []),
      ],
    },
    ...(link
      ? linkBlocks({ locale, siteUrl, page: 'answerDecide', words: mails.decide, link })
      : []),
  ];
}

/** What who answered says to have read: "La personne dit avoir lu, le 3 mars 2026 : le cahier des charges ; « Charte », version du 1er mars 2026." */
export function readingWords({ on, specification, charters }: Reading, locale: Locale): string {
  const { read } = texts(locale).answer.mails;
  const said = [
    ...(specification ? [read[specification]] : []),
    ...charters.map(({ title, versionOn, isFormer }) =>
      fill(isFormer ? read.formerCharter : read.charter, {
        title,
        version: dayWords(new Date(versionOn), locale),
      }),
    ),
  ];
  return fill(read.said, { day: dayWords(on, locale), texts: said.join(read.and) });
}

/** The mail of one step; `blocks` stand between what happened and what comes next. */
export function answerMail({
  locale,
  siteUrl,
  step,
  title,
  day,
  blocks = [],
  name = '',
}: Step): MailText {
  const words = texts(locale).answer.mails[step];
  const values = {
    title,
    name,
    day: dayWords(day, locale),
    briefs: `${siteUrl}${pageHref('briefs', locale)}`,
    form: `${siteUrl}${pageHref('signUp', locale)}`,
    myPage: `${siteUrl}${pageHref('myPage', locale)}`,
  };
  return mailText({
    locale,
    siteUrl,
    subject: fill(words.subject, values),
    blocks: [
      line(texts(locale).mail.helloUnknown),
      line(fill(words.lead, values)),
      ...('signUp' in words
        ? [line(fill(words.signUp, values)), line(fill(words.own, values))]
        : []),
      ...blocks,
      ...('next' in words ? [line(fill(words.next, values))] : []),
    ],
  });
}

/** A single-use link with the day on which it ends. */
export const linkBlocks = ({ locale, siteUrl, page, words, link }: Linked): Block[] => [
  {
    kind: 'link',
    words,
    href: `${siteUrl}${pageHref(page, locale)}#${link.token}`,
    code: link.token,
  },
  line(fill(texts(locale).answer.mails.until, { until: dayWords(link.until, locale) })),
];

export const line = (text: string): Block => ({ kind: 'lines', lines: [text] });

/** `fit`: what their page says of the criteria, empty where too little; absent where nothing is known yet. */
export type ShownAnswer = {
  message: string;
  availability: string;
  fit?: string | undefined;
  reading?: Reading | undefined;
};
type Link = { token: string; until: Date };
type In = { locale: Locale; siteUrl: string };
type Shown = In & { answer: ShownAnswer; link?: Link | undefined };
type Linked = In & {
  page: 'answerDecide' | 'answerReply';
  words: string;
  link: Link;
};
type Step = In & {
  step:
    | 'waits'
    | 'late'
    | 'twice'
    | 'sent'
    | 'asked'
    | 'replied'
    | 'acceptedTalent'
    | 'acceptedEmployer'
    | 'declined'
    | 'closed';
  /** Of the project. */
  title: string;
  /** Its last day to answer. */
  day: Date;
  /** Of whom was accepted, where they are named. */
  name?: string;
  blocks?: Block[];
};
