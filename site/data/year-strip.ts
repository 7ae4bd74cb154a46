/** A person's credits as marks over their years. In the units of the picture: 14 a year. */
import type { Credit } from '../../content/schema/credit.ts';

/** The picture of three credits or more; undefined for fewer, which need none. */
export const yearStrip = (credits: Pick<Credit, 'year' | 'isChecked'>[]): YearStrip | undefined => {
  if (credits.length < fewest) return undefined;
  const years = new Map<number, [checked: number, others: number]>();
  for (const { year, isChecked } of credits) {
    const stack = years.get(year) ?? [0, 0];
    stack[isChecked ? 0 : 1] += 1;
    years.set(year, stack);
  }
  const from = Math.min(...years.keys());
  const to = Math.max(...years.keys());
  const highest = Math.max(...[...years.values()].map(([checked, others]) => checked + others));
  const step = Math.min(column, tallest / highest);
  const height = Math.round(step * highest);
  const marks = { checked: '', others: '' };
  const size = Math.max(step - gap, step / 2);
  for (const [year, [checked, others]] of years) {
    const x = (year - from) * column + gap / 2;
    for (let n = 0; n < checked + others; n += 1) {
      const y = rounded(height - step * n - size);
      marks[n < checked ? 'checked' : 'others'] +=
        `M${x} ${y}h${column - gap}v${rounded(size)}h${gap - column}z`;
    }
  }
  const width = (to - from + 1) * column;
  return { from, to, width, height: height + foot, ...marks, years: axis({ from, to, height }) };
};

const fewest = 3;
const column = 14;
const gap = 4;
/** The highest stack, unless it is low. */
const tallest = 8 * column;
/** The line of the years and, under it, the mark of each decade. */
const foot = 8;

const axis = ({ from, to, height }: { from: number; to: number; height: number }): string => {
  const y = height + 2;
  let path = `M0 ${y}H${(to - from + 1) * column}`;
  for (let year = Math.ceil(from / 10) * 10; year <= to; year += 10)
    path += `M${(year - from) * column + column / 2} ${y}v6`;
  return path;
};

const rounded = (n: number): number => Math.round(n * 10) / 10;

/** Paths: marks of checked credits, of the others, and the line of the years with a mark at each decade. */
export type YearStrip = {
  from: number;
  to: number;
  width: number;
  height: number;
  checked: string;
  others: string;
  years: string;
};
