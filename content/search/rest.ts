import { isSmall } from './name-keys.ts';
import type { QueryWord } from './read-words.ts';

/** What is left, as typed, without the small words that led to what was found, nor quotes; `found` in order. */
export const restOf = ({ text, words, found }: Reading): string => {
  const pieces: string[] = [];
  const edges = [...found, { from: words.length, to: words.length }];
  let from = 0;
  for (const [place, { from: to, to: next }] of edges.entries()) {
    const gap = words.slice(from, to);
    if (place > 0) while (isLink(gap[0])) gap.shift();
    if (place < found.length) while (isLink(gap.at(-1))) gap.pop();
    // "Je cherche": what opens a question, where something was understood.
    if (place === 0 && found.length > 0) while (isAsking(gap[0])) gap.shift();
    const [first, last] = [gap[0], gap.at(-1)];
    if (first && last) pieces.push(unquoted(text.slice(first.start, last.end)));
    from = next;
  }
  return pieces.join(' ');
};

const unquoted = (text: string): string => text.replace(/[ \u00a0]*["«»“”][ \u00a0]*/g, ' ').trim();

/** Whether a word only joins, or stands beside a place, a team or a language and says nothing more. */
export const isLink = (word: QueryWord | undefined): boolean =>
  word !== undefined && !word.isPlain && (isSmall(word.folded) || linkWords.has(word.folded));

const isAsking = (word: QueryWord | undefined): boolean =>
  word !== undefined && !word.isPlain && askingWords.has(word.folded);

const linkWords = new Set(
  (
    'equipe team region departement department dpt dept metier pres chez autour secteur near around ' +
    'un une qui avec et ou or with who who s based base basee bases habitant habite vivant local locale ' +
    'parle parlant parlent parlants speaks speaking speaker langue langues bilingue bilingual courant fluent ' +
    'libre libres est ayant niveau profil profils cherche recherche besoin need needs looking wanted'
  ).split(' '),
);
const askingWords = new Set(
  'je j on nous cherche cherchons recherche recherchons besoin d de un une des need looking for i we'.split(
    ' ',
  ),
);

type Reading = { text: string; words: QueryWord[]; found: { from: number; to: number }[] };
