/** The mails that an employer gets about a project. `siteUrl`: without a slash at its end. */
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { dayWords } from './day-words.ts';
import { type Block, mailText, type MailText } from './mail-text.ts';

/** What happened, with the link to manage the project while there is something to manage. */
export function briefMail({ locale, siteUrl, contact, brief, said, link }: Parts): MailText {
  const { mails } = texts(locale).brief;
  const words = mails[said.what];
  const values = {
    title: brief.title,
    day: dayWords(new Date(brief.closesOn), locale),
    page: brief.slug ? `${siteUrl}${recordHref('brief', brief.slug, locale)}` : siteUrl,
    form: `${siteUrl}${pageHref('briefForm', locale)}`,
    contact,
    reference: brief.id,
  };
  const line = (text: string): Block => ({ kind: 'lines', lines: [text] });
  const blocks: Block[] = [
    line(texts(locale).mail.helloUnknown),
    line(fill(words.lead, values)),
    ...(said.what === 'refused' ? [{ kind: 'quote' as const, text: said.reason }] : []),
    ...(said.what === 'closed' && said.outcome
      ? [line(fill(mails.outcome, { outcome: texts(locale).brief.outcome[said.outcome] }))]
      : []),
    line(fill(words.next, values)),
    ...(link ? manageLink({ locale, siteUrl, link }) : []),
  ];
  return mailText({ locale, siteUrl, subject: fill(words.subject, values), blocks });
}

/** The links that somebody asked for, to each project under the address. */
export function briefLinkMail({ locale, siteUrl, links }: LinkParts): MailText {
  const { link: words, until: untilWords } = texts(locale).brief.mails;
  const line = (text: string): Block => ({ kind: 'lines', lines: [text] });
  return mailText({
    locale,
    siteUrl,
    subject: words.subject,
    blocks: [
      line(texts(locale).mail.helloUnknown),
      line(words.lead),
      ...links.flatMap(({ title, token, until }): Block[] => [
        {
          kind: 'link',
          words: fill(words.one, { title }),
          href: `${siteUrl}${pageHref('briefManage', locale)}#${token}`,
          code: token,
        },
        line(fill(untilWords, { until: dayWords(until, locale) })),
      ]),
      line(words.otherwise),
    ],
  });
}

const manageLink = ({ locale, siteUrl, link }: Pick<Parts, 'locale' | 'siteUrl'> & Linked) => {
  const { mails } = texts(locale).brief;
  return [
    {
      kind: 'link',
      words: mails.manage,
      href: `${siteUrl}${pageHref('briefManage', locale)}#${link.token}`,
      code: link.token,
    },
    {
      kind: 'lines',
      lines: [fill(mails.until, { until: dayWords(link.until, locale) })],
    },
  ] satisfies Block[];
};

type LinkParts = {
  locale: Locale;
  siteUrl: string;
  links: { title: string; token: string; until: Date }[];
};
type Linked = { link: { token: string; until: Date } };
type Parts = {
  locale: Locale;
  siteUrl: string;
  /** One of mail or of a page. */
  contact: string;
  /** `closesOn`: ISO 8601. */
  brief: { id: string; title: string; slug?: string | null | undefined; closesOn: string };
  said:
    | { what: 'received' | 'published' | 'extended' | 'changeAsked' | 'changed' }
    | { what: 'refused'; reason: string }
    | { what: 'closed'; outcome: keyof ReturnType<typeof texts>['brief']['outcome'] | undefined };
} & Partial<Linked>;
