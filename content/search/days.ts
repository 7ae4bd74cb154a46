/** Arithmetic of calendar days, written as `Day` is (`2026-11-22`). */

export const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, Math.min(day, lengthOf(year, month))))
    .toISOString()
    .slice(0, 10);

/** The day so many days later; earlier for less than 0. */
export const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The Monday of its week. */
export const mondayOf = (day: string): string => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return later(day, -((weekday + 6) % 7));
};

/** The Monday of a week by its number (ISO 8601). */
export const mondayOfWeek = (year: number, week: number): string =>
  later(mondayOf(dayOf(year, 1, 4)), (week - 1) * 7);

/** How many days a month has. */
const lengthOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const yearOf = (day: string): number => Number(day.slice(0, 4));

export const monthOf = (day: string): number => Number(day.slice(5, 7));
