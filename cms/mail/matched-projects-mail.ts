/** The mail of a day to somebody who asked for it: projects that their page answers, each with why. */
import { count, fill, texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { dayWords } from './day-words.ts';
import { mailText, type Block, type MailText } from './mail-text.ts';

/** `siteUrl`: without a slash at its end. `projects`: the newest first. `token`: of the link that stops these mails. */
export function matchedProjectsMail({ locale, siteUrl, name, projects, token }: Parts): MailText {
  const { digest: words } = texts(locale).matching;
  return mailText({
    locale,
    siteUrl,
    subject: count(projects.length, words.subject, locale),
    blocks: [
      line(fill(texts(locale).mail.hello, { name })),
      line(count(projects.length, words.lead, locale)),
      ...projects.map((project) => lines(projectLines(project, { locale, siteUrl }))),
      line(words.answer),
      line(fill(words.why, { page: `${siteUrl}${pageHref('myPage', locale)}` })),
      {
        kind: 'link',
        words: words.stop,
        href: `${siteUrl}${pageHref('myPageMails', locale)}#${token}`,
        code: token,
      },
    ],
  });
}

function projectLines(project: MatchedProject, { locale, siteUrl }: Written): string[] {
  const { digest: words } = texts(locale).matching;
  const on = (day: string) => dayWords(new Date(`${day}T12:00:00Z`), locale);
  const period = { from: on(project.period.from), until: on(project.period.until) };
  return [
    project.title,
    project.crafts,
    fill(words.when, { place: project.place, ...period }),
    fill(words.terms, { contract: project.contract, pay: project.pay }),
    fill(words.reasons, { reasons: project.reasons }),
    fill(words.until, { day: on(project.closesOn) }),
    `${siteUrl}${recordHref('brief', project.slug, locale)}`,
  ];
}

const lines = (lines: string[]): Block => ({ kind: 'lines', lines });
const line = (text: string): Block => lines([text]);

/** In words of the mail's language; days as `2026-11-21`. */
export type MatchedProject = {
  slug: string;
  title: string;
  /** The trades that are looked for. */
  crafts: string;
  place: string;
  period: { from: string; until: string };
  contract: string;
  pay: string;
  /** Why the person's page answers it. */
  reasons: string;
  /** The last day to answer. */
  closesOn: string;
};
type Written = { locale: Locale; siteUrl: string };
type Parts = Written & { name: string; projects: MatchedProject[]; token: string };
