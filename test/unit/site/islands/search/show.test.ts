// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { texts } from '../../../../../content/locales/locale.ts';
import type { SearchWords } from '../../../../../content/search/vocabulary.ts';
import type { Answer, Results } from '../../../../../site/islands/search/ask.ts';
import type { FoundPage } from '../../../../../site/islands/search/pagefind.ts';
import { showAnswer, type Scene } from '../../../../../site/islands/search/show.ts';

const vocabulary: SearchWords = {
  crafts: [['monteur', 'Monteur', 'Monteuse', 'Editor']],
  departments: [],
  territories: [['bretagne', 'Bretagne', 'Brittany']],
};
const resultsOf = <T>(all: T[]): Results<T> => ({
  count: all.length,
  some: (from, to) => Promise.resolve(all.slice(from, to)),
});
const person = (n: number) => ({
  slug: `camille-${n}`,
  name: `Camille ${n}`,
  crafts: [{ craft: 'monteur', form: 'feminine' as const }],
  bases: ['bretagne', 'bretagne'],
  hasCheckedCredits: false,
  isDemo: true,
  photo: null,
});
const work = {
  slug: 'phare',
  title: 'Un phare',
  year: 2020,
  kind: 'feature',
  director: 'Ana F.',
} as const;
const text: FoundPage = {
  url: '/articles/x.html',
  meta: { title: 'X', kind: 'article', summary: 'S' },
};
const answerOf = (people: number, works: 0 | 1): Answer => ({
  read: { crafts: ['monteur'], territories: [], departments: [], rest: '' },
  people: resultsOf(Array.from({ length: people }, (_, n) => person(n))),
  works: resultsOf(works ? [work] : []),
});
const sceneOf = (locale: 'fr' | 'en' = 'fr'): Scene => ({
  place: document.createElement('div'),
  status: document.createElement('p'),
  words: texts(locale).search,
  vocabulary,
  query: 'monteuse',
  locale,
  isStale: () => false,
});
/** French puts narrow spaces before some marks. */
const statusIn = ({ status }: Scene) => status.textContent.replace(/[\u00a0\u202f]/g, ' ');
const linesIn = ({ place }: Scene) => [...place.querySelectorAll('li')].map((li) => li.textContent);

test('people stand first, before the texts are there; works stand after the texts', async () => {
  const scene = sceneOf();
  const later = Promise.withResolvers<Results<FoundPage>>();
  const shown = showAnswer(answerOf(1, 1), later.promise, scene);
  await expect.poll(() => linesIn(scene)).toEqual(['Monteuse, Bretagne +1Camille 0']);
  expect(statusIn(scene)).toBe('');
  later.resolve(resultsOf([text]));
  await shown;
  expect(linesIn(scene)).toEqual([
    'Monteuse, Bretagne +1Camille 0',
    'articleXS',
    'œuvreUn phareAna F.',
  ]);
  expect(statusIn(scene)).toBe('3 résultats. Compris : Monteuse, monteur.');
  const links = [...scene.place.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/talents/camille-0', '/articles/x', '/oeuvres/phare']);
});

test('more are shown when asked for, and the first of them takes the focus', async () => {
  const scene = sceneOf('en');
  document.body.replaceChildren(scene.place);
  await showAnswer(answerOf(25, 0), null, scene);
  expect(linesIn(scene)).toHaveLength(20);
  expect(linesIn(scene)[0]).toBe('Editor, Brittany +1Camille 0');
  scene.place.querySelector('button')?.click();
  await expect.poll(() => linesIn(scene)).toHaveLength(25);
  expect(document.activeElement?.textContent).toBe('Camille 20');
  expect(scene.place.querySelector('button')).toBeNull();
  expect(statusIn(scene)).toBe('25 results. Understood: Editor.');
});

test('where nothing is found the nearest lists are offered', async () => {
  const scene = sceneOf();
  await showAnswer(answerOf(0, 0), Promise.resolve(resultsOf<FoundPage>([])), scene);
  expect(linesIn(scene)).toEqual(['Monteuse, monteur']);
  expect(statusIn(scene)).toContain('Aucun résultat pour « monteuse ».');
});

test('an answer that came too late is not shown', async () => {
  const scene = { ...sceneOf(), isStale: () => true };
  await showAnswer(answerOf(2, 1), Promise.resolve(resultsOf([text])), scene);
  expect(scene.place.childElementCount).toBe(0);
});
