import { texts } from '../../content/locales/locale.ts';
import type { Locale } from '../../content/schema/basics.ts';

/** A number as the language groups it: "1 240", "1,240". */
export const numberInWords = (n: number, locale: Locale): string =>
  formats[locale].number.format(n);

/** A part of a whole: "12 %", "12%". Nothing of nothing is 0 %. */
export const percentInWords = (part: number, whole: number, locale: Locale): string =>
  formats[locale].percent.format(whole === 0 ? 0 : part / whole);

/** A delay in the largest unit that still says it well: "moins d’une minute", "90 minutes", "3 heures", "2 jours". */
export const delayInWords = (minutes: number, locale: Locale): string => {
  const { figures } = texts(locale);
  const { minute, hour, day } = formats[locale];
  if (minutes < 1) return figures.underMinute;
  if (minutes < 120) return minute.format(minutes);
  return minutes < 48 * 60
    ? hour.format(Math.round(minutes / 60))
    : day.format(Math.round(minutes / (24 * 60)));
};

const formatsOf = (tag: string) => ({
  number: new Intl.NumberFormat(tag),
  percent: new Intl.NumberFormat(tag, { style: 'percent' }),
  minute: longUnit(tag, 'minute'),
  hour: longUnit(tag, 'hour'),
  day: longUnit(tag, 'day'),
});

const longUnit = (tag: string, unit: string) =>
  new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });

const formats = { fr: formatsOf('fr-FR'), en: formatsOf('en-GB') };
