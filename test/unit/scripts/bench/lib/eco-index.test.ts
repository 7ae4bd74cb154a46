import { describe, expect, it } from 'vitest';
import { ecoGrade, ecoIndex } from '../../../../../scripts/bench/lib/eco-index.ts';

describe('the EcoIndex', () => {
  it('is 100 for a page of nothing and 0 for one that is heavier than any', () => {
    expect(ecoIndex({ dom: 0, requests: 0, totalKB: 0 })).toBe(100);
    expect(ecoIndex({ dom: 1e6, requests: 1e6, totalKB: 1e6 })).toBe(0);
  });

  it('weighs three parts of elements, two of requests and one of size', () => {
    const typical = { dom: 603, requests: 78, totalKB: 1448.32 };
    expect(ecoIndex(typical)).toBe(50);
    expect(ecoIndex({ ...typical, dom: 0 })).toBe(75);
    expect(ecoIndex({ ...typical, requests: 0 })).toBe(67);
    expect(ecoIndex({ ...typical, totalKB: 0 })).toBe(58);
  });

  it('is graded from A to G, by what it is before it is rounded', () => {
    expect(ecoGrade({ dom: 0, requests: 0, totalKB: 0 })).toBe('A');
    expect(ecoGrade({ dom: 603, requests: 78, totalKB: 1448.32 })).toBe('D');
    expect(ecoGrade({ dom: 1e6, requests: 1e6, totalKB: 1e6 })).toBe('G');
    const justA = { dom: 233, requests: 34, totalKB: 479.45 };
    expect([ecoIndex(justA), ecoGrade(justA), ecoGrade({ ...justA, totalKB: 480 })]).toEqual([
      80,
      'A',
      'B',
    ]);
  });
});
