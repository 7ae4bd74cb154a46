/** What words for days mean, from today on: the groups of a pattern (day-forms.ts) become a period. */
import { dayOf, later, mondayOf, mondayOfWeek, monthOf, yearOf } from './days.ts';
import { monthNumber, seasons, weekdays } from './day-names.ts';

/** Days of Europe/Paris, both included. */
export type Period = { from: string; until: string };

/** What the groups of a pattern hold. */
export type Said = Record<string, string | undefined>;

/** The period said; none where it is no day of a calendar. */
export type Meaning = (said: Said, today: string) => Period | undefined;

export const dayToDay: Meaning = ({ d1, m1, d2, m2, y }, today) => {
  if (!isDay(d1) || !isDay(d2)) return undefined;
  const numbers = { m1: monthNumber(m1 ?? m2), m2: monthNumber(m2 ?? m1) };
  return upcoming(y, today, between(numbers, [Number(d1), Number(d2)]));
};

export const numericDays: Meaning = ({ d1, n1, d2, n2, y }, today) => {
  const [m1, m2] = [Number(n1), Number(n2)];
  if (![d1, d2].every(isDay) || ![m1, m2].every((m) => m >= 1 && m <= 12)) return undefined;
  return upcoming(y, today, between({ m1, m2 }, [Number(d1), Number(d2)]));
};

export const monthToMonth: Meaning = ({ m1, m2, y }, today) =>
  upcoming(y, today, between({ m1: monthNumber(m1), m2: monthNumber(m2) }, [1, 31]));

export const oneDay: Meaning = ({ d, m, number, y, since: begins, till: ends }, today) => {
  const at = number === undefined ? monthNumber(m) : Number(number);
  if (!isDay(d) || at < 1 || at > 12) return undefined;
  const period = upcoming(y, today, (inYear) => {
    const only = dayOf(inYear, at, Number(d));
    return { from: only, until: only };
  });
  if (ends !== undefined) return { from: today, until: period.until };
  // "À partir du" says no end: a month is meant.
  return begins === undefined ? period : { from: period.from, until: later(period.from, 30) };
};

export const oneMonth: Meaning = ({ m, y, part, till: ends }, today) => {
  const [first, last] = partOf(part);
  const period = upcoming(y, today, (inYear) => ({
    from: dayOf(inYear, monthNumber(m), first),
    until: dayOf(inYear, monthNumber(m), last),
  }));
  return ends === undefined ? period : { from: today, until: period.until };
};

export const oneSeason: Meaning = ({ season = '', y }, today) => {
  const first = 3 + 3 * seasons.findIndex((names) => names.includes(season));
  return upcoming(y, today, (inYear) => ({
    from: dayOf(inYear, first, 1),
    until: first === 12 ? dayOf(inYear + 1, 2, 31) : dayOf(inYear, first + 2, 31),
  }));
};

export const oneWeek: Meaning = ({ week, y }, today) =>
  Number(week) < 1 || Number(week) > 53
    ? undefined
    : upcoming(y, today, (inYear) => {
        const monday = mondayOfWeek(inYear, Number(week));
        return { from: monday, until: later(monday, 6) };
      });

export const nextWeekday: Meaning = ({ weekday = '' }, today) => {
  const place = weekdays.findIndex((names) => names.includes(weekday));
  const inWeek = later(mondayOf(today), place);
  const next = inWeek >= today ? inWeek : later(inWeek, 7);
  return { from: next, until: next };
};

export const oneYear: Meaning = ({ y }) => ({
  from: dayOf(Number(y), 1, 1),
  until: dayOf(Number(y), 12, 31),
});

export const daysOn =
  (from: number, until = from): Meaning =>
  (_, today) => ({ from: later(today, from), until: later(today, until) });

export const weekOn =
  (weeks: number, firstDay = 0): Meaning =>
  (_, today) => {
    const monday = later(mondayOf(today), 7 * weeks);
    return { from: later(monday, firstDay), until: later(monday, 6) };
  };

export const monthOn =
  (count: number): Meaning =>
  (_, today) => {
    const place = monthOf(today) - 1 + count;
    const inYear = yearOf(today) + Math.floor(place / 12);
    return { from: dayOf(inYear, (place % 12) + 1, 1), until: dayOf(inYear, (place % 12) + 1, 31) };
  };

export const yearOn =
  (count: number): Meaning =>
  (_, today) =>
    oneYear({ y: String(yearOf(today) + count) }, today);

/** A year that was not said is the first whose days are not over. */
const upcoming = (
  said: string | undefined,
  today: string,
  days: (year: number) => Period,
): Period => {
  if (said !== undefined) return days(Number(said));
  const now = days(yearOf(today));
  return now.until >= today ? now : days(yearOf(today) + 1);
};

/** Ends in the year; begins in the one before where its first month comes later. */
const between =
  ({ m1, m2 }: Record<'m1' | 'm2', number>, [d1, d2]: [number, number]) =>
  (end: number): Period => ({
    from: dayOf(m1 > m2 || (m1 === m2 && d1 > d2) ? end - 1 : end, m1, d1),
    until: dayOf(end, m2, d2),
  });

const partOf = (part = ''): [first: number, last: number] => {
  if (/^(debut|early|beginning)/.test(part)) return [1, 10];
  if (/^(mi|mid|milieu)/.test(part)) return [10, 20];
  return /^(fin|late|end)/.test(part) ? [20, 31] : [1, 31];
};

const isDay = (said: string | undefined): boolean => Number(said) >= 1 && Number(said) <= 31;
