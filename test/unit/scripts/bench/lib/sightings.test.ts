import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { allSeenAt, seenAt } from '../../../../../scripts/bench/lib/sightings.ts';

describe('a sighting', () => {
  it('is looked for until it is there', async () => {
    let looks = 0;
    const from = Date.now();
    const at = await seenAt('it', async () => (looks += 1) === 3);
    expect(looks).toBe(3);
    expect(at).toBeGreaterThanOrEqual(from);
  });

  it('of many is the moment when the release went live that shows the last, however long we look', async () => {
    let [release, looks, first] = [7, 0, 0];
    const seen = new Set<number>();
    const isSeen = async (n: number) => {
      if (release === 7) return false;
      first ||= Date.now();
      seen.add(n);
      await pause(5);
      return true;
    };
    // The fourth look finds the next release.
    const live = async () => (release = (looks += 1) < 4 ? 7 : 8);
    const changes = Array.from({ length: 30 }, (_, n) => n);
    const at = await allSeenAt({ changes, isSeen, live });
    expect(seen.size).toBe(30);
    expect(at).toBeLessThanOrEqual(first);
  });

  it('of many where releases follow each other is not put before the last of them', async () => {
    let release = 0;
    const from = Date.now();
    const at = await allSeenAt({
      changes: [1, 2, 3],
      isSeen: async () => true,
      live: async () => (release += 1),
    });
    expect(at).toBeGreaterThanOrEqual(from);
  });
});
