/** Chance that comes out the same for the same seed. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** True so often, from 0 to 1. */
  happens: (often: number) => boolean;
  /** An integer, both ends included. */
  between: (least: number, most: number) => number;
  /** Any of a list, each as likely. Throws for an empty list. */
  one: <T>(list: readonly T[]) => T;
  /** One of a list whose first are much likelier than its last, as trades, towns and names are. */
  favourite: <T>(list: readonly T[]) => T;
  /** Several different ones of a list, at most as many as it has. */
  some: <T>(list: readonly T[], count: number) => T[];
};

/** A generator by its seed (mulberry32: small, fast and even enough for test data). */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const at = <T>(list: readonly T[], place: number): T => {
    if (list.length === 0) throw new Error('Nothing can be drawn from an empty list.');
    return list[Math.floor(place * list.length)] as T;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    happens: (often) => next() < often,
    one: (list) => at(list, next()),
    favourite: (list) => at(list, next() ** 2.5),
    some: (list, count) => {
      const drawn = new Set<number>();
      while (drawn.size < Math.min(count, list.length)) drawn.add(between(0, list.length - 1));
      return [...drawn].map((place) => list[place] as (typeof list)[number]);
    },
  };
};
