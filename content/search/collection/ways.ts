/** In which ways a word stands in a document, as bits; the highest is the best. */
import { isBeginning, termIn, wordTiers, type AskedWord, type WordTier } from './tiers.ts';
import type { CollectionName } from './files.ts';
import type { Exactness } from './query.ts';

export const way = { text: 1, credit: 2, beginning: 4, word: 8 } as const;

/** How a term of a tier answers a word: 0 where it does not. */
export const wayOf = (name: CollectionName, term: string, asked: AskedWord): number => {
  const { word, tier } = asked;
  const isWhole = term === termIn(name, tier, word);
  if (!isWhole && !(isBeginning(asked) && term.startsWith(word))) return 0;
  if (tier === 'names') return isWhole ? way.word : way.beginning;
  return tier === 'credits' ? way.credit : way.text;
};

/** The same of all terms of a document, told by tier. */
export const waysOf = (
  name: CollectionName,
  terms: Record<WordTier, string[]>,
  { word, isLast }: Pick<AskedWord, 'word' | 'isLast'>,
): number =>
  wordTiers.reduce(
    (ways, tier) =>
      terms[tier].reduce((so, term) => so | wayOf(name, term, { word, isLast, tier }), ways),
    0,
  );

/** What a document answers all words with, of the ways of each: the worst of their best. */
export const exactnessOf = (ways: number[], isWholeName: boolean): Exactness | undefined => {
  let worst = Infinity;
  for (const one of ways) worst = Math.min(worst, one);
  if (worst === 0) return undefined;
  if (worst >= way.word) return isWholeName ? 'name' : 'words';
  if (worst >= way.beginning) return 'beginning';
  return worst >= way.credit ? 'credit' : 'text';
};

/** Somebody answers as typed, so that words are not read as others: by name, or by credits with all of them. */
export const isPlainAnswer = (ways: number[]): boolean =>
  ways.every((one) => one >= way.beginning) || ways.every((one) => (one & way.credit) > 0);
