/** HTML of WordPress as plain text. */
import { withoutShortcodes } from './shortcodes.ts';
import { parseText, plainText, TooManyElements } from './html-nodes.ts';

/** One line: of titles, names and excerpts. */
export const toLine = (html: string): string =>
  textOf(withoutShortcodes(html, () => {}))
    .replace(/\s+/g, ' ')
    .trim();

/** Paragraphs parted by an empty line: of comments. */
export const toPlain = (html: string): string =>
  textOf(html)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function textOf(html: string): string {
  try {
    return plainText(parseText(html));
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
    return html.replace(/<[^<>]*>/g, ' ');
  }
}

/** The day of WordPress's local time, undefined where there is none (0000-00-00). */
export const toDay = (date: string): string | undefined => {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?: |$)/.exec(date) ?? [];
  const isReal = day !== undefined && day >= '1970' && isDate(`${day}T00:00:00Z`);
  return isReal && new Date(day).toISOString().startsWith(day) ? day : undefined;
};

/** A moment from WordPress's date in GMT, undefined where there is none. */
export const toMoment = (gmt: string): string | undefined => {
  const day = toDay(gmt);
  const moment = `${gmt.replace(' ', 'T')}.000Z`;
  return day && isDate(moment) ? new Date(moment).toISOString() : undefined;
};

const isDate = (text: string): boolean => !Number.isNaN(Date.parse(text));
