/** What a field suggests while the rest still loads: first what names say, then people; before any letter, searches made before. */
import { count } from '../../../content/locales/fill.ts';
import { readPersonCard } from '../../../content/search/collection/people.ts';
import type { SearchTexts } from '../../../content/locales/fr/search.ts';
import { makeCombobox } from './combobox.ts';
import { loadSaid, loadTools } from './load-tools.ts';
import { readState, stateOf } from './read-state.ts';
import { eraseSearches, recentSearches } from './recent.ts';
import { localeOfPage, todayInParis } from './said.ts';
import { readAddress, type SearchState } from './state.ts';
import { peopleSuggested, suggest, type Suggestion } from './suggest.ts';

/** Gives a field its suggestions. Words chosen stay in the field; `go` is told of another state of the search. */
export const startSuggestions = ({ field, words, go }: Started): void => {
  void prepare().catch(() => {});
  const close = makeCombobox({
    field,
    label: words.suggestions,
    told: (n) => count(n, words.suggested, localeOfPage()),
    suggest: (text) => (text.trim() ? suggestionsFor(text) : before(words)),
    choose: ({ leads }) => {
      if (leads.to === 'page') location.assign(leads.href);
      else if (leads.to === 'state') go(leads.state);
      else if (leads.to === 'erase') eraseSearches();
      else {
        field.value = leads.query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        // What is chosen suggests nothing more before the next letter.
        close();
      }
    },
  });
};

/** The first reading takes longest: it is made before a letter is typed. */
const prepare = async (): Promise<void> => {
  readState(stateOf(''), { said: await loadSaid(), today: todayInParis() });
};

async function* suggestionsFor(text: string): AsyncGenerator<Suggestion[]> {
  const first = suggest(text, { said: await loadSaid(), today: todayInParis() });
  yield first;
  const { said, index } = await loadTools();
  const { people } = readState(stateOf(text), { said, today: todayInParis() });
  if (people.words.join('').length < 2) return;
  const found = await index.find('people', { words: people.words, filters: {}, isMendable: false });
  const named = found.tiers
    .filter(({ exactness }) => ['name', 'words', 'beginning'].includes(exactness))
    .reduce((all, tier) => all + tier.count, 0);
  if (named === 0) return;
  const cards = (await found.cards(0, Math.min(named, mostPeople))).map(readPersonCard);
  yield [...first, ...peopleSuggested(cards, said)];
}

/** Searches made before, and what erases them. */
async function* before(words: SearchTexts): AsyncGenerator<Suggestion[]> {
  const kept = recentSearches().map(({ address, label }): Suggestion => ({
    label,
    note: words.recent,
    leads: { to: 'state', state: readAddress(address) },
  }));
  const erase: Suggestion = { label: words.erase, note: words.recentNote, leads: { to: 'erase' } };
  yield kept.length > 0 ? [...kept, erase] : [];
}

const mostPeople = 4;

type Started = {
  field: HTMLInputElement;
  words: SearchTexts;
  go: (state: SearchState) => void;
};
