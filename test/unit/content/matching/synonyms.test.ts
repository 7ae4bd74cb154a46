import { expect, it } from 'vitest';
import { activities } from '../../../../content/matching/activities.ts';
import { inEnglish } from '../../../../content/matching/in-english.ts';
import { answers } from '../../../../content/matching/phrases.ts';
import { kinds, sameThings } from '../../../../content/matching/synonyms.ts';
import { crafts } from '../../../fixtures/matching/matched.ts';

it('each way to say a thing is answered by each other of its line', () => {
  const unanswered = sameThings.flatMap((line) =>
    line.flatMap((asked) =>
      line.filter((own) => !answers({ asked, own })).map((own) => `${asked} < ${own}`),
    ),
  );
  expect(unanswered).toEqual([]);
});

it('each English word is answered by its French one, and the other way round', () => {
  const pairs = Object.entries(inEnglish).flatMap(([french, words]) =>
    words.map((english) => [french, english] as const),
  );
  const unanswered = pairs.filter(
    ([one, other]) => !answers({ asked: one, own: other }) || !answers({ asked: other, own: one }),
  );
  expect(unanswered).toEqual([]);
});

it('no way to say a thing answers another line both ways', () => {
  const firsts = sameThings.map(([first = '']) => first);
  const both = firsts.flatMap((one, n) =>
    firsts
      .slice(n + 1)
      .filter((other) => answers({ asked: one, own: other }) && answers({ asked: other, own: one }))
      .map((other) => `${one} = ${other}`),
  );
  expect(both).toEqual([]);
});

it('each kind of a thing answers the thing', () => {
  const unanswered = kinds.flatMap(({ general: asked, special }) =>
    special.filter((own) => !answers({ asked, own })).map((own) => `${asked} < ${own}`),
  );
  expect(unanswered).toEqual([]);
});

it('what a craft does anyway is said of crafts that exist', () => {
  const words = new Set(crafts.flatMap(({ slug }) => slug.split('-')));
  expect(Object.keys(activities).filter((word) => !words.has(word))).toEqual([]);
});
