/** The parts of the search page that change: made once, so that what is open and focused stays so. */
import { element, onAxis } from './element.ts';

/** Finds the places that the page has, and puts into that of the results what answers stand in. */
export const makeParts = (): PageParts => {
  const found = (name: string): HTMLElement => {
    const place = document.querySelector<HTMLElement>(`[data-search-${name}]`);
    if (!place) throw new Error(`The search page has no place for its ${name}.`);
    return place;
  };
  const results = found('results');
  // A heading takes the focus after a page of results was turned.
  const title = element('h2', { tabIndex: -1 });
  const [notes, filters, lines] = [element('div', { className: 'flow' }), place(), place()];
  const [failure, texts] = [onAxis(), element('section', { className: 'section' })];
  const people = element('section', {}, onAxis(title, notes, filters), lines);
  results.replaceChildren(failure, people, texts);
  people.hidden = true;
  return {
    chips: found('chips'),
    status: found('status'),
    rest: found('rest'),
    results,
    title,
    notes,
    filters,
    lines,
    failure,
    people,
    texts,
  };
};

const place = (): HTMLElement => element('div', {});

/** `rest`: what the page shows before anything is asked. */
export type PageParts = Record<
  | 'chips'
  | 'status'
  | 'rest'
  | 'results'
  | 'title'
  | 'notes'
  | 'filters'
  | 'lines'
  | 'failure'
  | 'people'
  | 'texts',
  HTMLElement
>;
