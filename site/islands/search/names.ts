/** How values of facets are called in the language of the page. */
import { bothForms } from '../../../content/locales/both-forms.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { SearchWords } from '../../../content/search/vocabulary.ts';
import type { Said } from './said.ts';
import type { Facet, Period } from './state.ts';

/** The name of a value; one that is not known any more is its own name. */
export const valueName = (facet: Facet, value: string, said: Said): string => {
  const { vocabulary, words, phrases, locale } = said;
  switch (facet) {
    case 'craft': {
      const craft = vocabulary.crafts.find(([slug]) => slug === value);
      return craft ? craftName(craft, locale) : value;
    }
    case 'department':
      return ownName(vocabulary.departments, value, locale) ?? value;
    case 'territory':
      return ownName(vocabulary.territories, value, locale) ?? value;
    case 'language':
      return value === 'lsf' ? words.signLanguage : languageName(value, locale);
    case 'experience':
      return words.experience[value as keyof typeof words.experience] ?? value;
    case 'mobility':
      return words.mobility[value as keyof typeof words.mobility] ?? value;
    case 'verified':
      return words.verifiedSubjects[value as keyof typeof words.verifiedSubjects] ?? value;
    default:
      return phrases?.[facet].find(([one]) => one === value)?.[1] ?? value;
  }
};

/** The title of a craft as a trade of its own, in both forms. */
export const craftName = (craft: SearchWords['crafts'][number], locale: Locale): string => {
  const [, masculine, feminine, english] = craft;
  return locale === 'en' ? english : bothForms(feminine || masculine, masculine);
};

/** The name of a territory or a department, if it is known. */
export const ownName = (
  named: [slug: string, french: string, english: string, ...others: string[]][],
  slug: string,
  locale: Locale,
): string | undefined => {
  const known = named.find(([one]) => one === slug);
  return known && ((locale === 'en' && known[2]) || known[1]);
};

/** A period in words, as the one that somebody typed is said. */
export const periodName = ({ from, until }: Period, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).formatRange(new Date(from), new Date(until));

const languageName = (code: string, locale: Locale): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
  } catch {
    // An address may name anything.
    return code;
  }
};
