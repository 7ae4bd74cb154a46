import type { Locale } from '../../content/schema/basics.ts';
import type { ContactMessage } from '../../content/schema/contact-message.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../content/routes.ts';
import { mailText, type MailText } from './mail-text.ts';

/**
 * The mail by which a person gets what was written to them through their page.
 * `siteUrl`: without a slash at its end. `tokens`: of the links, as they are given out.
 */
export function contactMessageMail({ locale, siteUrl, talent, message, tokens }: Parts): MailText {
  const words = texts(locale).mail.contactMessage;
  const { sender: senders, purpose: purposes } = texts(locale).contact;
  const { name, phone } = message;
  const purpose = purposes[message.purpose];
  const link = (page: 'messageStop' | 'messageReport', token: string) => ({
    href: `${siteUrl}${pageHref(page, locale)}#${token}`,
    code: token,
  });
  return mailText({
    locale,
    siteUrl,
    subject: fill(words.subject, { name, purpose }),
    blocks: [
      { kind: 'lines', lines: [fill(texts(locale).mail.hello, { name: talent.name })] },
      { kind: 'lines', lines: [words.lead] },
      {
        kind: 'lines',
        lines: [
          fill(words.name, { name }),
          fill(words.sender, { sender: senders[message.sender] }),
          fill(words.purpose, { purpose }),
          ...(phone ? [fill(words.phone, { phone })] : []),
        ],
      },
      { kind: 'quote', text: message.message },
      { kind: 'lines', lines: [fill(words.reply, { name })] },
      { kind: 'link', words: words.stop, ...link('messageStop', tokens.stop) },
      { kind: 'link', words: words.report, ...link('messageReport', tokens.report) },
      {
        kind: 'lines',
        lines: [
          fill(words.why, { page: `${siteUrl}${recordHref('talent', talent.slug, locale)}` }),
        ],
      },
    ],
  });
}

type Parts = {
  locale: Locale;
  siteUrl: string;
  talent: { name: string; slug: string };
  message: Pick<ContactMessage, 'name' | 'sender' | 'purpose' | 'message'> & {
    phone?: string | null | undefined;
  };
  tokens: { stop: string; report: string };
};
