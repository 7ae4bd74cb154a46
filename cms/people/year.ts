/** The year of a listed person: asked after twelve months of silence, asked again twice, hidden, then erased. */
import { day, parisDay } from '../snapshot/values.ts';

/** Calendar months since the last act, days between two mails, mails in all, days that a page is hidden at the least. */
export const yearRules = { ask: 12, erase: 24, pauseDays: 10, mails: 3, hiddenDays: 30 } as const;

/** What is due for a person: the yearly mail, a reminder, the page hidden, everything erased. */
export type YearStep = 'ask' | 'remind' | 'hide' | 'erase';

/** The state of a person, moments in ISO 8601. `reminders`: mails of this year, the first included. */
export type YearState = {
  confirmedOn: string;
  remindedAt?: string | null;
  reminders?: number | null;
  hiddenAt?: string | null;
  hiddenBy?: string | null;
  _status?: string | null;
  updatedAt?: string | null;
};

/**
 * The one step that is due at `now`. Each waits for the one before, whatever a worker that was away has missed:
 * nobody is hidden without three mails ten days apart, or erased without having been hidden for thirty days.
 * Nobody is asked about a profile that is not published: it is erased when a page would be, once no editor has
 * worked on it for thirty days. While something is disputed the profile stays as it is (GDPR, article 18).
 */
export function stepDue(state: YearState, now: Date): YearStep | undefined {
  if (state.hiddenBy === 'dispute') return undefined;
  const today = parisDay(now);
  const last = lastAct(state);
  if (today < monthsAfter(last, yearRules.ask)) return undefined;
  const isOver = today >= monthsAfter(last, yearRules.erase);
  if (state._status === 'draft')
    return isOver && daysSince(state.updatedAt, now) >= yearRules.hiddenDays ? 'erase' : undefined;
  const sent = state.reminders ?? 0;
  if (sent === 0) return 'ask';
  if (daysSince(state.remindedAt, now) < yearRules.pauseDays) return undefined;
  if (sent < yearRules.mails) return 'remind';
  if (!state.hiddenAt) return 'hide';
  const isLong = daysSince(state.hiddenAt, now) >= yearRules.hiddenDays;
  return isLong && isOver ? 'erase' : undefined;
}

/** The day before which nothing is due for whoever acted since, as `2025-11-21`. */
export const askedSince = (now: Date): string => monthsAfter(parisDay(now), -yearRules.ask);

/** Days on which silence hides and erases a page, told in the mails; `now`: when the mail is written. */
export const silenceEnds = (state: YearState, now: Date) => {
  const left = yearRules.mails + 1 - Math.max(1, state.reminders ?? 1);
  const hideOn = parisDay(new Date(now.getTime() + left * yearRules.pauseDays * dayMs));
  const hidden = state.hiddenAt ? parisDay(new Date(state.hiddenAt)) : hideOn;
  const soonest = parisDay(new Date(Date.parse(hidden) + yearRules.hiddenDays * dayMs));
  const eraseOn = monthsAfter(lastAct(state), yearRules.erase);
  return { hideOn, eraseOn: eraseOn > soonest ? eraseOn : soonest };
};

/** A day so many calendar months later; the last day of the month where that one is shorter. */
export function monthsAfter(from: string, months: number): string {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

const lastAct = ({ confirmedOn }: YearState): string => day(confirmedOn) ?? '';

/** Whole days of the calendar: a sweep is not a day late for having run a second earlier. */
const daysSince = (moment: string | null | undefined, now: Date): number =>
  (Date.parse(parisDay(now)) - Date.parse(day(moment) ?? '')) / dayMs;

const dayMs = 24 * 60 * 60_000;
