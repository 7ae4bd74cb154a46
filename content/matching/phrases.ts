/** Whether what a person wrote answers what a brief asks for, by what words mean and not by how often they occur. */
import { fold } from '../search/fold.ts';
import { isSmall } from '../search/name-keys.ts';
import { stem } from '../search/stem.ts';
import { kinds, sameThings } from './synonyms.ts';

/**
 * True where a phrase holds everything that is asked for: "narration policière" is answered by "Polars et thrillers".
 * What a phrase denies or says of a beginning ("pas de nuit", "notions de drone") answers nothing.
 */
export const answers = ({ asked, own }: { asked: string; own: string }): boolean => {
  const wanted = askedMeanings(asked);
  const said = ownMeanings(own);
  return wanted.length > 0 && wanted.every((meaning) => said.has(meaning));
};

/**
 * The phrases of a list that answer together what none of them answers alone: "Archives" and "Documentaire" what
 * "documentaire d’archives" asks for. Empty where they do not; each of them adds something.
 */
export const answersTogether = ({ asked, own }: { asked: string; own: string[] }): string[] => {
  const wanted = new Set(askedMeanings(asked));
  const found: string[] = [];
  for (const phrase of own) {
    const before = wanted.size;
    for (const meaning of ownMeanings(phrase)) wanted.delete(meaning);
    if (wanted.size < before) found.push(phrase);
  }
  return wanted.size === 0 ? found : [];
};

const askedMeanings = (text: string): string[] =>
  kept(knownAsked, text, () => {
    const all = meanings(stems(text));
    const telling = all.filter((meaning) => !general.has(meaning));
    return telling.length > 0 ? telling : all;
  });

const ownMeanings = (text: string): ReadonlySet<string> =>
  kept(knownOwn, text, () => {
    const words = stems(text);
    const end = words.findIndex((word) => denials.has(word));
    const said = new Set(meanings(end < 0 ? words : words.slice(0, end)));
    for (const { general, special } of compiledKinds)
      if (special.some((one) => one.every((meaning) => said.has(meaning))))
        for (const meaning of general) said.add(meaning);
    return said;
  });

/** The stems of a phrase without small words; "sans fil" denies nothing, and the letter of a licence is no small word. */
const stems = (text: string): string[] => {
  const words = fold(text).replaceAll('sans fil', 'hf').split(' ').filter(Boolean);
  return words
    .filter((word, n) => lettered.has(words[n - 1] ?? '') || !(isSmall(word) || joins.has(word)))
    .map(stem);
};

/** Stems, or the sign of the line of synonyms that they are, the longest first. */
const meanings = (words: string[]): string[] => {
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const { length, sign } = synonymAt(words, at) ?? { length: 1, sign: words[at] ?? '' };
    found.push(sign);
    at += length;
  }
  return found;
};

const synonymAt = (words: string[], at: number): { length: number; sign: string } | undefined => {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const sign = signs.get(words.slice(at, at + length).join(' '));
    if (sign !== undefined) return { length, sign };
  }
  return undefined;
};

const kept = <T>(known: Map<string, T>, text: string, make: () => T): T => {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size > mostKnown) known.clear();
  const made = make();
  known.set(text, made);
  return made;
};

/** People write the same phrases again and again. */
const knownAsked = new Map<string, string[]>();
const knownOwn = new Map<string, ReadonlySet<string>>();
const mostKnown = 50_000;

const joins = new Set('avec with ou or un une s n qu y tous toutes types type'.split(' '));
const lettered = new Set('permis categorie classe licence'.split(' '));
const denials = new Set(
  'pas sans hors sauf excepte jamais not no without except notion notions initiation debutant'
    .split(' ')
    .map(stem),
);

const signs = new Map(
  sameThings.flatMap((things, line) => things.map((thing) => [stems(thing).join(' '), `=${line}`])),
);
const longest = Math.max(...[...signs.keys()].map((words) => words.split(' ').length));

const compiledKinds = kinds.map(([general, ...special]) => ({
  general: meanings(stems(general)),
  special: special.map((one) => meanings(stems(one))),
}));

/** Said of nearly everything here: not asked for where something else is. */
const general = new Set(
  (
    'fiction film filmique tournage projet histoire cinéma expérience connaissance maîtrise pratique spécialité ' +
    'spécialisé matériel équipement logiciel travail prise vue vues image scène plan univers genre personnel valide ' +
    'certificat attestation formation costume décor maquillage coiffure'
  )
    .split(' ')
    .flatMap((word) => meanings(stems(word))),
);
