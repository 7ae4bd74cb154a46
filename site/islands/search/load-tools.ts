/** What every answer needs, fetched once for all who ask; asked for again after a failure. */
import type { SearchTexts } from '../../../content/locales/fr/search.ts';
import { loadIndex, type SearchIndex } from './load-index.ts';
import { loadVocabulary } from './load-vocabulary.ts';
import { loadTexts, localeOfPage, type Said } from './said.ts';

/** The names that words are read with: they answer the first letters typed. */
export const loadSaid = kept(async (): Promise<Said> => {
  const locale = localeOfPage();
  const [vocabulary, words] = await Promise.all([loadVocabulary(), textsOfPage()]);
  return { vocabulary, words, phrases: undefined, locale };
});

/** The same with the index, and with what people wrote themselves. */
export const loadTools = kept(async (): Promise<Tools> => {
  const index = loadIndex();
  const [said, opened] = await Promise.all([loadSaid(), index]);
  return { said: { ...said, phrases: await opened.phrases() }, index: opened };
});

/** The texts of the page's language. */
export const textsOfPage = kept((): Promise<SearchTexts> => loadTexts(localeOfPage()));

function kept<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((problem: unknown) => {
      loaded = undefined;
      throw problem;
    }));
}

export type Tools = { said: Said; index: SearchIndex };
