import { fill, texts } from '../../content/locales/locale.ts';
import type { Locale } from '../../content/schema/basics.ts';

/** A day in words, in Europe/Paris; to the `minute` with its hour, which says that it is Paris time. */
export const dayWords = (at: Date, locale: Locale, to: 'day' | 'minute' = 'day'): string => {
  const words = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'Europe/Paris',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(to === 'minute' && { hour: '2-digit', minute: '2-digit' }),
  }).format(at);
  const said = locale === 'fr' ? words.replace(/^1 /, '1er ') : words;
  return to === 'minute' ? fill(texts(locale).mail.parisTime, { at: said }) : said;
};
