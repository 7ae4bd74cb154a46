/**
 * Terms stand in tiers, so that each is only read when it can answer: `names` (of a person, of a work), `credits`
 * (roles and titles; who directed and produced), `texts` (biography, specialties, equipment, trainings); and `phrases`,
 * the values of facets that people write themselves, each under its facet.
 */
import { wordsOf } from '../name-keys.ts';
import { stem } from '../stem.ts';
import type { CollectionName } from './files.ts';

export const wordTiers = ['names', 'credits', 'texts'] as const;
export type WordTier = (typeof wordTiers)[number];

export const tiers = [...wordTiers, 'phrases'] as const;
export type Tier = (typeof tiers)[number];

/** From how many letters on the last word of a query may be the beginning of a term. */
const prefixFrom: Record<WordTier, number> = { names: 1, credits: 3, texts: 4 };

/** Whether a word of a query may be the beginning of a term. `isLast`: it may still be being typed. */
export const isBeginning = ({ word, isLast, tier }: AskedWord): boolean =>
  isLast && word.length >= prefixFrom[tier];

/** The term that a word stands under: people's roles and texts by their stems, names as they are, of works too. */
export const termIn = (name: CollectionName, tier: WordTier, word: string): string =>
  name === 'people' && tier !== 'names' ? stem(word) : word;

/** The words of a query, no more than somebody means. */
export const queryTerms = (query: string): string[] =>
  wordsOf(query.slice(0, mostLetters)).slice(0, mostWords);

/** A query is read so far. */
const mostLetters = 200;
export const mostWords = 24;

/** The key of a phrase in its tier. */
export const phraseTerm = (facet: string, value: string): string => `${facet}/${value}`;

export type AskedWord = { word: string; isLast: boolean; tier: WordTier };
