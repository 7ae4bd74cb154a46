import type { CollectionBeforeChangeHook } from 'payload';
import { noon, today } from '../fields/day.ts';
import { subjectHash } from '../people/subject-hash.ts';

/** Sets the statutory day, and once a request is closed notes by whom and forgets who asked. */
export const closeRequest: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const after = { ...originalDoc, ...data } as Kept;
  const dueOn = after.dueOn ?? monthAfter(after.receivedOn ?? today());
  if (!after.doneOn) return { ...data, dueOn, isDone: false };
  const wasDone = (originalDoc as Kept | undefined)?.isDone === true;
  const { name } = (req.user ?? {}) as { name?: string };
  return {
    ...data,
    dueOn,
    isDone: true,
    identity: null,
    ...(after.identity && { subjectHash: subjectHash('address', after.identity) }),
    ...(!wasDone && { doneBy: after.doneBy ?? name ?? null }),
  };
};

/** The same day of the next month, or its last day; noon UTC. */
export function monthAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.slice(0, 10).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, month, Math.min(date, last)));
  return noon(due.toISOString().slice(0, 10));
}

type Kept = {
  receivedOn?: string | null;
  dueOn?: string | null;
  doneOn?: string | null;
  doneBy?: string | null;
  identity?: string | null;
  isDone?: boolean | null;
};
