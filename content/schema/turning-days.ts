import type { PublicKind, PublicRecord } from './snapshot.ts';

/** True from the day after `until`: an availability or a certificate still holds on its last day. */
export const hasEnded = (until: string, day: string): boolean => until < day;

/**
 * The days, ascending, from which the pages of a record read differently though nothing of it was changed.
 * A template that compares a day of a record with today does it by `hasEnded`, and its day is named here.
 */
export const turningDays = <K extends PublicKind>(kind: K, record: PublicRecord<K>): string[] =>
  [...new Set((lastDays[kind]?.(record) ?? []).map(dayAfter))].toSorted();

const lastDays: { [K in PublicKind]?: (record: PublicRecord<K>) => string[] } = {
  talent: ({ availability, trainings }) => [
    ...(availability ? [availability.until] : []),
    ...trainings.flatMap(({ validUntil }) => validUntil ?? []),
  ],
  brief: ({ closesOn }) => [closesOn],
  guide: ({ nextReviewOn }) => [nextReviewOn],
  resource: ({ startsOn, endsOn = startsOn, deadline }) =>
    [endsOn, deadline].filter((day) => day !== undefined),
};

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};
