import { describe, expect, it } from 'vitest';
import { yearStrip } from '../../../../site/data/year-strip.ts';

const credit = (year: number, isChecked = false) => ({ year, isChecked });
const marksIn = (path: string) =>
  [...path.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('the strip of a person’s years', () => {
  it('is drawn from three credits on', () => {
    expect(yearStrip([credit(2020), credit(2021)])).toBeUndefined();
    expect(yearStrip([credit(2020), credit(2020), credit(2020)])).toMatchObject({ width: 14 });
  });

  it('has one mark a credit, above its year, checked ones at the bottom', () => {
    const strip = yearStrip([credit(2024), credit(2020, true), credit(2024, true), credit(2020)]);
    expect(strip).toMatchObject({ from: 2020, to: 2024, width: 5 * 14 });
    const [checked, others] = [marksIn(strip?.checked ?? ''), marksIn(strip?.others ?? '')];
    expect(checked.map(([x]) => x).toSorted()).toEqual([2, 58]);
    expect(others.map(([x]) => x).toSorted()).toEqual([2, 58]);
    expect(checked[0]?.[1]).toBeGreaterThan(others[0]?.[1] ?? Infinity);
  });

  it('stays low and light with a hundred credits in a year', () => {
    const strip = yearStrip(Array.from({ length: 100 }, (_, n) => credit(1980 + (n % 2) * 46)));
    expect(strip?.height).toBeLessThanOrEqual(8 * 14 + 8);
    for (const [, y] of marksIn(strip?.others ?? '')) expect(y).toBeGreaterThanOrEqual(0);
    expect(marksIn(strip?.others ?? '')).toHaveLength(100);
  });

  it('marks decades on the line of the years', () => {
    const strip = yearStrip([credit(1999), credit(2010), credit(2021)]);
    expect(strip?.years.match(/v6/g)).toHaveLength(3);
  });
});
