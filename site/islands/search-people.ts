/** People found take the place of the list below the field, until the field is empty again. */
import { startSearch } from './search/start-search.ts';

/** Starts the search of a list of people, in the part of the page that holds its field. */
export const searchPeople = (part: HTMLElement): void => {
  const place = part.querySelector<HTMLElement>('[data-search-results]');
  const status = part.querySelector<HTMLElement>('[data-search-status]');
  const field = part.querySelector<HTMLInputElement>('input[name="q"]');
  if (!place || !status || !field) return;
  const onQuery = (query: string): void => {
    for (let next = part.nextElementSibling; next; next = next.nextElementSibling)
      next.toggleAttribute('hidden', query !== '');
  };
  startSearch({ place, status, field, hasTexts: false, onQuery });
};
