/** A search field with its results: nothing is loaded before the field is used or holds a query. */
import type { Messages } from '../../../content/locales/locale.ts';
import { ask, askTexts, type Tools } from './ask.ts';
import { element } from './element.ts';
import { loadIndex } from './load-index.ts';
import { loadVocabulary } from './load-vocabulary.ts';
import { loadPagefind } from './pagefind.ts';
import { showAnswer } from './show.ts';

/**
 * Answers what is typed in `field`. `hasTexts`: not only people, but works, guides and articles too.
 * `onQuery` is told each query before it is answered, the empty one too. Returns what asks at once.
 */
export const startSearch = ({ place, status, field, hasTexts, onQuery }: Search): Asking => {
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
    clearTimeout(timer);
    const query = field.value.trim();
    const turn = (asked += 1);
    const isStale = () => turn !== asked;
    onQuery(query);
    status.textContent = query && words.loading;
    if (!query) return place.replaceChildren();
    try {
      const { index, vocabulary } = await load();
      const answer = await ask(query, { index, vocabulary });
      if (isStale()) return;
      const texts = hasTexts
        ? loadPagefind().then((pagefind) => askTexts(answer.read, pagefind))
        : null;
      const scene = { place, status, words, vocabulary, query, locale, isStale } as const;
      await showAnswer(answer, texts, scene);
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
  if (field.value) void search();
  return search;
};

const loadTools = async (): Promise<Tools> => {
  const [index, vocabulary] = await Promise.all([loadIndex(), loadVocabulary()]);
  return { index, vocabulary };
};

type Asking = () => Promise<void>;
type Search = {
  /** Holds the results; its `data-words` are the words they are said in. */
  place: HTMLElement;
  status: HTMLElement;
  field: HTMLInputElement;
  hasTexts: boolean;
  onQuery: (query: string) => void;
};
