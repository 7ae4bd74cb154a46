import type { Locale } from '../../content/schema/basics.ts';

/** A calendar day in words: "21 novembre 2026", "1er mars 2026", "21 November 2026". */
export const dayInWords = (day: string, locale: Locale): string => {
  const known = worded[locale].get(day);
  if (known !== undefined) return known;
  const words = formats[locale].format(new Date(`${day}T00:00:00Z`));
  const said = locale === 'fr' ? words.replace(/^1 /, '1er ') : words;
  worded[locale].set(day, said);
  return said;
};

/** Pages say the same few thousand days. */
const worded = { fr: new Map<string, string>(), en: new Map<string, string>() };

/** A month as on a film's visa: "11.2026". */
export const monthInFigures = (day: string): string => `${day.slice(5, 7)}.${day.slice(0, 4)}`;

const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const formats = {
  fr: new Intl.DateTimeFormat('fr-FR', options),
  en: new Intl.DateTimeFormat('en-GB', options),
};
