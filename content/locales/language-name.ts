import type { Locale } from '../schema/basics.ts';
import { texts } from './locale.ts';

/** The name of a language by its code, in the page's language. */
export const languageName = (code: string, locale: Locale): string =>
  code === 'lsf' ? texts(locale).talent.signLanguage : nameOf(code, locale);

const nameOf = (code: string, locale: Locale): string => {
  const known = named[locale].get(code) ?? languageNames[locale].of(code) ?? code;
  named[locale].set(code, known);
  return known;
};

const named = { fr: new Map<string, string>(), en: new Map<string, string>() };

const languageNames = {
  fr: new Intl.DisplayNames('fr', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
};
