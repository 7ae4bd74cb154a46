/** What the form of a project fetches once it is used: finds trades and places by their names. */
import { loadVocabulary } from './search/load-vocabulary.ts';
import { startPickers } from './sign-up/pickers.ts';

/** Resolves once trades and places can be looked for; where the names do not come the lists are whole all the same. */
export const openBriefFinders = async (form: HTMLFormElement): Promise<void> => {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'fr';
  const vocabulary = loadVocabulary().catch(() => undefined);
  const signUp = await (locale === 'en'
    ? import('../../content/locales/en/sign-up.ts').then(({ signUpEn }) => signUpEn)
    : import('../../content/locales/fr/sign-up.ts').then(({ signUpFr }) => signUpFr));
  await startPickers({ form, words: { signUp }, locale, vocabulary });
};
