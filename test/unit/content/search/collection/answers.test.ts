import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../../../../content/search/collection/files.ts';
import type { Query } from '../../../../../content/search/collection/query.ts';
import { queryTerms } from '../../../../../content/search/collection/tiers.ts';
import { bruteForce } from '../../../../helpers/brute-force.ts';
import { documentOf, indexOf, lastIndex, root } from '../../../../helpers/small-index.ts';

const part = fc.constantFrom(
  'Marie',
  'Martin',
  'Martel',
  'Jean-Luc',
  'Jeanne',
  'Le',
  'Goff',
  'De',
  'Ana',
);
const somebody = fc.record({
  name: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  roles: fc.array(fc.constantFrom('Monteuse', 'Monteur son', 'Perchman', 'La Nuit de Martin'), {
    maxLength: 2,
  }),
  bio: fc.constantFrom('', 'Monte la nuit.', 'Mariée aux montages, née Martel', 'L’Œuvre'),
  crafts: fc.array(fc.constantFrom('son', 'image', 'decor'), { maxLength: 2 }),
  phrases: fc.array(fc.constantFrom('Stop motion', 'stop  MOTION', 'Drone', 'Langue des signes'), {
    maxLength: 2,
  }),
  days: fc.option(
    fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [a + 20_000, b + 20_000]),
    { nil: undefined },
  ),
});
const text = fc.array(
  fc.constantFrom(
    'marie',
    'martin',
    'matrin',
    'mar',
    'm',
    'jeanluc',
    'jean-luc',
    'legoff',
    'le',
    'gof',
    'goff',
    'monteuses',
    'montage',
    'mont',
    'nuit',
    'perchman',
    'pecrhman',
    'marteil',
    'ana',
    'oeuvre',
    'zzz',
    'jeane',
  ),
  { maxLength: 3 },
);
const mistyped = fc.array(
  fc.constantFrom('matrin', 'mrie', 'jeane', 'marteil', 'jaenluc', 'goof', 'monteur', 'martine'),
  { minLength: 1, maxLength: 2 },
);
const query: fc.Arbitrary<Query> = fc.record(
  {
    words: fc.oneof(text, mistyped).map((words) => queryTerms(words.join(' '))),
    filters: fc.record(
      {
        craft: fc.subarray(['son', 'image', 'nothing'], { minLength: 1 }),
        specialty: fc.subarray(['stop motion', 'drone', 'langue des signes'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    available: fc
      .tuple(fc.nat(40), fc.nat(10))
      .map(([from, more]) => ({ from: from + 20_000, until: from + more + 20_000 })),
    isMendable: fc.constantFrom(true, true, true, false),
  },
  { requiredKeys: ['words', 'filters'] },
);

test('any query of any people is answered as by looking at everybody', async () => {
  let mended = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(somebody, { minLength: 1, maxLength: 14 }),
      fc.nat(13),
      fc.array(query, { minLength: 6, maxLength: 6 }),
      async (people, from, queries) => {
        const documents = people.map(documentOf);
        const start = from % documents.length;
        const index = indexOf(documents, start);
        for (const asked of queries) {
          const wanted = bruteForce({ documents, query: asked, start });
          const found = await index.find(asked);
          expect(found.tiers, JSON.stringify(asked)).toEqual(wanted.tiers);
          expect(found.count).toBe(wanted.numbers.length);
          expect(await found.cards(0, found.count)).toEqual(
            wanted.numbers.map((n) => documents[n]?.card),
          );
          if (found.mended.length > 0) mended += 1;
          await expectCounts(index, asked, documents);
        }
        fs.rmSync(path.join(root, lastIndex()), { recursive: true });
      },
    ),
    { numRuns: 120 },
  );
  expect(mended).toBeGreaterThan(10);
}, 60_000);

/** Each value has as many as are found when it alone is asked for, the rest being equal. */
async function expectCounts(
  index: ReturnType<typeof indexOf>,
  asked: Query,
  documents: Document[],
) {
  const { filters } = asked;
  if (asked.words.length === 0 && Object.keys(filters).length === 0 && !asked.available) return;
  const counts = await (await index.find(asked)).counts('craft');
  for (const value of ['son', 'image', 'decor']) {
    const query = { ...asked, filters: { ...filters, craft: [value] } };
    expect(counts.get(value) ?? 0, value).toBe(bruteForce({ documents, query }).numbers.length);
  }
}
