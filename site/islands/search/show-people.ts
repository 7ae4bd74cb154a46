/** The people found: how many, in which order, forty at a time. */
import { count, fill } from '../../../content/locales/fill.ts';
import type { Answer } from './ask.ts';
import { button, element, stateLink } from './element.ts';
import { personLine } from './lines.ts';
import { listOf } from './list-of.ts';
import type { ReadState } from './read-state.ts';
import type { Said } from './said.ts';
import { addressOf, type SearchState } from './state.ts';
import { whenNear } from './when-near.ts';
import { quoted } from './typed-words.ts';

/** What stands above the list: the order and, where words were read as others, which. */
export const peopleNotes = ({ answer, read, state, said, startName, go }: Shown): HTMLElement[] => {
  const { words } = said;
  const { count: all, mended } = answer.people;
  const list = listOf(read.people, all, said);
  const order = startName ? fill(words.order, { name: startName }) : words.orderPlain;
  return [
    ...mended.map(({ typed, read }) =>
      element(
        'p',
        {},
        fill(words.mended, { typed, read: read.join(', ') }),
        ' ',
        button(
          fill(words.mendedNot, { typed }),
          () => go({ ...state, query: quoted(state.query, typed), page: 1 }),
          'reading',
        ),
      ),
    ),
    ...(all > 1 ? [element('p', { className: 'note' }, order)] : []),
    ...(list === undefined ? [] : [element('p', {}, element('a', { href: list }, words.list))]),
  ];
};

/** The lines of a page of people, and the ways to the pages around it. */
export const peopleLines = async (shown: Shown): Promise<HTMLElement[]> => {
  const { answer, read, state, said } = shown;
  const { people } = answer;
  if (people.count === 0) return [];
  const page = Math.min(state.page, Math.ceil(people.count / onPage));
  const from = (page - 1) * onPage;
  const to = Math.min(from + onPage, people.count);
  const asked = read.chips.flatMap(({ values }) => values);
  const linesFrom = async (at: number, until: number) =>
    (await people.some(at, until)).map((card) => personLine(card, said, asked));
  const first = Math.min(from + atOnce, to);
  const className = `credits stacked${to - from > atOnce ? ' double' : ''}`;
  const list = element(
    'ul',
    { className: `${className} listing` },
    ...(await linesFrom(from, first)),
  );
  const rest = element('ul', { className }, ...Array.from({ length: to - first }, room));
  rest.ariaBusy = 'true';
  whenNear(rest, async () => {
    rest.replaceChildren(...(await linesFrom(first, to)));
    rest.ariaBusy = 'false';
  });
  return [
    list,
    ...(first < to ? [rest] : []),
    ...(people.count > onPage ? [pager({ ...shown, page, from, to })] : []),
  ];
};

/** People on a page of results. */
const onPage = 40;
/** Of them those whose cards are fetched at once: a phone shows no more. */
const atOnce = 10;

/** The place of a line that is not there yet: nothing moves when it comes. */
const room = (): HTMLElement =>
  element('li', {}, element('span', {}, '\u00a0'), element('span', {}, '\u00a0'));

const pager = ({ answer, state, said, go, page, from, to }: Paged): HTMLElement => {
  const { words, locale } = said;
  const all = answer.people.count;
  const way = (text: string, target: number, rel: string): HTMLElement => {
    const next = { ...state, page: target };
    const link = stateLink(text, addressOf(next), () => go(next));
    link.setAttribute('rel', rel);
    return element('li', {}, link);
  };
  const number = (n: number) => n.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB');
  const range = { from: number(from + 1), to: number(to), all: number(all) };
  const ways = element(
    'ul',
    { className: 'ranges' },
    ...(page > 1 ? [way(fill(words.before, { n: onPage }), page - 1, 'prev')] : []),
    ...(to < all
      ? [way(fill(words.after, { n: Math.min(onPage, all - to) }), page + 1, 'next')]
      : []),
  );
  return element(
    'nav',
    { className: 'axis', ariaLabel: words.pages },
    element(
      'div',
      { className: 'flow after' },
      element('p', { className: 'note' }, fill(words.shown, range)),
      ways,
    ),
  );
};

/** "312 personnes". */
export const peopleCount = (answer: Answer, { words, locale }: Said): string =>
  count(answer.people.count, words.peopleFound, locale);

type Shown = {
  answer: Answer;
  read: ReadState;
  state: SearchState;
  said: Said;
  startName: string | undefined;
  go: (state: SearchState) => void;
};
type Paged = Shown & { page: number; from: number; to: number };
