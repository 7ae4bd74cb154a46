/**
 * Terms stand in three tiers, so that each is only read when it can answer: `names` (of a person, of a work),
 * `credits` (roles and titles; who directed and produced), `texts` (biography, specialties, equipment, trainings).
 */
import { wordsOf, isSmall } from '../name-keys.ts';

export const tiers = ['names', 'credits', 'texts'] as const;
export type Tier = (typeof tiers)[number];

/** From how many letters on the last word of a query may be the beginning of a term. */
const prefixFrom: Record<Tier, number> = { names: 1, credits: 3, texts: 4 };

/** Whether a term answers a word. `isLast`: the word may still be being typed. */
export const answers = (term: string, { word, isLast, tier }: AskedWord): boolean =>
  isBeginning({ word, isLast, tier }) ? term.startsWith(word) : term === word;

export const isBeginning = ({ word, isLast, tier }: AskedWord): boolean =>
  isLast && word.length >= prefixFrom[tier];

/** The words of a query that are looked for: small ones only where there are no others. */
export const queryTerms = (query: string): string[] => {
  const words = wordsOf(query);
  const telling = words.filter((word) => !isSmall(word));
  return telling.length > 0 ? telling : words;
};

export type AskedWord = { word: string; isLast: boolean; tier: Tier };
