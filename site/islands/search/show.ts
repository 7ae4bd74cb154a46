import { count, fill, type Messages } from '../../../content/locales/locale.ts';
import { pageHref, recordHref } from '../../../content/routes.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';
import type { Answer } from './ask.ts';
import { bothForms } from '../../../content/locales/both-forms.ts';
import { element } from './element.ts';
import type { Found, FoundPage } from './pagefind.ts';

/** Shows an answer in `place`, and says in `status` what was understood and how much was found. */
export const showAnswer = async (answer: Answer, scene: Scene): Promise<void> => {
  const { place, words, query, locale } = scene;
  const { people, texts } = answer;
  const found = people.length + texts.length;
  const understood = namesRead(answer, scene).join(', ');
  const said = [
    found > 0 ? count(found, words.found, locale) + '.' : fill(words.nothing, { query }),
    understood && fill(words.understood, { words: understood }),
  ];
  const parts = await Promise.all([
    list(words.people, people, scene, personLine),
    list(words.texts, texts, scene, textLine),
  ]);
  if (scene.isStale()) return;
  place.replaceChildren(...(found > 0 ? parts.flat() : nearest(answer, scene)));
  scene.status.textContent = said.filter(Boolean).join(' ');
};

const atOnce = 20;

const list = async (
  title: string,
  found: Found[],
  scene: Scene,
  line: (page: FoundPage, scene: Scene) => HTMLElement,
): Promise<HTMLElement[]> => {
  if (found.length === 0) return [];
  const lines = async (from: number): Promise<HTMLElement[]> => {
    const pages = await Promise.all(found.slice(from, from + atOnce).map((one) => one.data()));
    return pages.map((page) => line(page, scene));
  };
  const credits = element('ul', { className: 'credits stacked' }, ...(await lines(0)));
  const more = element('button', { className: 'button', type: 'button' }, scene.words.more);
  const after = element('p', { className: 'after' }, more);
  more.addEventListener('click', async () => {
    const next = await lines(credits.childElementCount);
    credits.append(...next);
    next[0]?.querySelector('a')?.focus();
    if (credits.childElementCount >= found.length) after.remove();
  });
  const heading = onAxis(element('h2', {}, title));
  const foot = onAxis(...(found.length > atOnce ? [after] : []));
  return [element('section', { className: 'section' }, heading, credits, foot)];
};

const onAxis = (...children: HTMLElement[]): HTMLElement =>
  element('div', { className: 'axis' }, ...children);

const personLine = (page: FoundPage): HTMLElement =>
  element('li', {}, label(page.meta.label ?? ''), link(page));

const textLine = (page: FoundPage, { words }: Scene): HTMLElement =>
  element(
    'li',
    {},
    label(words.kind[page.meta.kind as keyof typeof words.kind] ?? ''),
    element('div', {}, link(page), element('p', { className: 'note' }, page.meta.summary ?? '')),
  );

const label = (text: string): HTMLElement =>
  element('span', { className: text.length <= 30 ? 'caps' : '' }, text);

const link = ({ url, meta }: FoundPage): HTMLElement =>
  element('a', { href: url.replace(/\.html$/, '') }, meta.title ?? url);

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

const craftName = (craft: SearchWords['crafts'][number], locale: Locale): string => {
  const [, masculine, feminine, english] = craft;
  if (locale === 'en') return english;
  return bothForms(feminine || masculine, masculine);
};

/** Where an answer is shown, and the words for it. */
export type Scene = {
  place: HTMLElement;
  status: HTMLElement;
  words: Messages['search'];
  vocabulary: SearchWords;
  query: string;
  locale: Locale;
  /** True once a newer query was asked. */
  isStale: () => boolean;
};
