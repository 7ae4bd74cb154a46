import { count, fill } from '../../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../../content/routes.ts';
import type { Answer, Results } from './ask.ts';
import { element } from './element.ts';
import { craftName, personLine, textLine, workLine, type Said } from './lines.ts';
import type { FoundPage } from './pagefind.ts';

/**
 * Shows an answer in `place`, people first, and says in `status` what was understood and how much was found.
 * `texts` may come later; null where only people are asked for.
 */
export const showAnswer = async (
  answer: Answer,
  texts: Promise<Results<FoundPage>> | null,
  scene: Scene,
): Promise<void> => {
  const { place, words } = scene;
  // Whoever waits for it below is told; until then nobody is.
  texts?.catch(() => {});
  const people = await section(words.people, linesOf(answer.people, personLine, scene), scene);
  if (scene.isStale()) return;
  if (answer.people.count > 0) place.replaceChildren(...people);
  if (!texts) return conclude(answer, answer.people.count, scene);
  const works = linesOf(answer.works, workLine, scene);
  const both = oneAfterOther(linesOf(await texts, textLine, scene), works);
  const second = await section(words.texts, both, scene);
  if (scene.isStale()) return;
  place.replaceChildren(...people, ...second);
  conclude(answer, answer.people.count + both.count, scene);
};

/** How much was found in all, or where to look otherwise. */
const conclude = (answer: Answer, found: number, scene: Scene): void => {
  const { place, status, words, query, locale } = scene;
  if (found === 0) place.replaceChildren(...nearest(answer, scene));
  const understood = namesRead(answer, scene).join(', ');
  const said = [
    found > 0 ? count(found, words.found, locale) + '.' : fill(words.nothing, { query }),
    understood && fill(words.understood, { words: understood }),
  ];
  status.textContent = said.filter(Boolean).join(' ');
};

const atOnce = 20;

const section = async (title: string, found: Lines, scene: Scene): Promise<HTMLElement[]> => {
  if (found.count === 0) return [];
  const credits = element('ul', { className: 'credits stacked' }, ...(await found.some(0, atOnce)));
  const more = element('button', { className: 'button', type: 'button' }, scene.words.more);
  const after = element('p', { className: 'after' }, more);
  more.addEventListener('click', async () => {
    const from = credits.childElementCount;
    const next = await found.some(from, from + atOnce);
    credits.append(...next);
    next[0]?.querySelector('a')?.focus();
    if (credits.childElementCount >= found.count) after.remove();
  });
  const heading = onAxis(element('h2', {}, title));
  const foot = onAxis(...(found.count > atOnce ? [after] : []));
  return [element('section', { className: 'section' }, heading, credits, foot)];
};

const linesOf = <T>(
  { count, some }: Results<T>,
  line: (one: T, said: Said) => HTMLElement,
  said: Said,
): Lines => ({
  count,
  some: async (from, to) => (await some(from, to)).map((one) => line(one, said)),
});

const oneAfterOther = (first: Lines, second: Lines): Lines => ({
  count: first.count + second.count,
  some: async (from, to) => {
    const after = (place: number) => Math.max(0, place - first.count);
    const parts = [first.some(from, to), second.some(after(from), after(to))];
    return (await Promise.all(parts)).flat();
  },
});

const onAxis = (...children: HTMLElement[]): HTMLElement =>
  element('div', { className: 'axis' }, ...children);

/** The lists nearest to what was understood. */
const nearest = ({ read }: Answer, { words, vocabulary, locale }: Scene): HTMLElement[] => {
  const crafts = vocabulary.crafts
    .filter(([slug]) => read.crafts.includes(slug))
    .map((craft) => [recordHref('craft', craft[0], locale), craftName(craft, locale)]);
  const places = read.territories.length > 0 ? [[pageHref('regions', locale), words.places]] : [];
  const links = [...crafts, ...places].map(([href = '', name = '']) =>
    element('li', {}, element('a', { href }, name)),
  );
  return links.length > 0
    ? [onAxis(element('p', {}, words.nearest), element('ul', { className: 'names' }, ...links))]
    : [];
};

const namesRead = ({ read }: Answer, { vocabulary, locale }: Scene): string[] => [
  ...vocabulary.crafts
    .filter(([slug]) => read.crafts.includes(slug))
    .map((craft) => craftName(craft, locale)),
  ...[...vocabulary.departments, ...vocabulary.territories]
    .filter(([slug]) => read.departments.includes(slug) || read.territories.includes(slug))
    .map(([, french, english]) => (locale === 'en' && english) || french),
];

type Lines = Results<HTMLElement>;

/** Where an answer is shown, and the words for it. */
export type Scene = Said & {
  place: HTMLElement;
  status: HTMLElement;
  query: string;
  /** True once a newer query was asked. */
  isStale: () => boolean;
};
