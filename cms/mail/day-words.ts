import type { Locale } from '../../content/schema/basics.ts';

/** A day in words, in Europe/Paris; to the `minute` with its hour. */
export const dayWords = (at: Date, locale: Locale, to: 'day' | 'minute' = 'day'): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'Europe/Paris',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(to === 'minute' && { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
  }).format(at);
