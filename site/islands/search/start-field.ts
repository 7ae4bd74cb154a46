/** A field that leads to the search page: it suggests, and keeps what was asked. */
import { pageHref } from '../../../content/routes.ts';
import { loadTools, textsOfPage } from './load-tools.ts';
import { keepSearch } from './recent.ts';
import { localeOfPage } from './said.ts';
import { addressOf } from './state.ts';
import { stateOf } from './read-state.ts';
import { startSuggestions } from './suggestions.ts';

/** Resolves once the field suggests. */
export const start = async (field: HTMLInputElement): Promise<void> => {
  void loadTools().catch(() => {});
  const words = await textsOfPage();
  field.form?.addEventListener('submit', () => {
    const address = addressOf(stateOf(field.value));
    if (address) keepSearch({ address, label: field.value.trim() });
  });
  startSuggestions({
    field,
    words,
    go: (state) => location.assign(pageHref('search', localeOfPage()) + addressOf(state)),
  });
};
