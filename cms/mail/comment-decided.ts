import type { Locale } from '../../content/schema/basics.ts';
import type { CommentKind } from '../../content/schema/comment.ts';
import { fill, texts } from '../../content/locales/locale.ts';
import { commentAnchor } from '../../content/routes.ts';
import { mailText, type Block, type MailText } from './mail-text.ts';

/** What the editors decided about a question or a comment, for its author. `siteUrl`: without a slash at its end. */
export function commentDecidedMail({ decided, comment, text, locale, ...parts }: Parts): MailText {
  const { siteUrl, contact } = parts;
  const words = texts(locale).mail.commentDecided;
  const subject = words[comment.kind][decided];
  const reference = { contact, reference: comment.id };
  const page = `${siteUrl}${text.path}#${commentAnchor(comment.id)}`;
  const line = (one: string): Block => ({ kind: 'lines', lines: [one] });
  const outcome: Block[] =
    decided === 'refused'
      ? [
          line(words.reason),
          { kind: 'quote', text: comment.reason },
          line(fill(words.contest, reference)),
        ]
      : [
          ...answerOf(parts.answer, locale),
          line(fill(words.page, { page })),
          ...(comment.kind === 'question' && !parts.answer ? [line(words.willTell)] : []),
          line(fill(words.withdraw, reference)),
        ];
  return mailText({
    locale,
    siteUrl,
    subject,
    blocks: [
      line(texts(locale).mail.helloUnknown),
      line(`${subject}.`),
      line(fill(words.about, { title: text.title })),
      { kind: 'quote', text: comment.text },
      ...outcome,
    ],
  });
}

function answerOf(answer: Parts['answer'], locale: Locale): Block[] {
  const words = texts(locale).mail.commentDecided;
  const { reply, page } = answer ?? {};
  return [
    ...(reply
      ? ([
          { kind: 'lines', lines: [fill(words.reply, { author: reply.author })] },
          { kind: 'quote', text: reply.text },
        ] satisfies Block[])
      : []),
    ...(page ? [{ kind: 'lines' as const, lines: [fill(words.answeredBy, { page })] }] : []),
  ];
}

type Parts = {
  decided: 'accepted' | 'answered' | 'refused';
  /** `reason`: of a refusal. */
  comment: { id: string; kind: CommentKind; text: string; reason: string };
  /** What was written about, and where it is shown. */
  text: { title: string; path: string };
  /** The editors' answer; `page`: address of a text that answers. */
  answer?: { reply?: { text: string; author: string }; page?: string } | undefined;
  locale: Locale;
  siteUrl: string;
  /** Where to contest: an address of mail or of a page. */
  contact: string;
};
