/** Counts what the forms did. All of it follows from the day alone: what happened on complete days has happened. */
import { and, eq, gte, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { Payload } from 'payload';
import { Figures, leastTold } from '../../content/schema/figures.ts';
import { parisDay } from './values.ts';

/** Complete days that are counted: less than what retention keeps (see scripts/lib/retention.ts). */
const daysCounted = 30;

/** The first and the last day that the figures of a day (`2026-11-21`) count. */
const periodBefore = (asOf: string): { from: string; to: string } => ({
  from: dayFrom(asOf, -daysCounted),
  to: dayFrom(asOf, -1),
});

/** The figures of a day in Europe/Paris. Four statements, each over an index or a table that stays small. */
export async function countFigures(payload: Payload, asOf: string): Promise<Figures> {
  const { from, to } = periodBefore(asOf);
  const { drizzle, tables, name } = payload.db as unknown as Database;
  const column = (table: string, key: string) => tables[table]?.[key] as never;
  const during = (table: string, key: string) =>
    and(
      gte(column(table, key), parisMidnight(from).toISOString()),
      lt(column(table, key), parisMidnight(asOf).toISOString()),
    );
  const count = async (table: string, where: SQL | undefined) => {
    const [row] = await drizzle
      .select({ n: sql`count(*)` })
      .from(tables[table])
      .where(where);
    return Number(row?.['n'] ?? 0);
  };
  /** How many took how many minutes, the quickest first: few rows, whatever is counted. */
  const delays = async (table: string, [start, end]: [string, string], of: SQL) => {
    const minutes = minutesBetween[name](column(table, start), column(table, end));
    const rows = await drizzle
      .select({ minutes, n: sql`count(*)` })
      .from(tables[table])
      .where(and(of, during(table, end)))
      .groupBy(minutes)
      .orderBy(minutes);
    return rows.map((row) => ({ minutes: Number(row['minutes']), n: Number(row['n']) }));
  };

  const message = eq(column('outbox', 'kind'), 'contact-message');
  const question = and(
    eq(column('comments', 'kind'), 'question'),
    isNull(column('comments', 'importedFrom')),
  ) as SQL;
  const relayed = await delays('outbox', ['createdAt', 'deliveredAt'], message);
  const answered = await delays('comments', ['sentAt', 'answerToldAt'], question);
  return Figures.parse({
    from,
    to,
    messages: {
      ...told('received', await count('outbox', and(message, during('outbox', 'createdAt')))),
      ...told('relayed', sumOf(relayed)),
      ...median(relayed),
      ...told('reported', await count('submissions', during('submissions', 'reportedAt'))),
    },
    questions: {
      ...told('received', await count('comments', and(question, during('comments', 'createdAt')))),
      ...told('answered', sumOf(answered)),
      ...median(answered),
    },
  });
}

/** Moments are texts in SQLite. A clock that was put back makes no delay shorter than nothing. */
const minutesBetween: Record<Database['name'], (start: never, end: never) => SQL> = {
  sqlite: (start, end) => sql`max(0, (unixepoch(${end}) - unixepoch(${start})) / 60)`,
  postgres: (start, end) =>
    sql`greatest(0, floor(extract(epoch from (${end} - ${start})) / 60))::int`,
};

const told = (name: string, n: number) => (n < leastTold ? {} : { [name]: n });

const sumOf = (delays: Delay[]): number => delays.reduce((sum, { n }) => sum + n, 0);

const median = (delays: Delay[]) => {
  let left = sumOf(delays);
  if (left < leastTold) return {};
  left = Math.ceil(left / 2);
  const half = delays.find(({ n }) => (left -= n) <= 0);
  return half && { medianMinutes: half.minutes };
};

const dayFrom = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** When a day begins in Europe/Paris. Clocks change later in the night. */
const parisMidnight = (day: string): Date => {
  const summer = new Date(`${day}T00:00:00+02:00`);
  return parisDay(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`);
};

type Delay = { minutes: number; n: number };

/** The part of drizzle that both adapters share. */
type Database = {
  name: 'sqlite' | 'postgres';
  tables: Record<string, Record<string, unknown>>;
  drizzle: { select: (fields: Record<string, SQL>) => { from: (table: unknown) => Query } };
};
type Query = Promise<Record<string, unknown>[]> & {
  where: (condition: SQL | undefined) => Query;
  groupBy: (by: SQL) => Query;
  orderBy: (by: SQL) => Query;
};
