/** Where nobody answers the whole request: what one thing less would find, where the trade is told about, and another way. */
import { count, fill } from '../../../content/locales/fill.ts';
import { pageHref, recordHref } from '../../../content/routes.ts';
import { countPeople } from './ask.ts';
import { element, stateLink } from './element.ts';
import type { Tools } from './load-tools.ts';
import { craftName } from './names.ts';
import { readState, type ReadState } from './read-state.ts';
import { todayInParis } from './said.ts';
import { addressOf, isEmpty, type SearchState } from './state.ts';

/** One thing less, or where that finds nobody one thing alone; those that find nobody are left out. */
export const nearest = async (read: ReadState, nearby: Nearby): Promise<HTMLElement[]> => {
  const { words, locale, vocabulary } = nearby.tools.said;
  const less = [
    ...read.chips.map(({ label, without }) => ({
      text: fill(words.without, { label }),
      state: without,
    })),
    ...(read.withoutRest
      ? [{ text: fill(words.withoutWords, { words: read.rest }), state: read.withoutRest }]
      : []),
  ];
  const ways = await counted(less, nearby);
  const only = read.chips.map((chip) => ({
    text: fill(words.only, { label: chip.label }),
    state: chip.only,
  }));
  const shown = ways.length > 0 ? ways : await counted(only, nearby);
  const asked = new Set(read.people.filters['craft'] ?? []);
  const crafts = vocabulary.crafts
    .filter(([slug]) => asked.has(slug))
    .slice(0, mostTried)
    .map((craft) => {
      const href = recordHref('craft', craft[0], locale);
      return element('li', {}, element('a', { href }, craftName(craft, locale)));
    });
  const listed = (title: string, items: HTMLElement[]) =>
    items.length > 0
      ? [element('p', {}, title), element('ul', { className: 'names' }, ...items)]
      : [];
  return [
    ...(shown.length > 0 ? listed(words.nearest, shown) : [element('p', {}, words.noNearest)]),
    ...listed(words.craftPages, crafts),
    element('p', {}, element('a', { href: pageHref('briefForm', locale) }, words.presentProject)),
  ];
};

/** Links to those searches that find anybody, with how many. */
const counted = async (
  searches: { text: string; state: SearchState }[],
  { tools: { said, index }, go }: Nearby,
): Promise<HTMLElement[]> => {
  const tried = searches.filter(({ state }) => !isEmpty(state)).slice(0, mostTried);
  const lines = await Promise.all(
    tried.map(async ({ text, state }) => {
      const found = await countPeople(readState(state, { said, today: todayInParis() }), index);
      if (found === 0) return [];
      const link = stateLink(text, addressOf(state), () => go(state));
      return [element('li', {}, link, ` · ${count(found, said.words.peopleFound, said.locale)}`)];
    }),
  );
  return lines.flat();
};

const mostTried = 8;

type Nearby = { tools: Tools; go: (state: SearchState) => void };
