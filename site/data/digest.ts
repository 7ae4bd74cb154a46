/**
 * What lists need of every record, in memory. A process that stays up for months (the render kit) reads again
 * only what changed since it read last: 80,000 people are over 100 MB of JSON.
 */
import type { PublicKind, PublicRecord } from '../../content/schema/snapshot.ts';
import {
  atOnce,
  eachRow,
  firstRow,
  originOf,
  rows,
  seqOf,
  stateOf,
  type Source,
} from './database.ts';

/**
 * A value made once for each state of what it is made of. Which kinds of records those are is noted while it is
 * made, those of the values that it asks for among them.
 */
export const perSnapshot = <T>(make: () => T): (() => T) => {
  let made: Made<T> | undefined;
  return () => {
    if (!made || !isPresent(made)) made = makeNow(make);
    for (const source of made.sources.keys()) noteSource(source);
    return made.value;
  };
};

/**
 * A value kept up to date by what changed in a kind. `start` makes it of all records, in the order of `sort`;
 * `change` gets those that changed or came, and the slugs that left or were never there; `sizeOf` says how many records it holds.
 */
export const follow = <K extends PublicKind, T>({
  kind,
  start,
  change,
  sizeOf,
}: Following<K, T>): (() => T) => {
  let kept: { origin: string; seq: number; state: string; value: T } | undefined;
  return () => {
    noteSource(kind);
    const state = stateOf();
    if (kept?.state === state) return kept.value;
    const [origin, seq, before] = [originOf(), seqOf(kind), kept];
    // A change that throws leaves nothing half changed behind.
    kept = undefined;
    if (before?.origin === origin && before.seq <= seq) {
      const value =
        before.seq < seq ? change(before.value, changesSince(kind, before.seq)) : before.value;
      // The slugs of who left are forgotten some day: a value that slept until then begins again.
      if (before.seq === seq || sizeOf(value) === countIn(kind))
        kept = { origin, seq, state, value };
    }
    kept ??= { origin, seq, state, value: start(allOf(kind)) };
    return kept.value;
  };
};

/** One record as the snapshot holds it: it was parsed by its schema when it was written. */
export const readRecord = <K extends PublicKind>(
  kind: K,
  slug: string,
): PublicRecord<K> | undefined => {
  noteSource(kind);
  const [state, of] = [stateOf(), `${kind}/${slug}`];
  // The two languages of a page are made one after the other.
  if (last?.state === state && last.of === of) return last.record as PublicRecord<K>;
  const row = firstRow('SELECT json FROM record WHERE kind = ? AND slug = ?', kind, slug);
  if (!row) return undefined;
  const record = JSON.parse(String(row['json'])) as PublicRecord<K>;
  last = { state, of, record };
  return record;
};

let last: { state: string; of: string; record: unknown } | undefined;

/** Says that the value being made depends on a source that it reads by itself. */
export const noteSource = (source: Source): void => {
  noted?.add(source);
};

/** What the value that is being made has read so far. */
let noted: Set<Source> | undefined;

const makeNow = <T>(make: () => T): Made<T> => {
  const [outer, own] = [noted, new Set<Source>()];
  noted = own;
  try {
    return atOnce(() => {
      const value = make();
      const sources = new Map([...own].map((source) => [source, seqOf(source)]));
      return { origin: originOf(), state: stateOf(), sources, value };
    });
  } finally {
    noted = outer;
  }
};

const isPresent = (made: Made<unknown>): boolean => {
  const state = stateOf();
  if (made.state === state) return true;
  if (made.origin !== originOf()) return false;
  for (const [source, seq] of made.sources) if (seqOf(source) !== seq) return false;
  made.state = state;
  return true;
};

const changesSince = <K extends PublicKind>(kind: K, seq: number): Changes<K> => {
  const changed = 'SELECT slug, sort, json FROM record WHERE kind = ? AND seq > ?';
  const gone = rows('SELECT slug FROM gone WHERE kind = ? AND seq > ?', kind, seq);
  const slugs = new Set(gone.map(({ slug }) => String(slug)));
  return {
    changed: rows(changed, kind, seq)
      .map((row) => entryOf<K>(row))
      .filter(({ slug }) => !slugs.delete(slug)),
    gone: [...slugs],
  };
};

function* allOf<K extends PublicKind>(kind: K): Generator<Entry<K>> {
  const all = 'SELECT slug, sort, json FROM record WHERE kind = ? ORDER BY sort, slug';
  for (const row of eachRow(all, kind)) yield entryOf<K>(row);
}

const entryOf = <K extends PublicKind>(row: Record<string, unknown>): Entry<K> => ({
  slug: String(row['slug']),
  sort: String(row['sort']),
  record: JSON.parse(String(row['json'])) as PublicRecord<K>,
});

const countIn = (kind: PublicKind): number =>
  Number(firstRow('SELECT count(*) AS n FROM record WHERE kind = ?', kind)?.['n']);

type Made<T> = { origin: string; state: string; sources: Map<Source, number>; value: T };
type Following<K extends PublicKind, T> = {
  kind: K;
  start: (all: Iterable<Entry<K>>) => T;
  change: (value: T, changes: Changes<K>) => T;
  sizeOf: (value: T) => number;
};

/** A record with its place among its kind. */
export type Entry<K extends PublicKind> = { slug: string; sort: string; record: PublicRecord<K> };

/** What changed in a kind. */
export type Changes<K extends PublicKind> = { changed: Entry<K>[]; gone: string[] };
