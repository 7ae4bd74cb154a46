/** Whether what a person wrote answers what a brief asks for, by what words mean and not by how often they occur. */
import { fold } from '../search/fold.ts';
import { isSmall } from '../search/name-keys.ts';
import { stem } from '../search/stem.ts';
import { activities } from './activities.ts';
import { inEnglish } from './in-english.ts';
import { kinds, sameThings } from './synonyms.ts';

/**
 * True where a phrase holds everything that is asked for: "narration policière" is answered by "Polars et thrillers".
 * What a phrase denies or says of a beginning ("pas de nuit", "notions de drone") answers nothing.
 * @param crafts slugs; what all of them do anyway is not asked for where something else is
 */
export const answers = ({ asked, own, crafts }: Compared & { own: string }): boolean => {
  const wanted = askedMeanings(asked, crafts);
  const said = ownMeanings(own);
  return wanted.length > 0 && wanted.every((meaning) => said.has(meaning));
};

/**
 * The phrases of a list that answer together what none of them answers alone: "Archives" and "Documentaire" what
 * "documentaire d’archives" asks for. Empty where they do not; each of them adds something.
 */
export const answersTogether = ({ asked, own, crafts }: Compared & { own: string[] }): string[] => {
  const wanted = new Set(askedMeanings(asked, crafts));
  const found: string[] = [];
  for (const phrase of own) {
    const before = wanted.size;
    for (const meaning of ownMeanings(phrase)) wanted.delete(meaning);
    if (wanted.size < before) found.push(phrase);
  }
  return wanted.size === 0 ? found : [];
};

const askedMeanings = (text: string, crafts: string[] = []): string[] =>
  kept(knownAsked, `${crafts.join(' ')}|${text}`, () => {
    const all = meanings(stems(text));
    const telling = all.filter((meaning) => !general.has(meaning));
    const done = crafts.map(doneBy);
    const special = telling.filter((meaning) => !done.every((one) => one.has(meaning)));
    if (crafts.length > 0 && special.length > 0) return special;
    return telling.length > 0 ? telling : all;
  });

/** What whoever has a craft does. */
const doneBy = (craft: string): ReadonlySet<string> =>
  new Set(craft.split('-').flatMap((word) => meanings(stems(activities[word] ?? ''))));

const ownMeanings = (text: string): ReadonlySet<string> =>
  kept(knownOwn, text, () => {
    const said = new Set(meanings(affirmed(text)));
    for (let before = -1; before < said.size;) {
      before = said.size;
      for (const { general, special } of compiledKinds)
        if (special.some((one) => one.every((meaning) => said.has(meaning))))
          for (const meaning of general) said.add(meaning);
    }
    return said;
  });

/** The stems of what a phrase affirms: without the parts that are of a beginning, and up to a denial. */
const affirmed = (text: string): string[] => {
  const words = text
    .split(/[,;/]/)
    .filter((part) => !beginning.test(fold(part)))
    .flatMap(stems);
  const end = words.findIndex((word) => denials.has(word));
  return end < 0 ? words : words.slice(0, end);
};

/** The stems of a phrase without small words; "sans fil" denies nothing, and the letter of a licence is no small word. */
const stems = (text: string): string[] => {
  const words = fold(text)
    .replaceAll('sans fil', 'hf')
    // The public, not who plays: small words are lost below.
    .replace(/\b(?:pour(?: les)? enfants|for (?:children|kids))\b/g, 'jeunesse')
    // What is denied may stand between the two words that deny it: "je ne chante pas", "je n’aime pas".
    .replace(/\bne? (\w+(?: \w+)?) (?:pas|plus|jamais)\b/g, 'pas $1')
    .split(' ')
    .filter(Boolean);
  return words
    .filter((word, n) => lettered.has(words[n - 1] ?? '') || !(isSmall(word) || joins.has(word)))
    .map(stemOf);
};

/** Without the s of a plural first: the stemmer takes "trailer", but not "trailers", for an infinitive. */
const stemOf = (word: string): string =>
  century.test(word) ? word : stem(word.length > 4 ? word.replace(/s$/, '') : word);

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
/** Stems of XIIe and XIIIe are the same. */
const century = /^x[ivx]*(?:e|eme)$/;
const lettered = new Set('permis categorie classe licence'.split(' '));
const denials = new Set(
  'pas sans hors sauf excepte jamais aucun not no never without except'.split(' ').map(stemOf),
);
/** "initiation au Steadicam", "Harmony (notions)", "permis B en cours". */
const beginning =
  /\b(?:notions?|initiation|debutante?|beginner|basics|(?:en|in) (?:cours|formation|progress|training)|a passer)\b/;

const signs = new Map(
  sameThings.flatMap((things, line) => things.map((thing) => [stems(thing).join(' '), `=${line}`])),
);
for (const [french, english] of Object.entries(inEnglish)) {
  const sign = signs.get(stems(french).join(' ')) ?? `=${french}`;
  for (const word of [french, ...english]) signs.set(stems(word).join(' '), sign);
}
const longest = Math.max(...[...signs.keys()].map((words) => words.split(' ').length));

const compiledKinds = kinds.map(({ general, special }) => ({
  general: meanings(stems(general)),
  special: special.map((one) => meanings(stems(one))),
}));

/** Said of nearly everything here: not asked for where something else is. */
const general = new Set(
  (
    'fiction film filmique tournage projet histoire cinéma expérience connaissance maîtrise pratique spécialité ' +
    'spécialisé matériel équipement logiciel travail prise vue vues image scène plan univers genre personnel valide ' +
    'certificat attestation formation costume décor maquillage coiffure optique recherche movie'
  )
    .split(' ')
    .flatMap((word) => meanings(stems(word))),
);

type Compared = { asked: string; crafts?: string[] };
