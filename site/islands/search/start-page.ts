/** The search page: the field, the chips, what is found. All that is asked stands in the address. */
import { ask, settle } from './ask.ts';
import { button } from './element.ts';
import { makeFilters } from './filters.ts';
import { loadSaid, loadTools, textsOfPage } from './load-tools.ts';
import { makeParts } from './page-parts.ts';
import { loadPagefind } from './pagefind.ts';
import { readState } from './read-state.ts';
import { keepSearch } from './recent.ts';
import { todayInParis } from './said.ts';
import { showAnswer } from './show-answer.ts';
import { showChips } from './show-chips.ts';
import { addressOf, isEmpty, longestQuery, readAddress, type SearchState } from './state.ts';
import { startSuggestions } from './suggestions.ts';

/** Resolves once the page listens; what stands in its address is asked at once. */
export const start = async (field: HTMLInputElement): Promise<void> => {
  void loadTools().catch(() => {});
  const words = await textsOfPage();
  const parts = makeParts();
  const today = todayInParis();
  let state = readAddress(location.search);
  let turn = 0;
  let isTyping = false;

  /** Takes another state; `how` it stands in the history of the window. */
  const take = (next: SearchState, how: 'push' | 'replace' | 'keep'): Promise<void> => {
    state = next;
    const address = addressOf(state) || location.pathname;
    if (how === 'push') history.pushState(null, '', address);
    if (how === 'replace') history.replaceState(null, '', address);
    if (field.value.trim() !== state.query) field.value = state.query;
    return answer();
  };
  const go = async (next: SearchState): Promise<void> => {
    const isTurned = next.page !== state.page;
    isTyping = false;
    await take(next, 'push');
    // What was pressed is gone: the focus is not lost with it.
    if (isTurned || document.activeElement === document.body) parts.title.focus();
  };
  const filters = makeFilters(words, go);
  parts.filters.replaceChildren(filters.panel);

  const answer = async (): Promise<void> => {
    const asked = { state, turn: (turn += 1) };
    const isStale = () => asked.turn !== turn;
    const isNothing = isEmpty(asked.state);
    parts.rest.hidden = !isNothing;
    parts.results.hidden = isNothing;
    parts.failure.replaceChildren();
    if (isNothing) {
      parts.chips.replaceChildren();
      say('');
      return;
    }
    if (parts.people.hidden) say(words.loading);
    try {
      const said = await loadSaid();
      if (isStale()) return;
      const early = readState(asked.state, { said, today });
      // Whether a slip is one is only known from what is found.
      if (!early.asTyped) showChips(parts.chips, early, { said, go });
      const tools = await loadTools();
      const { index } = tools;
      const read = await settle(readState(asked.state, { said: tools.said, today }), {
        index,
        loadPagefind,
      });
      const found = await ask(read, index);
      if (isStale()) return;
      showChips(parts.chips, read, { said: tools.said, go });
      const again = () => void answer();
      await showAnswer({
        answer: found,
        read,
        tools,
        parts,
        filters,
        go,
        again,
        isStale,
        ...asked,
      });
    } catch (problem) {
      console.error(problem);
      if (!isStale()) fail();
    }
  };

  const say = (text: string): void => {
    parts.status.classList.remove('unseen');
    parts.status.textContent = text;
  };
  const fail = (): void => {
    const isOffline = !navigator.onLine;
    say(isOffline ? words.offline : words.failed);
    parts.failure.replaceChildren(button(words.retry, () => void answer()));
    if (isOffline) addEventListener('online', () => void answer(), { once: true });
  };

  const typed = (): SearchState => ({
    ...state,
    query: field.value.trim().slice(0, longestQuery),
    page: 1,
  });
  field.addEventListener('input', () => {
    // The first letter begins an entry of the history, the following ones stay in it.
    void take(typed(), isTyping ? 'replace' : 'push');
    isTyping = true;
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    isTyping = false;
    const address = addressOf(typed());
    const chips = [...parts.chips.querySelectorAll('.chip > :nth-child(2)')];
    const label = field.value.trim() || chips.map((one) => one.textContent).join(', ');
    if (address) keepSearch({ address, label });
    void take(typed(), 'replace');
  });
  addEventListener('popstate', () => {
    isTyping = false;
    void take(readAddress(location.search), 'keep');
  });
  startSuggestions({ field, words, go });
  // Whoever typed before this was here.
  if (field.value.trim() && document.activeElement === field) void take(typed(), 'push');
  else void take(state, 'keep');
};
