import type { Locale } from '../schema/basics.ts';
// Not by `texts`: browsers that name languages would load all texts of both.
import { talentEn } from './en/talent.ts';
import { talentFr } from './fr/talent.ts';

/** The name of a language by its code, in the page's language. */
export const languageName = (code: string, locale: Locale): string =>
  code === 'lsf' ? signLanguage[locale] : nameOf(code, locale);

const signLanguage = { fr: talentFr.signLanguage, en: talentEn.signLanguage };

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
