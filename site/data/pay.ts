import type { PayReference } from '../../content/schema/pay-reference.ts';
import { perSnapshot } from './digest.ts';
import { records } from './snapshot.ts';
import { grouped } from './sorted-lists.ts';

/** The pay references of a craft by what is paid, each group from the least pay up. */
export const payOf = (craft: string): PayScale[] => {
  const scales = Map.groupBy(referencesOf(craft), scaleKey);
  return [...scales.values()].flatMap((ranges) => {
    const [first] = ranges;
    if (!first) return [];
    return [{ unit: first.unit, hours: first.hours, ranges, ...axisOf(ranges) }];
  });
};

/** The pay references of a craft, from the least pay up, whatever it is paid for. */
export const referencesOf = (craft: string): PayReference[] =>
  (byCraft().get(craft) ?? []).toSorted((a, b) => a.from - b.from || a.slug.localeCompare(b.slug));

/** The same for amounts that stand on one scale: those for the same unit and the same hours. */
export const scaleKey = ({ unit, hours }: Pick<PayReference, 'unit' | 'hours'>): string =>
  `${unit} ${hours ?? ''}`;

/** The least and the most of some amounts, euros. */
export const limitsOf = (amounts: Amount[]): { from: number; to: number } => ({
  from: Math.min(...amounts.map(({ from }) => from)),
  to: Math.max(...amounts.map(({ from, to }) => to ?? from)),
});

/** The axis that shows all of some amounts: from 0 to `top`, marked at `ticks`, euros. */
export const axisOf = (amounts: Amount[]): Pick<PayScale, 'top' | 'ticks'> => {
  const most = limitsOf(amounts).to;
  const step = stepTo(most);
  const top = Math.ceil(most / step) * step;
  return { top, ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, n) => n * step) };
};

/** A round step that makes three to five of them. */
const stepTo = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.25, 0.5, 1, 2].find((part) => most / (part * power) <= 5) ?? 2;
  return step * power;
};

const byCraft = perSnapshot(() => grouped(records('pay'), ({ craft }) => [craft]));

type Amount = Pick<PayReference, 'from' | 'to'>;

/** Amounts for one unit, with the axis they are drawn on: from 0 to `top`, marked at `ticks`, euros. */
export type PayScale = {
  unit: PayReference['unit'];
  /** Hours of work that the unit stands for, where the source says so. */
  hours: number | undefined;
  ranges: PayReference[];
  top: number;
  ticks: number[];
};
