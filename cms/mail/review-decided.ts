import { fill, texts } from '../../content/locales/locale.ts';
import { pageHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { LeftOut } from '../people/review-decisions.ts';
import { dayWords } from './day-words.ts';
import { type Block, mailText, type MailText } from './mail-text.ts';

/**
 * What an editor decided about a sign-up or an update, or asks about it, for the person who sent it.
 * Addresses are whole; `contact` is one of mail or of a page.
 */
export function reviewDecidedMail({
  locale,
  siteUrl,
  contact,
  reference,
  decided,
}: Parts): MailText {
  const words = texts(locale).mail.review;
  const line = (text: string): Block => ({ kind: 'lines', lines: [text] });
  const said: { subject: string; lead: string; blocks: Block[] } = (() => {
    if (decided.act === 'asked')
      return {
        ...words.question,
        blocks: [
          { kind: 'quote', text: decided.text },
          {
            kind: 'link',
            words: fill(words.question.link, { until: dayWords(decided.until, locale, 'minute') }),
            href: `${siteUrl}${pageHref('myPageReply', locale)}#${decided.token}`,
            code: decided.token,
          },
          line(fill(words.question.answer, { contact, reference })),
        ],
      };
    const { form } = decided;
    if (decided.act === 'refused') {
      const { back, ...refused } = decided.isUpdate ? words.updateRefused : words.refused;
      return {
        ...refused,
        blocks: [
          { kind: 'quote', text: decided.text },
          line(fill(back, { form, contact, reference })),
        ],
      };
    }
    const accepted = decided.isHidden
      ? words.updatedHidden
      : words[decided.isUpdate ? 'updated' : 'accepted'];
    const { leftOut, page } = decided;
    return {
      subject: accepted.subject,
      lead: fill(accepted.lead, { page }),
      blocks:
        leftOut.length > 0
          ? [...leavings(leftOut, locale), line(fill(words.mend, { form, contact, reference }))]
          : [],
    };
  })();
  return mailText({
    locale,
    siteUrl,
    subject: said.subject,
    blocks: [line(texts(locale).mail.helloUnknown), line(said.lead), ...said.blocks],
  });
}

function leavings(leftOut: LeftOut[], locale: Locale): Block[] {
  const { mail, review } = texts(locale);
  const words = mail.review;
  return [
    { kind: 'lines', lines: [words.leftOut] },
    ...leftOut.map(({ field, what, reason }): Block => {
      const [one] = what.split('\n');
      const named = fill(words.leftOutLine, { field: review.fields[field], what: one ?? '' });
      return { kind: 'lines', lines: [named, fill(words.why, { reason })] };
    }),
  ];
}

type Parts = {
  locale: Locale;
  siteUrl: string;
  contact: string;
  /** The submission's id. */
  reference: string;
  decided:
    | { act: 'asked'; text: string; token: string; until: Date }
    | { act: 'refused'; text: string; isUpdate: boolean; form: string }
    | {
        act: 'accepted';
        isUpdate: boolean;
        isHidden: boolean;
        leftOut: LeftOut[];
        page: string;
        form: string;
      };
};
