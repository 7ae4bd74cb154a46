/**
 * How days are said in French and English, as patterns over a line of folded words; the first that matches is meant.
 * An own grammar, because libraries know few of these forms (README.md).
 */
import { months, seasons, weekdays } from './day-names.ts';
import {
  dayToDay,
  daysOn,
  monthOn,
  monthToMonth,
  nextWeekday,
  numericDays,
  oneDay,
  oneMonth,
  oneSeason,
  oneWeek,
  oneYear,
  weekOn,
  yearOn,
} from './day-meanings.ts';
import type { Meaning, Said } from './day-meanings.ts';

const monthNames = months.flat().join('|');
const day = (name: string) => `(?<${name}>\\d{1,2})(?:er|st|nd|rd|th)?`;
const month = (name: string) => `(?:of |de |d )?(?<${name}>${monthNames})`;
const year = (name: string) => `(?: (?<${name}>20\\d\\d))?`;
const join = '(?: au| a| et| ou| to| until| and| or| through| jusqu au| jusqu en| jusqu a| -|/)';
const article = '(?:(?:le|the|on|en|in) )?';
const lead =
  '(?<lead>(?:du|de|d|des|entre|from|between|en|in|pour|for|courant|mois de|le mois de|tout|au|month of) )?';
const since = '(?:a partir du|a partir de|a partir d|a compter du|des le|des|starting|from)';
const till = '(?:jusqu au|jusqu a|jusqu en|until|avant le|avant|before)';

const form = (pattern: string, days: Meaning, isSure: DayForm['isSure'] = () => true): DayForm => ({
  pattern: new RegExp(`${pattern}(?= |/|$)`, 'y'),
  days,
  isSure,
});

const isLed = ({ lead: said }: Said): boolean => said !== undefined;
const isNever = (): boolean => false;

const part = '(?<part>debut|early|beginning|mi|mid|milieu|fin|late|end)';

export const dayForms: DayForm[] = [
  form(
    `${lead}${article}${day('d1')}(?: ${month('m1')})?${join} ?${article}${day('d2')} ${month('m2')}${year('y')}`,
    dayToDay,
  ),
  form(`${lead}${month('m1')} ${day('d1')}${join} ?${day('d2')}${year('y')}`, dayToDay),
  form(
    `${lead}${month('m1')} ${day('d1')}${join} ?${month('m2')} ${day('d2')}${year('y')}`,
    dayToDay,
  ),
  form(
    `${lead}${month('m1')}(?:${join}| ) ?${article}${month('m2')}${year('y')}`,
    monthToMonth,
    isLed,
  ),
  form(
    `(?:(?<since>${since})|(?<till>${till})|le|the|on|au|pour le|for the)? ?${day('d')} ${month('m')}${year('y')}`,
    oneDay,
  ),
  form(
    `${lead}${article}${day('d1')}/(?<n1>\\d{1,2})${join} ?${article}${day('d2')}/(?<n2>\\d{1,2})(?:/(?<y>20\\d\\d))?`,
    numericDays,
    isNever,
  ),
  form(
    `(?:(?<since>${since})|(?<till>${till})|le|the|on)? ?${day('d')}/(?<number>\\d{1,2})(?:/(?<y>20\\d\\d))?`,
    oneDay,
    isNever,
  ),
  form(
    `(?:(?<since>${since})|(?<till>${till})|on)? ?(?<m>january|february|march|april|may|june|july|august|september|october|november|december) ${day('d')}(?: (?<y>20\\d\\d))?`,
    oneDay,
  ),
  form(
    `(?:(?<till>${till}) )?(?:a la |la |at the |in |en )?${part} (?:du mois )?${month('m')}${year('y')}`,
    oneMonth,
  ),
  form(
    `(?:${since} |(?<till>${till}) |(?<lead>en|in|pour|for|courant|au mois|du mois|mois|month|tout|a la|next|this) )?${month('m')}(?: prochain)?${year('y')}`,
    oneMonth,
    ({ lead: said, y }) => said !== undefined || y !== undefined,
  ),
  form(
    `(?<lead>(?:cet|cette|ce|this|next) )?(?:en |in |l |pour l |for )?(?<season>${seasons.flat().join('|')})(?: prochain)?${year('y')}`,
    oneSeason,
    ({ lead: said, y }) => said !== undefined || y !== undefined,
  ),
  form(
    `(?:(?:le|on) )?(?<weekday>${weekdays.flat().join('|')})(?: prochain)?`,
    nextWeekday,
    isNever,
  ),
  form('apres demain', daysOn(2)),
  form('(?:demain|tomorrow)', daysOn(1)),
  form('(?:aujourd hui|today|ce jour|ce soir)', daysOn(0)),
  form(
    '(?:de suite|tout de suite|maintenant|immediatement|now|right now|immediately|asap)',
    daysOn(0),
    isNever,
  ),
  form('(?:cette semaine|this week)', weekOn(0)),
  form('(?:(?:la )?semaine prochaine|next week)', weekOn(1)),
  form('(?:ce week end|ce weekend|this weekend)', weekOn(0, 5)),
  form('(?:(?:le )?week ?end prochain|next weekend)', weekOn(1, 5)),
  form('(?:ce mois ci|ce mois|this month)', monthOn(0)),
  form('(?:(?:le )?mois prochain|next month)', monthOn(1)),
  form('(?:cette annee|this year)', yearOn(0)),
  form('(?:(?:l )?annee prochaine|l an prochain|next year)', yearOn(1)),
  form(`(?:en |la |in )?(?:semaine |week |s)(?<week>\\d{1,2})${year('y')}`, oneWeek, isNever),
  form('(?:en |in |pour |for )?(?<y>20\\d\\d)', oneYear, isNever),
];

/** `isSure`: it is a period even where no word such as "libre" asks for one. */
type DayForm = { pattern: RegExp; isSure: (said: Said) => boolean; days: Meaning };
