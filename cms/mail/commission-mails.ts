/** The mails that commissions send: a dated list to a production, a letter to a person. `siteUrl`: without a slash at its end. */
import { count, fill, texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { ListedPerson } from '../commission/list-people.ts';
import { dayWords } from './day-words.ts';
import { mailText, type Block, type MailText } from './mail-text.ts';

/** People for a production, in their order. `day`: of the list. */
export function peopleListMail({
  locale,
  siteUrl,
  list,
  people,
  signature,
  day,
  isForBrief,
}: ListParts): MailText {
  const words = texts(locale).mail.peopleList;
  const on = dayWords(day, locale);
  return mailText({
    locale,
    siteUrl,
    subject: fill(words.subject, { title: list.title, day: on }),
    blocks: [
      line(fill(texts(locale).mail.hello, { name: list.name })),
      ...(list.message ? [quote(list.message)] : []),
      line(fill(words.lead, { signature, day: on })),
      line(words.asked),
      quote(list.asked),
      line(count(people.length, words.people, locale)),
      ...people.map((person, index): Block => ({
        kind: 'lines',
        lines: [
          `${index + 1}. ${person.name} · ${person.crafts.join(', ')}`,
          person.bases.join(', '),
          ...(person.note ? [fill(words.note, { note: person.note })] : []),
          fill(words.page, { page: person.page }),
        ].filter(Boolean),
      })),
      line(fill(words.reply, { signature })),
      ...(isForBrief ? [line(fill(words.shows, { signature }))] : []),
    ],
  });
}

/** What a commission writes to its people, with the link that stops it. */
export function letterMail({ locale, siteUrl, letter, name, token }: LetterParts): MailText {
  const words = texts(locale).mail.letter;
  const { signature } = letter;
  return mailText({
    locale,
    siteUrl,
    subject: letter.subject,
    blocks: [
      line(fill(texts(locale).mail.hello, { name })),
      line(fill(words.lead, { signature })),
      quote(letter.text),
      line(fill(words.reply, { signature })),
      line(fill(words.why, { signature })),
      {
        kind: 'link',
        words: words.stop,
        href: `${siteUrl}${pageHref('myPageMails', locale)}#${token}`,
        code: token,
      },
    ],
  });
}

const line = (text: string): Block => ({ kind: 'lines', lines: [text] });
const quote = (text: string): Block => ({ kind: 'quote', text });

type Common = { locale: Locale; siteUrl: string };
type ListParts = Common & {
  list: { title: string; name: string; asked: string; message: string };
  people: ListedPerson[];
  signature: string;
  day: Date;
  /** Whoever made the list does not know to whom it goes. */
  isForBrief: boolean;
};
type LetterParts = Common & {
  letter: { subject: string; text: string; signature: string };
  name: string;
  token: string;
};
