/** Lists in an order, kept by group: a change makes anew only the lists that it touches. */

/** A list in which `removed` are no more and `added` stand in their places: the same list where there is neither. */
export const changedList = <T>(list: T[], { removed, added, order }: ListChange<T>): T[] => {
  const edits = removed.length + added.length;
  if (edits === 0) return list;
  if (edits > 100) {
    const out = new Set(removed);
    return [...list.filter((one) => !out.has(one)), ...added].toSorted(order);
  }
  const next = [...list];
  for (const one of removed) {
    const at = placeIn(next, one, order);
    if (next[at] !== one) throw new Error('A list has lost its order.');
    next.splice(at, 1);
  }
  for (const one of added) next.splice(placeIn(next, one, order), 0, one);
  return next;
};

/** Where a value stands in a list, or would stand. */
export const placeIn = <T>(list: readonly T[], value: T, order: Order<T>): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as T, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The groups of values that are in order already. */
export const grouped = <T>(values: T[], keysOf: (value: T) => string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const value of values)
    for (const key of new Set(keysOf(value))) listIn(groups, key).push(value);
  return groups;
};

/** Brings groups up to date; those of nobody leave. */
export const changeGroups = <T>(
  groups: Map<string, T[]>,
  { removed, added, order, keysOf }: ListChange<T> & { keysOf: (value: T) => string[] },
): void => {
  const [less, more] = [grouped(removed, keysOf), grouped(added, keysOf)];
  for (const key of new Set([...less.keys(), ...more.keys()])) {
    const next = changedList(groups.get(key) ?? [], {
      removed: less.get(key) ?? [],
      added: more.get(key) ?? [],
      order,
    });
    if (next.length > 0) groups.set(key, next);
    else groups.delete(key);
  }
};

const listIn = <T>(groups: Map<string, T[]>, key: string): T[] => {
  const known = groups.get(key);
  if (known) return known;
  const made: T[] = [];
  groups.set(key, made);
  return made;
};

/** Negative where `a` stands before `b`; 0 for the same place only. */
export type Order<T> = (a: T, b: T) => number;
type ListChange<T> = { removed: T[]; added: T[]; order: Order<T> };
