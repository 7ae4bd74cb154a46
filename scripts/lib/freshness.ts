/** The yearly sweep of listed people: see cms/people/year.ts for what is due when, and OPERATING.md. */
import { and, asc, gt, isNull, lte, ne, or, type SQL } from 'drizzle-orm';
import type { Payload } from 'payload';
import { inTransaction, type Row, type Rows } from '../../cms/database/rows.ts';
import { owedMail } from '../../cms/endpoints/owed-mail.ts';
import { noon } from '../../cms/fields/day.ts';
import { changeMark } from '../../cms/people/change-mark.ts';
import { eraseTalent } from '../../cms/people/erase.ts';
import { setState } from '../../cms/people/own-act.ts';
import { askedSince, stepDue, type YearState, type YearStep } from '../../cms/people/year.ts';

/** How many people each step was done for, or would be. */
export type Freshened = Record<YearStep, number>;

/**
 * One sweep, in pages of people by id. Each page is one transaction with the mails it owes and the marks of change,
 * so that a sweep that was cut is completed by the next, and a second one the same day does nothing more. People of
 * the demonstration have nobody to ask.
 * @param dryRun counts, changes nothing
 */
export async function freshen({
  payload,
  now = new Date(),
  dryRun = false,
}: Options): Promise<Freshened> {
  const done: Freshened = { ask: 0, remind: 0, hide: 0, erase: 0 };
  for (let last = ''; ;) {
    const people = await silentPeople({ payload, now, after: last });
    const due = Map.groupBy(people, (person) => stepDue(person, now));
    for (const step of steps) {
      const some = due.get(step) ?? [];
      done[step] += dryRun ? some.length : await take({ payload, step, people: some, now });
    }
    if (people.length < pageSize) return done;
    last = people.at(-1)?.id ?? '';
  }
}

const steps = ['ask', 'remind', 'hide', 'erase'] as const satisfies YearStep[];

/** People in one transaction: editors write between two of them. */
const pageSize = 500;

/** Resolves with how many it was done for: whoever acted since the page was read is left alone. */
async function take({ payload, step, people, now }: Taking): Promise<number> {
  if (people.length === 0) return 0;
  if (step === 'erase') {
    for (const { id } of people) await eraseTalent({ payload, talent: id, reason: 'expired', now });
    return people.length;
  }
  return inTransaction(payload, async (rows) => {
    let n = 0;
    for (const [sent, some] of Map.groupBy(people, ({ reminders }) => reminders ?? 0))
      n += await write({ rows, step, sent, ids: some.map(({ id }) => id), now });
    return n;
  });
}

/** `sent`: mails of this year so far, the same for all. */
async function write({ rows, step, sent, ids, now }: Writing): Promise<number> {
  const at = now.toISOString();
  const own: Row =
    step === 'hide' ? { hiddenAt: at, hiddenBy: 'sweep' } : { remindedAt: at, reminders: sent + 1 };
  const { talents } = await setState({
    rows,
    own,
    where: {
      equal: { id: ids, ...(sent > 0 && { reminders: sent }) },
      empty: [...(sent === 0 ? ['reminders'] : []), ...(step === 'hide' ? ['hiddenAt'] : [])],
      atMost: { confirmedOn: noon(askedSince(now)) },
    },
  });
  const kind = step === 'hide' ? 'page-hidden' : 'reconfirm';
  await rows.insert(
    'outbox',
    talents.map((talent) => owedMail({ kind, talent, now: at })),
  );
  if (step === 'hide')
    await rows.insert(
      'changes',
      talents.map((talent) => changeMark({ talent, at })),
    );
  return talents.length;
}

/**
 * People whose last act is a year old, in the order of their ids, hidden ones and drafts among them. `_status` is not
 * asked of the database: SQLite would take its index and sort all that it finds for each page.
 */
async function silentPeople({ payload, now, after }: Page): Promise<Person[]> {
  const { drizzle, tables } = payload.db as unknown as Database;
  const table = tables['talents'] ?? {};
  const column = (name: string) => table[name] as never;
  const names = [
    'id',
    'confirmedOn',
    'remindedAt',
    'reminders',
    'hiddenAt',
    'hiddenBy',
    '_status',
    'updatedAt',
  ] as const;
  const rows = await drizzle
    .select(Object.fromEntries(names.map((name) => [name, column(name)])))
    .from(table)
    .where(
      and(
        ...(after ? [gt(column('id'), after)] : []),
        or(isNull(column('isDemo')), ne(column('isDemo'), true)),
        lte(column('confirmedOn'), noon(askedSince(now))),
      ),
    )
    .orderBy(asc(column('id')))
    .limit(pageSize);
  return rows as Person[];
}

type Person = YearState & { id: string };
type Options = { payload: Payload; now?: Date; dryRun?: boolean };
type Page = { payload: Payload; now: Date; after: string };
type Taking = { payload: Payload; step: YearStep; people: Person[]; now: Date };
type Writing = {
  rows: Rows;
  step: Exclude<YearStep, 'erase'>;
  sent: number;
  ids: string[];
  now: Date;
};

/** The part of drizzle that both adapters share. */
type Database = {
  tables: Record<string, Record<string, unknown>>;
  drizzle: { select: (fields: Record<string, unknown>) => { from: (table: unknown) => Query } };
};
type Query = {
  where: (condition: SQL | undefined) => {
    orderBy: (by: SQL) => { limit: (n: number) => Promise<unknown[]> };
  };
};
