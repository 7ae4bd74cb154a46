import type { Locale } from '../../content/schema/basics.ts';
import type { DataRight } from '../../content/schema/data-request.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { RightsPurpose } from '../collections/SignedLinks.ts';
import { purposeOf } from '../people/rights-link.ts';
import { dayWords } from './day-words.ts';
import { mailText, type Block, type MailText } from './mail-text.ts';

/** The mail that answers a request of the page "Mes données". `siteUrl`: without a slash at its end. */
export function rightsLinkMail({ right, locale, siteUrl, links, isKnown }: Parts): MailText {
  const { mail, dataRight } = texts(locale);
  const words = mail.rightsLink;
  const line = (text: string): Block => ({ kind: 'lines', lines: [text] });
  const page = `${siteUrl}${pageHref('myData', locale)}`;
  const [first] = links;
  const answer: Block[] = first
    ? [
        ...links.map(({ name, token }): Block => ({
          kind: 'link',
          words: name ? fill(words.page, { name }) : words.rest,
          href: `${siteUrl}${pageHref(pages[purposeOf(right)], locale)}#${token}`,
          code: token,
        })),
        line(fill(words.until, { until: dayWords(first.until, locale, 'minute') })),
      ]
    : [line(fill(isKnown ? words.notListed : words.nothing, { page }))];
  return mailText({
    locale,
    siteUrl,
    subject: words.subject,
    blocks: [
      line(mail.helloUnknown),
      line(fill(words.lead, { right: lowerFirst(dataRight[right]) })),
      ...answer,
      line(words.otherwise),
    ],
  });
}

const pages = {
  export: 'dataExport',
  restrict: 'dataRestrict',
  withdraw: 'dataWithdraw',
  erase: 'dataErase',
} as const satisfies Record<RightsPurpose, string>;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

type Parts = {
  right: DataRight;
  locale: Locale;
  siteUrl: string;
  /** One a profile; without `name` it is about what was sent from the address. */
  links: { name?: string | undefined; token: string; until: Date }[];
  /** False where nothing is kept under the address. */
  isKnown: boolean;
};
