import type { Locale } from '../../content/schema/basics.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { SubmittedForm } from '../collections/Submissions.ts';
import { dayWords } from './day-words.ts';
import { mailText, type MailText } from './mail-text.ts';

/**
 * The mail that asks whether a text is really from the address it gives. It repeats nothing of what was typed:
 * anyone could have strangers sent their words by it. `siteUrl`: without a slash at its end.
 */
export function confirmMail({ form, about, path, locale, siteUrl, token, until }: Parts): MailText {
  const words = texts(locale).mail[`${form}Confirm`];
  const values = { page: `${siteUrl}${path}`, talent: about, title: about };
  return mailText({
    locale,
    siteUrl,
    subject: fill(words.subject, values),
    blocks: [
      { kind: 'lines', lines: [texts(locale).mail.helloUnknown] },
      { kind: 'lines', lines: [fill(words.lead, values)] },
      {
        kind: 'link',
        words: words.confirm,
        href: `${siteUrl}${pageHref('messageConfirm', locale)}#${token}`,
        code: token,
      },
      { kind: 'lines', lines: [fill(words.until, { until: dayWords(until, locale, 'minute') })] },
      { kind: 'lines', lines: [words.otherwise] },
    ],
  });
}

type Parts = {
  form: Exclude<SubmittedForm, 'rights' | 'update'>;
  /** The name of the person written to, or the title of the text; empty where there is neither. */
  about: string;
  /** Path of the page that the form is about. */
  path: string;
  locale: Locale;
  siteUrl: string;
  token: string;
  /** When the link expires. */
  until: Date;
};
