import { describe, expect, it } from 'vitest';
import { inOneState, meta } from '../../../../site/data/database.ts';
import { allTalents } from '../../../../site/data/talents.ts';
import { useSnapshot } from '../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 6 });

describe('a page', () => {
  it('sees the state of the snapshot at which it began, the next one the new state', async () => {
    const before = meta('hash');
    const seen = await inOneState(async () => {
      const first = meta('hash');
      snapshot.remake({ people: 8 });
      return [first, meta('hash'), allTalents().length];
    });
    expect(seen).toEqual([before, before, 6]);
    const next = await inOneState(async () => [meta('hash') === before, allTalents().length]);
    expect(next).toEqual([false, 8]);
  });

  it('that fails leaves no old state behind', async () => {
    const failing = inOneState(() => Promise.reject(new Error('no page')));
    await expect(failing).rejects.toThrow('no page');
    snapshot.remake({ people: 9 });
    expect(allTalents()).toHaveLength(9);
  });
});
