/** The mails that an employer gets about a project. `siteUrl`: without a slash at its end. */
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { EditItemName } from '../briefs/edit-items.ts';
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
    ...(isDecided(said) ? decided(said, locale) : []),
    ...(said.what === 'closed' && said.outcome
      ? [line(fill(mails.outcome, { outcome: texts(locale).brief.outcome[said.outcome] }))]
      : []),
    line(isDecided(said) && !said.isPublic ? mails.unpublished : fill(words.next, values)),
    ...(link ? manageBlocks({ locale, siteUrl, words: mails.manage, link }) : []),
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

/** The button that opens the page of a project, with the day on which it ends. */
export const manageBlocks = ({ locale, siteUrl, words, link }: Managed): Block[] => [
  {
    kind: 'link',
    words,
    href: `${siteUrl}${pageHref('briefManage', locale)}#${link.token}`,
    code: link.token,
  },
  {
    kind: 'lines',
    lines: [fill(texts(locale).brief.mails.until, { until: dayWords(link.until, locale) })],
  },
];

type LinkParts = {
  locale: Locale;
  siteUrl: string;
  links: { title: string; token: string; until: Date }[];
};
/** What an editor took over of an edit, left out, and said of it. */
function decided({ taken, left, word }: Decided, locale: Locale): Block[] {
  const { edit, mails } = texts(locale).brief;
  const listed = (words: string, items: EditItemName[]): Block[] =>
    items.length > 0
      ? [
          {
            kind: 'lines',
            lines: [fill(words, { items: items.map((item) => edit.items[item]).join(', ') })],
          },
        ]
      : [];
  return [
    ...listed(mails.taken, taken),
    ...listed(mails.left, left),
    ...(word ? [{ kind: 'quote' as const, text: word }] : []),
  ];
}

const isDecided = (said: Parts['said']): said is Decided => 'left' in said;

/** `taken`, `left`: what of the edit was accepted, and what not. `isPublic`: the project was published before. */
type Decided = {
  what: 'edited' | 'editedPartly' | 'editDeclined';
  taken: EditItemName[];
  left: EditItemName[];
  word: string;
  isPublic: boolean;
};
export type ManageLink = { token: string; until: Date };
type Managed = { locale: Locale; siteUrl: string; words: string; link: ManageLink };
type Parts = {
  locale: Locale;
  siteUrl: string;
  /** One of mail or of a page. */
  contact: string;
  /** `closesOn`: ISO 8601. */
  brief: { id: string; title: string; slug?: string | null | undefined; closesOn: string };
  said:
    | { what: 'received' | 'published' | 'extended' | 'editReceived' }
    | Decided
    | { what: 'refused'; reason: string }
    | { what: 'closed'; outcome: keyof ReturnType<typeof texts>['brief']['outcome'] | undefined };
  link?: ManageLink;
};
