/** What people wrote themselves and share with others: specialties, equipment, certificates. */
import { fold } from './fold.ts';

/** How many must share a phrase before it is offered: one or two people are not a choice, they are somebody. */
export const fewestSharing = 3;

/** The phrases of one person, each once: as written by what they are folded to. */
export const ownPhrases = (written: readonly string[]): Map<string, string> => {
  const own = new Map(written.map((label) => [fold(label), label.trim()]));
  own.delete('');
  return own;
};

/** How most write a phrase; `labels` says how often each writing occurs. Empty for none. */
export const usualLabel = (labels: ReadonlyMap<string, number>): string =>
  [...labels].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';

/** The last part of the address of a phrase's list; undefined for one that is not in Latin letters. */
export const phraseSlug = (phrase: string): string | undefined => {
  if (slugs.has(phrase)) return slugs.get(phrase);
  const folded = fold(phrase);
  const slug = /^[a-z0-9 ]+$/.test(folded) ? folded.replaceAll(' ', '-') : undefined;
  if (slugs.size >= mostKept) slugs.clear();
  slugs.set(phrase, slug);
  return slug;
};

/** Folding takes microseconds, and thousands write the same words: those last asked for. */
const slugs = new Map<string, string | undefined>();
const mostKept = 20_000;
