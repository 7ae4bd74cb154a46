/** Amounts on an axis, in thousandths of it. */

/**
 * The marks of amounts on an axis from 0 to `top`, euros, from the least up, one above the other where they would
 * touch; undefined for few, which need no picture.
 */
export const payStrip = (amounts: Amount[], top: number): PayStrip | undefined => {
  if (amounts.length < fewest) return undefined;
  const ends: number[] = [];
  const marks = amounts
    .map((amount) => placedOn(amount, top))
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((mark) => {
      const free = ends.findIndex((end) => mark.from - end >= apart);
      const level = free < 0 ? ends.length : free;
      ends[level] = mark.to;
      return { ...mark, level };
    });
  return { marks, levels: ends.length };
};

/** Where an amount or a range stands on an axis from 0 to `top`, euros. */
export const placedOn = (
  { from, to = from }: Amount,
  top: number,
): { from: number; to: number } => ({
  from: thousandths(from, top),
  to: thousandths(to, top),
});

const fewest = 4;
/** A dot's width, and some air, where the axis is as narrow as on a phone. */
const apart = 30;

const thousandths = (part: number, whole: number): number => Math.round((part / whole) * 1000);

type Amount = { from: number; to?: number | undefined };

/** `level` 0 is the lowest. */
type PayStrip = { marks: { from: number; to: number; level: number }[]; levels: number };
