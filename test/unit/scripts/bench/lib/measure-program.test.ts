import os from 'node:os';
import { describe, expect, it } from 'vitest';
import { measureProgram } from '../../../../../scripts/bench/lib/measure-program.ts';

const measure = (script: string) =>
  measureProgram({ command: process.execPath, args: ['-e', script], folder: os.tmpdir() });

describe('a program that is measured', () => {
  it.runIf(process.platform === 'linux')(
    'has its own memory and processor counted, not ours',
    async () => {
      // 60 MB that are really used, for as long as it takes to be looked at.
      const work = 'const held = Buffer.alloc(6e7, 1); setTimeout(() => held.length, 300)';
      const [idle, busy] = [await measure('setTimeout(() => {}, 300)'), await measure(work)];
      expect(busy.peakMB).toBeGreaterThan((idle.peakMB ?? 0) + 50);
      expect(busy.userS).not.toBeNull();
    },
  );

  it('that fails says what it printed', async () => {
    await expect(measure('console.error("no such page"); process.exit(3)')).rejects.toThrow(
      'no such page',
    );
  });
});
