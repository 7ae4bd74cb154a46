import { describe, expect, it, vi } from 'vitest';
import { growing } from '../../../../scripts/bench/growth.ts';

const bench = async ({ talents }: { talents: number }) => ({ talents, S: talents / 1000 });

describe('growth', () => {
  it('runs three sizes and ends with the line of the largest and the figures of all', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const line = await growing({
      bench,
      figure: ({ S }) => S,
      talents: undefined,
      data: undefined,
    });
    expect(line).toEqual({
      talents: 80_000,
      S: 80,
      growth: { '1000': 1, '10000': 10, '80000': 80 },
    });
  });

  it('stops at the number of people that is asked', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const asked = { bench, figure: ({ S }: { S: number }) => S, data: undefined };
    expect((await growing({ ...asked, talents: 10_000 })).talents).toBe(10_000);
    await expect(growing({ ...asked, talents: 500 })).rejects.toThrow('1000');
  });
});
