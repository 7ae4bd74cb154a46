/** In what words, language and names the search speaks. */
import type { SearchTexts } from '../../../content/locales/fr/search.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { Phrases } from '../../../content/search/collection/query.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';

/** The language of the page. */
export const localeOfPage = (): Locale => (document.documentElement.lang === 'en' ? 'en' : 'fr');

/** The texts of one language. */
export const loadTexts = async (locale: Locale): Promise<SearchTexts> =>
  locale === 'en'
    ? (await import('../../../content/locales/en/search.ts')).searchEn
    : (await import('../../../content/locales/fr/search.ts')).searchFr;

/** Today in Europe/Paris, as `2026-11-22`. */
export const todayInParis = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date());

export type Said = {
  words: SearchTexts;
  vocabulary: SearchWords;
  phrases: Phrases | undefined;
  locale: Locale;
};
