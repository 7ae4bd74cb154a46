import { fold } from '../fold.ts';
import { isSmall, spelled } from '../name-keys.ts';
import { stem } from '../stem.ts';

/** The terms of texts, each once: folded words, spelled as queries are read. */
export const termsOf = (texts: string[]): string[] => [...new Set(texts.flatMap(termsOfText))];

/** The same without the words that only join others. */
export const tellingTerms = (texts: string[]): string[] =>
  termsOf(texts).filter((term) => !isSmall(term));

/** The stems of the words of texts, without those that only join others, each once. */
export const stemsOf = (texts: string[]): string[] => [...new Set(tellingTerms(texts).map(stem))];

/**
 * The terms of a name, and its compounds and particles written as one word too: "Jean-Luc Le Goff" is also "jeanluc" and
 * "legoff".
 */
export const nameTerms = (names: string[]): string[] => [
  ...new Set([...termsOf(names), ...names.flatMap(joinedTerms)]),
];

/** How many words a name has, the small ones too: whether what is typed is the whole of it. */
export const nameLength = (names: string[]): number => termsOf(names).length;

const joinedTerms = (name: string): string[] => {
  const parts = name.normalize('NFC').split(/\s+/);
  const compounds = parts.map(termsOfText);
  const joined = compounds.filter((words) => words.length > 1).map((words) => words.join(''));
  for (let from = 0; from < compounds.length; from += 1) {
    let to = from;
    while (isParticle(compounds[to])) to += 1;
    if (to > from && to < compounds.length)
      joined.push(
        compounds
          .slice(from, to + 1)
          .flat()
          .join(''),
      );
    from = to;
  }
  return joined;
};

const isParticle = (words: string[] | undefined): boolean =>
  words?.length === 1 && particles.has(words[0] ?? '');

const particles = new Set(
  'al ap ar ben bin d da de del della den der des di dos du el l la las le les los mac mc o saint sainte st ste van von y'.split(
    ' ',
  ),
);

const termsOfText = (text: string): string[] =>
  (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(termOf).filter(Boolean);

/** Folding is most of the work of an index, and most words come again. */
const termOf = (word: string): string => {
  const known = knownTerms.get(word);
  if (known !== undefined) return known;
  if (knownTerms.size > mostKnown) knownTerms.clear();
  const term = spelled(fold(word));
  knownTerms.set(word, term);
  return term;
};

const knownTerms = new Map<string, string>();
const mostKnown = 200_000;
