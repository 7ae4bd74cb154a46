/** One facet as a list to choose from, with how many of the people found have each value. */
import { count } from '../../../content/locales/fill.ts';
import { button, element } from './element.ts';
import { valueName } from './names.ts';
import type { Said } from './said.ts';
import type { Facet } from './state.ts';

/** Draws the values of a facet in `place`, those chosen among them; the box that had the focus keeps it. */
export const drawFacet = (
  place: HTMLElement,
  { facet, counts, chosen, said, isWhole, toggle }: Drawn,
): void => {
  const { words, locale } = said;
  const all = inOrder([...new Set([...counts.keys(), ...chosen])], facet, said);
  const most = new Set(
    [...counts].toSorted(([, a], [, b]) => b - a).flatMap(([value], n) => (n < short ? value : [])),
  );
  const isCut = !isWhole && all.length > short + 3;
  const shown = isCut ? all.filter((value) => most.has(value) || chosen.has(value)) : all;
  const focused = focusedIn(place);
  const items = shown.map((value) => {
    const box = element('input', { type: 'checkbox', value, checked: chosen.has(value) });
    box.addEventListener('change', () => toggle(value));
    const name = valueName(facet, value, said);
    const n = element('small', {}, (counts.get(value) ?? 0).toLocaleString(locale));
    const label = element('label', {}, box, ' ', element('span', {}, name), ' ', n);
    return element('li', {}, label);
  });
  const more = button(
    count(all.length, words.facets.all, locale),
    () => drawFacet(place, { facet, counts, chosen, said, isWhole: true, toggle }),
    'reading',
  );
  place.replaceChildren(
    items.length > 0
      ? element('ul', {}, ...items)
      : element('p', { className: 'note' }, words.facets.none),
    ...(isCut ? [more] : []),
  );
  if (focused === undefined) return;
  const boxes = [...place.querySelectorAll('input')];
  (boxes.find(({ value }) => value === focused) ?? boxes[0])?.focus();
};

/** Values on a list that was not opened whole. */
const short = 12;

/** Grades and teams as they follow each other, anything else by its name. */
const inOrder = (values: string[], facet: Facet, said: Said): string[] => {
  const { words, vocabulary, locale } = said;
  const orders: Partial<Record<Facet, string[]>> = {
    experience: Object.keys(words.experience),
    mobility: Object.keys(words.mobility),
    verified: Object.keys(words.verifiedSubjects),
    department: vocabulary.departments.map(([slug]) => slug),
  };
  const order = orders[facet];
  if (order) return values.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
  const { compare } = new Intl.Collator(locale);
  const names = new Map(values.map((value) => [value, valueName(facet, value, said)]));
  return values.toSorted((a, b) => compare(names.get(a) ?? '', names.get(b) ?? ''));
};

/** The value of the focused box; empty where the focus is on something else in it. */
const focusedIn = (place: HTMLElement): string | undefined => {
  const { activeElement } = document;
  if (!activeElement || !place.contains(activeElement)) return undefined;
  return activeElement instanceof HTMLInputElement ? activeElement.value : '';
};

type Drawn = {
  facet: Facet;
  counts: Map<string, number>;
  chosen: Set<string>;
  said: Said;
  isWhole: boolean;
  toggle: (value: string) => void;
};
