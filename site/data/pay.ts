import type { PayReference } from '../../content/schema/pay-reference.ts';
import { perSnapshot } from './digest.ts';
import { records } from './snapshot.ts';
import { grouped } from './sorted-lists.ts';

/** The pay references of a craft by what is paid, each group from the least pay up. */
export const payOf = (craft: string): PayScale[] => {
  const references = (byCraft().get(craft) ?? []).toSorted(
    (a, b) => a.from - b.from || a.slug.localeCompare(b.slug),
  );
  const scales = Map.groupBy(references, ({ unit, hours }) => `${unit} ${hours ?? ''}`);
  return [...scales.values()].flatMap((ranges) => {
    const [first] = ranges;
    if (!first) return [];
    const step = stepTo(Math.max(...ranges.map(({ from, to }) => to ?? from)));
    const top = Math.ceil(Math.max(...ranges.map(({ from, to }) => to ?? from)) / step) * step;
    const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, n) => n * step);
    return [{ unit: first.unit, hours: first.hours, ranges, top, ticks }];
  });
};

/** A round step that makes three to five of them. */
const stepTo = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.25, 0.5, 1, 2].find((part) => most / (part * power) <= 5) ?? 2;
  return step * power;
};

const byCraft = perSnapshot(() => grouped(records('pay'), ({ craft }) => [craft]));

/** Amounts for one unit, with the axis they are drawn on: from 0 to `top`, marked at `ticks`, euros. */
export type PayScale = {
  unit: PayReference['unit'];
  /** Hours of work that the unit stands for, where the source says so. */
  hours: number | undefined;
  ranges: PayReference[];
  top: number;
  ticks: number[];
};
