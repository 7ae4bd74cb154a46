/** The mails that listed people get about their own page. `siteUrl`: without a slash at its end. */
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { OwnAct } from '../people/own-act.ts';
import { dayWords } from './day-words.ts';
import { mailText, type Block, type MailText } from './mail-text.ts';

/** The link to manage a page; several where several people gave the same address (an agent's). */
export function pageLinkMail({ locale, siteUrl, links, until }: PageLinkParts): MailText {
  const words = texts(locale).mail.pageLink;
  return mailText({
    locale,
    siteUrl,
    subject: words.subject,
    blocks: [
      line(texts(locale).mail.helloUnknown),
      line(words.lead),
      ...links.flatMap(({ name, token }) => {
        const to = (text: string, page: 'myPageOpen' | 'myPageManage') =>
          link({
            words: fill(text, { name }),
            href: `${siteUrl}${pageHref(page, locale)}#${token}`,
            token,
          });
        return [to(words.change, 'myPageOpen'), to(words.link, 'myPageManage')];
      }),
      line(fill(words.until, { until: dayWords(until, locale, 'minute') })),
      line(words.otherwise),
    ],
  });
}

/** What was done, in the order of the form. `act`: days as `2026-11-21`. */
export function pageChangedMail(parts: ChangedParts): MailText {
  const { locale, siteUrl, talent, act, eraseOn, isDisputed } = parts;
  const words = texts(locale).mail.pageChanged;
  const { sender } = texts(locale).contact;
  const { availability, contactFrom, projects } = act;
  const page = `${siteUrl}${recordHref('talent', talent.slug, locale)}`;
  const days = (value: string) => dayWords(new Date(`${value}T12:00:00Z`), locale);
  const kinds = contactFrom?.map((kind) => sender[kind]).join(', ');
  const done = [
    isDisputed
      ? words.disputed
      : act.page === 'show'
        ? fill(words.show, { page })
        : fill(words.hide, { eraseOn: days(eraseOn) }),
    ...(availability
      ? [fill(words.available, { from: days(availability.from), until: days(availability.until) })]
      : []),
    ...(availability === null ? [words.noAvailability] : []),
    ...(kinds ? [fill(words.contactFrom, { kinds })] : []),
    ...(kinds === '' ? [words.contactClosed] : []),
    ...(projects === undefined ? [] : [projects ? words.projectsOn : words.projectsOff]),
  ];
  return mailText({
    locale,
    siteUrl,
    subject: words.subject,
    blocks: [
      line(fill(texts(locale).mail.hello, { name: talent.name })),
      line(words.lead),
      { kind: 'lines', lines: done },
      line(fill(words.again, { page: `${siteUrl}${pageHref('myPage', locale)}` })),
    ],
  });
}

/** The yearly question, and its two reminders. Days as `2026-11-21`. */
export function reconfirmMail({ locale, siteUrl, talent, token, ...year }: YearParts): MailText {
  const words = texts(locale).mail.reconfirm;
  const days = (value: string) => dayWords(new Date(`${value}T12:00:00Z`), locale);
  const { lastAct, hideOn, eraseOn } = year;
  return mailText({
    locale,
    siteUrl,
    subject: year.isReminder ? words.reminder : words.subject,
    blocks: [
      line(fill(texts(locale).mail.hello, { name: talent.name })),
      line(fill(words.lead, { day: days(lastAct) })),
      ...(year.isHidden ? [line(words.hidden)] : []),
      reconfirmLink({ words: words.link, siteUrl, locale, token }),
      line(fill(words.change, { page: `${siteUrl}${pageHref('myPage', locale)}` })),
      line(
        year.isHidden
          ? fill(texts(locale).mail.pageHidden.otherwise, { eraseOn: days(eraseOn) })
          : fill(words.otherwise, { hideOn: days(hideOn), eraseOn: days(eraseOn) }),
      ),
    ],
  });
}

/** The page was hidden after a year of silence. */
export function pageHiddenMail({ locale, siteUrl, talent, token, eraseOn }: HiddenParts): MailText {
  const words = texts(locale).mail.pageHidden;
  return mailText({
    locale,
    siteUrl,
    subject: words.subject,
    blocks: [
      line(fill(texts(locale).mail.hello, { name: talent.name })),
      line(words.lead),
      reconfirmLink({ words: words.link, siteUrl, locale, token }),
      line(fill(words.otherwise, { eraseOn: dayWords(new Date(`${eraseOn}T12:00:00Z`), locale) })),
    ],
  });
}

const line = (text: string): Block => ({ kind: 'lines', lines: [text] });

const link = ({ words, href, token }: { words: string; href: string; token: string }): Block => ({
  kind: 'link',
  words,
  href,
  code: token,
});

const reconfirmLink = ({ words, siteUrl, locale, token }: Reconfirming): Block =>
  link({ words, href: `${siteUrl}${pageHref('myPageConfirm', locale)}#${token}`, token });

type Common = { locale: Locale; siteUrl: string };
type Named = Common & { talent: { name: string; slug: string } };
type PageLinkParts = Common & { links: { name: string; token: string }[]; until: Date };
/** `isDisputed`: hidden whatever the act says. */
type ChangedParts = Named & { act: OwnAct; eraseOn: string; isDisputed?: boolean };
type HiddenParts = Named & { token: string; eraseOn: string };
type YearParts = HiddenParts & {
  lastAct: string;
  hideOn: string;
  isReminder: boolean;
  isHidden: boolean;
};
type Reconfirming = Common & { words: string; token: string };
