import { fold } from '../fold.ts';
import { isSmall, spellOrdinal } from '../name-keys.ts';

/** The terms of texts, each once: folded words, ordinals spelled one way, as queries are read. */
export const termsOf = (texts: string[]): string[] => [...new Set(texts.flatMap(termsOfText))];

/** The same without the words that only join others. */
export const tellingTerms = (texts: string[]): string[] =>
  termsOf(texts).filter((term) => !isSmall(term));

const termsOfText = (text: string): string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(termOf).filter(Boolean);

/** Folding is most of the work of an index, and most words come again. */
const termOf = (word: string): string => {
  const known = knownTerms.get(word);
  if (known !== undefined) return known;
  if (knownTerms.size > mostKnown) knownTerms.clear();
  const term = spellOrdinal(fold(word));
  knownTerms.set(word, term);
  return term;
};

const knownTerms = new Map<string, string>();
const mostKnown = 200_000;
