/**
 * The search page: nothing is loaded before the field is used or the address asks something.
 * The query stands in the address (`?q=`), so that a search can be shared and gone back to.
 */
import type { Messages } from '../../content/locales/locale.ts';
import { files } from '../../content/routes.ts';
import type { SearchWords } from '../../content/search/vocabulary.ts';
import { ask, type Tools } from './search/ask.ts';
import { element } from './search/element.ts';
import { loadPagefind } from './search/pagefind.ts';
import { showAnswer } from './search/show.ts';

const place = document.querySelector<HTMLElement>('[data-search-results]');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const field = document.querySelector<HTMLInputElement>('main input[name="q"]');
if (place && status && field) start(place, status, field);

function start(place: HTMLElement, status: HTMLElement, field: HTMLInputElement): void {
  const words = JSON.parse(place.dataset['words'] ?? '') as Messages['search'];
  const locale = document.documentElement.lang === 'en' ? 'en' : 'fr';
  let tools: Promise<Tools> | undefined;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const load = (): Promise<Tools> => {
    tools ??= loadTools().catch((problem: unknown) => {
      tools = undefined;
      throw problem;
    });
    return tools;
  };

  const search = async (): Promise<void> => {
    const query = field.value.trim();
    const turn = (asked += 1);
    const isStale = () => turn !== asked;
    history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    status.textContent = query && words.loading;
    if (!query) return place.replaceChildren();
    try {
      const { pagefind, vocabulary } = await load();
      const answer = await ask(query, { pagefind, vocabulary });
      if (isStale()) return;
      await showAnswer(answer, { place, status, words, vocabulary, query, locale, isStale });
    } catch (problem) {
      console.error(problem);
      if (isStale()) return;
      status.textContent = words.failed;
      const retry = element('button', { className: 'button', type: 'button' }, words.retry);
      retry.addEventListener('click', () => void search());
      place.replaceChildren(element('div', { className: 'axis' }, element('p', {}, retry)));
    }
  };

  field.addEventListener('focus', () => void load().catch(() => {}), { once: true });
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), 200);
  });
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void search();
  });
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value) void search();
}

async function loadTools(): Promise<Tools> {
  const [pagefind, vocabulary] = await Promise.all([
    loadPagefind(),
    fetch(files.searchWords).then((answer) => {
      if (!answer.ok) throw new Error(`The words of the search answered ${answer.status}.`);
      return answer.json() as Promise<SearchWords>;
    }),
  ]);
  return { pagefind, vocabulary };
}
