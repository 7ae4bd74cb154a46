import { stemmer } from '@orama/stemmers/french';

/**
 * What the forms of a French word have in common: "monteurs", "monteuse". For roles and texts, never for names. Words
 * are folded before, so that accents left out do not matter.
 */
export const stem = (word: string): string => {
  if (word.length < 4) return word;
  const known = knownStems.get(word);
  if (known !== undefined) return known;
  if (knownStems.size > mostKnown) knownStems.clear();
  const made = stemmer(masculine(word)) || word;
  knownStems.set(word, made);
  return made;
};

/** The stemmer (Snowball’s) keeps the two forms of a title apart, and knows é from e where folded words do not. */
const masculine = (word: string): string =>
  word
    .replace(/euses?$/, 'eur')
    .replace(/trices?$/, 'teur')
    .replace(/ieres?$/, 'ier')
    .replace(/^(.{5,})ees?$/, '$1e');

/** Stemming is much of the work of an index, and most words come again. */
const knownStems = new Map<string, string>();
const mostKnown = 100_000;
