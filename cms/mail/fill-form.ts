import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { dayWords } from './day-words.ts';
import { mailText, type Block, type MailText } from './mail-text.ts';

/** The link to the form that was filled at a desk. `by`: who filled it; `siteUrl`: without a slash at its end. */
export function fillLinkMail({ locale, siteUrl, by, token, until }: FillParts): MailText {
  const words = texts(locale).mail.fillLink;
  const lead = fill(words.lead, { by: by || words.someone });
  return linkMail({ locale, siteUrl, words: { ...words, lead }, page: 'myPageOpen', token, until });
}

/** The link that confirms the new address of a listed person. */
export function addressConfirmMail({ locale, siteUrl, token, until }: Parts): MailText {
  const words = texts(locale).mail.addressConfirm;
  return linkMail({ locale, siteUrl, words, page: 'messageConfirm', token, until });
}

function linkMail({ locale, siteUrl, words, page, token, until }: Linked): MailText {
  const line = (text: string): Block => ({ kind: 'lines', lines: [text] });
  const href = `${siteUrl}${pageHref(page, locale)}#${token}`;
  return mailText({
    locale,
    siteUrl,
    subject: words.subject,
    blocks: [
      line(texts(locale).mail.helloUnknown),
      line(words.lead),
      { kind: 'link', words: words.link, href, code: token },
      line(fill(words.until, { until: dayWords(until, locale, 'minute') })),
      line(words.otherwise),
    ],
  });
}

type Parts = { locale: Locale; siteUrl: string; token: string; until: Date };
type FillParts = Parts & { by: string | undefined };
type Linked = Parts & {
  page: 'myPageOpen' | 'messageConfirm';
  words: Record<'subject' | 'lead' | 'link' | 'until' | 'otherwise', string>;
};
