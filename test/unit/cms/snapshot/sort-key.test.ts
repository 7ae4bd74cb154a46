import { expect, test } from 'vitest';
import { lookupsOf } from '../../../../cms/snapshot/lookups.ts';
import { sortKey } from '../../../../cms/snapshot/sort-key.ts';

test('projects stand the newest day first, those of one day the first to close first', () => {
  const project = (id: string, publishedAt: string, closesOn: string) => ({
    id,
    publishedAt: `${publishedAt}T09:00:00.000Z`,
    closesOn: `${closesOn}T12:00:00.000Z`,
  });
  const docs = [
    project('older', '2026-11-20', '2026-11-25'),
    project('later', '2026-11-22', '2027-01-10'),
    project('sooner', '2026-11-22', '2026-12-01'),
  ];
  const key = (doc: (typeof docs)[number]) => sortKey('brief', doc, lookupsOf(new Map()));
  const ids = docs.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map(({ id }) => id);
  expect(ids).toEqual(['sooner', 'later', 'older']);
});
