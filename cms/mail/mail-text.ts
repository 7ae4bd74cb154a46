import { escapeHtml } from '../../content/escape-html.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { fill, texts } from '../../content/locales/locale.ts';

/** A mail as it is read: the same words as plain text and as HTML. */
export type MailText = { subject: string; text: string; html: string };

/** A part of a mail. */
export type Block =
  /** A paragraph, one line after the other. */
  | { kind: 'lines'; lines: string[] }
  /** What somebody else wrote: set apart, so that it cannot pass for our own words. */
  | { kind: 'quote'; text: string }
  /** What can be done, with its address and the code for who has no JavaScript. */
  | { kind: 'link'; words: string; href: string; code: string };

/** A mail of ours from its parts. Everything is plain text and is escaped here. */
export function mailText({ locale, siteUrl, subject, blocks }: Draft): MailText {
  const words = texts(locale).mail;
  const all: Block[] = [...blocks, { kind: 'lines', lines: [fill(words.signature, { siteUrl })] }];
  const title = oneLine(subject);
  const codeLine = (code: string) => fill(words.code, { code });
  return {
    subject: title,
    text: `${all.map((block) => plain(block, codeLine)).join('\n\n')}\n`,
    html: page({ locale, title, body: all.map((block) => rich(block, codeLine)).join('\n') }),
  };
}

/** A text on one line, without the characters that bend a header or turn the reading direction. */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

function plain(block: Block, codeLine: (code: string) => string): string {
  if (block.kind === 'lines') return block.lines.map(oneLine).join('\n');
  if (block.kind === 'quote')
    return linesOf(block.text)
      .map((line) => `> ${line}`)
      .join('\n');
  return [block.words, block.href, codeLine(block.code)].join('\n');
}

function rich(block: Block, codeLine: (code: string) => string): string {
  const joined = (lines: string[]) => lines.map(escapeHtml).join('<br>\n');
  if (block.kind === 'lines') return `<p>${joined(block.lines.map(oneLine))}</p>`;
  if (block.kind === 'quote') return `<blockquote>${joined(linesOf(block.text))}</blockquote>`;
  const href = escapeHtml(block.href);
  const words = escapeHtml(block.words);
  return `<p>${words}<br>\n<a href="${href}">${href}</a><br>\n${escapeHtml(codeLine(block.code))}</p>`;
}

const linesOf = (text: string): string[] => text.split(/\r\n?|\n/).map(lineOf);

/** A line of somebody else's text: blanks at its beginning stay. */
const lineOf = (line: string): string => line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');

const page = ({ locale, title, body }: { locale: Locale; title: string; body: string }): string =>
  `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body>
${body}
</body>
</html>
`;

type Draft = { locale: Locale; siteUrl: string; subject: string; blocks: Block[] };
