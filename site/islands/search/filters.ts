/** What narrows the people found: facets that count while they are open, and a period. Nothing is fetched for those that are closed. */
import { count } from '../../../content/locales/fill.ts';
import type { SearchTexts } from '../../../content/locales/fr/search.ts';
import type { Answer } from './ask.ts';
import { element } from './element.ts';
import { drawFacet } from './facet-lists.ts';
import { toggled, withPeriod, type ReadState } from './read-state.ts';
import { localeOfPage, type Said } from './said.ts';
import { facets, type Facet, type SearchState } from './state.ts';

/** Makes the panel once; `update` brings it up to each new answer. */
export const makeFilters = (words: SearchTexts, go: (state: SearchState) => void): Filters => {
  let now: Updated | undefined;
  const title = element('summary', {}, words.facets.title);
  const parts = facets.map((facet) => {
    const place = element('div', {});
    const summary = element('summary', {}, words.facets[facet]);
    const part = element('details', {}, summary, place);
    part.addEventListener('toggle', () => void fill(facet));
    return { facet, place, part };
  });

  const fill = async (facet: Facet): Promise<void> => {
    const own = parts.find((one) => one.facet === facet);
    const asked = now;
    if (!own?.part.open || !asked) return;
    const { answer, read, state, said } = asked;
    const chips = read.chips.filter(({ kind }) => kind === facet);
    try {
      const counts = await answer.people.counts(facet);
      if (asked !== now) return;
      drawFacet(own.place, {
        facet,
        counts,
        chosen: new Set(chips.flatMap(({ values }) => values)),
        said,
        isWhole: own.place.querySelectorAll('li').length > wholeFrom,
        toggle: (value) => go(toggled(state, { read, facet, value })),
      });
    } catch (problem) {
      console.error(problem);
      own.place.replaceChildren(element('p', { className: 'note' }, words.facets.failed));
    }
  };

  const period = periodForm(words, (chosen) => {
    if (now) go(withPeriod(now.state, { read: now.read, period: chosen }));
  });
  const panel = element(
    'details',
    { className: 'filters' },
    title,
    element('div', {}, ...parts.map(({ part }) => part), period.part),
  );
  return {
    panel,
    update: (updated) => {
      now = updated;
      const { chips } = updated.read;
      const n = chips.length;
      title.textContent =
        n > 0 ? count(n, words.facets.titleChosen, localeOfPage()) : words.facets.title;
      period.show(chips.findLast((chip) => chip.period)?.period);
      for (const { facet } of parts) void fill(facet);
    },
  };
};

const periodForm = (
  words: SearchTexts,
  choose: (period: SearchState['period']) => void,
): PeriodForm => {
  const day = (name: string, text: string) => {
    const field = element('input', { type: 'date', name });
    return { field, label: element('label', {}, element('span', {}, text), ' ', field) };
  };
  const [from, until] = [day('from', words.facets.from), day('until', words.facets.until)];
  const form = element(
    'form',
    {},
    from.label,
    until.label,
    element('p', { className: 'note' }, words.facets.availabilityNote),
    element('button', { className: 'button quiet' }, words.facets.apply),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const days = [from.field.value, until.field.value].filter(Boolean).toSorted();
    const [first, last] = [days[0], days.at(-1)];
    choose(first && last ? { from: first, until: last } : undefined);
  });
  return {
    part: element('details', {}, element('summary', {}, words.facets.availability), form),
    show: (period) => {
      if (form.contains(document.activeElement)) return;
      from.field.value = period?.from ?? '';
      until.field.value = period?.until ?? '';
    },
  };
};

/** A list longer than this was opened whole, and stays so. */
const wholeFrom = 15;

type Updated = { answer: Answer; read: ReadState; state: SearchState; said: Said };
type PeriodForm = { part: HTMLElement; show: (period: SearchState['period']) => void };
export type Filters = { panel: HTMLElement; update: (updated: Updated) => void };
