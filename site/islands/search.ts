/** The search page. The query stands in the address (`?q=`), so that a search can be shared and gone back to. */
import { startSearch } from './search/start-search.ts';

const place = document.querySelector<HTMLElement>('[data-search-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const field = document.querySelector<HTMLInputElement>('main input[name="q"]');

if (place && status && field) {
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  const onQuery = (query: string) =>
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  const search = startSearch({ place, status, field, hasTexts: true, onQuery });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
}
