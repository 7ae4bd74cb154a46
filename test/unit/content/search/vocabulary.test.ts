import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadContent } from '../../../../content/load.ts';
import { resolveWords } from '../../../../content/search/resolve-words.ts';
import { makeSearchWords } from '../../../../content/search/vocabulary.ts';
import { crafts } from '../../../fixtures/reference.ts';

test('a name that repeats another is sent once', () => {
  const { crafts, territories } = makeSearchWords({
    departments: [],
    crafts: [
      {
        slug: 'scripte',
        masculine: 'Scripte',
        feminine: 'Scripte',
        english: 'Script supervisor',
        aliases: [],
      },
    ],
    territories: [{ slug: 'var', name: { fr: 'Var', en: 'Var' } }],
  });
  expect(crafts).toEqual([['scripte', 'Scripte', '', 'Script supervisor']]);
  expect(territories).toEqual([['var', 'Var', '']]);
});

test('a craft brings its other names, which lead to it, and not its jargon', () => {
  const vocabulary = makeSearchWords({ departments: [], crafts, territories: [] });
  expect(vocabulary.crafts.find(([slug]) => slug === 'location-manager')).toEqual([
    'location-manager',
    'régisseur général',
    'régisseuse générale',
    'location manager',
    'RG',
    'régie générale',
  ]);
  expect(resolveWords('cheffes op', vocabulary).crafts).toEqual(['cinematographer']);
  expect(resolveWords('bonnette', vocabulary)).toMatchObject({ crafts: [], rest: 'bonnette' });
});

test('the whole vocabulary weighs at most 25 kB on the wire and works after the journey', () => {
  const json = JSON.stringify(makeSearchWords(loadContent({ demo: false })));
  expect(gzipSync(json).length).toBeLessThanOrEqual(25_000);
  expect(resolveWords('scripte', JSON.parse(json)).crafts).toEqual(['scripte']);
});
