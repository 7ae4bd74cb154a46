import type { Locale } from '../../content/schema/basics.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import { mailText, type MailText } from './mail-text.ts';

/**
 * The mail that asks whether a message is really from the address it gives. It repeats nothing of what was typed:
 * anyone could have strangers sent their words by it. `siteUrl`: without a slash at its end.
 */
export function contactConfirmMail({ locale, siteUrl, talent, token, until }: Parts): MailText {
  const words = texts(locale).mail.contactConfirm;
  const page = `${siteUrl}${recordHref('talent', talent.slug, locale)}`;
  return mailText({
    locale,
    siteUrl,
    subject: fill(words.subject, { talent: talent.name }),
    blocks: [
      { kind: 'lines', lines: [texts(locale).mail.helloUnknown] },
      { kind: 'lines', lines: [fill(words.lead, { talent: talent.name, page })] },
      {
        kind: 'link',
        words: words.confirm,
        href: `${siteUrl}${pageHref('messageConfirm', locale)}#${token}`,
        code: token,
      },
      { kind: 'lines', lines: [fill(words.until, { until: moment(until, locale) })] },
      { kind: 'lines', lines: [words.otherwise] },
    ],
  });
}

const moment = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'Europe/Paris',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at);

type Parts = {
  locale: Locale;
  siteUrl: string;
  /** The public name and the last part of the page's address. */
  talent: { name: string; slug: string };
  token: string;
  /** When the link expires. */
  until: Date;
};
