import type { Locale } from '../../content/schema/basics.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import { mailText, type Block, type MailText } from './mail-text.ts';

/**
 * Tells whoever confirmed a sign-up, or sent an update, what was received and what happens next. `siteUrl`: without a slash at its end;
 * `rightsPage`: where everything can be taken back.
 */
export function signUpReceivedMail({
  name,
  summary,
  locale,
  siteUrl,
  rightsPage,
  isUpdate,
}: Parts): MailText {
  const words = texts(locale).signUp.mail[isUpdate ? 'updated' : 'received'];
  const line = (text: string): Block => ({ kind: 'lines', lines: [text] });
  return mailText({
    locale,
    siteUrl,
    subject: words.subject,
    blocks: [
      line(fill(texts(locale).mail.hello, { name })),
      line(words.lead),
      ...summary.flatMap(([label, lines]): Block[] => [
        line(label),
        { kind: 'quote', text: lines.join('\n') },
      ]),
      line(words.next),
      line(fill(words.withdraw, { page: rightsPage })),
    ],
  });
}

type Parts = {
  name: string;
  /** What was sent, part by part: a label and its lines. */
  summary: [label: string, lines: string[]][];
  locale: Locale;
  siteUrl: string;
  rightsPage: string;
  isUpdate: boolean;
};
