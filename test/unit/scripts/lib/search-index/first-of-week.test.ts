import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { firstOfWeek } from '../../../../../scripts/lib/search-index/first-of-week.ts';
import { meta } from '../../../../../site/data/database.ts';
import { weekStart } from '../../../../../site/data/people-lists.ts';
import { asOf, knownRecord } from '../../../../../site/data/snapshot.ts';
import { allTalents } from '../../../../../site/data/talents.ts';
import { uuidOf } from '../../../../fixtures/seeded.ts';
import { useSnapshot } from '../../../../helpers/use-snapshot.ts';

const snapshot = useSnapshot({ people: 8 });
const model = knownRecord('talent', 'jean-nu');
const come = (n: number) =>
  snapshot.put('talent', { ...model, id: uuidOf(`new ${n}`), slug: `nouveau-${n}` });

/** As the index of a release asks. */
const first = (): string | undefined => {
  const db = new DatabaseSync(snapshot.file, { readOnly: true });
  try {
    return firstOfWeek(db, { epoch: meta('epoch'), seq: Number(meta('seq')), asOf: asOf() });
  } finally {
    db.close();
  }
};
const begin = () => weekStart(allTalents(), asOf())?.slug;

describe('who begins the lists of a week', () => {
  it('is told rightly after each who comes, leaves or changes, and in another week', () => {
    const told = new Set([first()]);
    for (let n = 0; n < 40; n += 1) {
      come(n);
      expect(first()).toBe(begin());
      told.add(first());
      if (n % 9 === 8) snapshot.remove('talent', begin() ?? '');
      if (n % 10 === 5)
        snapshot.put('talent', { ...knownRecord('talent', begin()), name: 'Autre' });
      if (n === 20) snapshot.setDay('2026-12-15');
      if (n === 30) snapshot.setDay('2026-12-01');
      expect(first()).toBe(begin());
      told.add(first());
    }
    expect(told.size).toBeGreaterThan(4);
  });

  it('is nobody where nobody is', () => {
    for (const { slug } of allTalents()) snapshot.remove('talent', slug);
    expect(first()).toBeUndefined();
    come(100);
    expect(first()).toBe('nouveau-100');
  });
});
