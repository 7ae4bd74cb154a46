/** Lexical → HTML by an allow-list: what the converter does not know becomes its text. */
import { convertLexicalToHTML, defaultHTMLConverters } from '@payloadcms/richtext-lexical/html';

/** HTML of a rich text, without a container. Links keep only http(s) and mailto addresses. */
export const toHtml = (state: never): string =>
  convertLexicalToHTML({
    data: state,
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
    converters: () => defaultHTMLConverters,
  });

/** Reading time of an HTML text, minutes, at 220 words a minute, at least 1. */
export const readingMinutes = (html: string): number =>
  Math.max(1, Math.round(html.replace(/<[^>]*>/g, ' ').split(/\s+/).filter(Boolean).length / 220));
