/** Reads a query: what of it becomes a chip, and what is left to be searched as words. README.md says how. */
import type { Locale } from '../schema/basics.ts';
import type { Phrases } from './collection/query.ts';
import { findPeriods } from './availability.ts';
import type { SaidPeriod } from './availability.ts';
import { makeChip, periodChip } from './chips.ts';
import { findNames } from './find-names.ts';
import type { Found } from './find-names.ts';
import { meantWords } from './mend-words.ts';
import { isSmall, spelled } from './name-keys.ts';
import { isSomebody } from './names-of-people.ts';
import { readWords } from './read-words.ts';
import type { QueryWord } from './read-words.ts';
import { isLink, restOf } from './rest.ts';
import type { SearchWords } from './vocabulary.ts';

/**
 * The kinds of things a query can name: the facets of the index, and `availability`, a period.
 * Chips of one kind widen each other (any of their values); chips of different kinds narrow.
 */
export type ChipKind =
  | 'craft'
  | 'department'
  | 'territory'
  | 'language'
  | 'experience'
  | 'mobility'
  | 'specialty'
  | 'equipment'
  | 'certificate'
  | 'availability'
  | 'verified';

/** One thing recognised. */
export type Chip = {
  kind: ChipKind;
  /** Any of these, as the facet of the index has them; several when a name belongs to several. None for a period. */
  values: string[];
  /** What was typed. */
  typed: string;
  /** In the language of the page. */
  label: string;
  /** Of an availability: free on some day of it; days of Europe/Paris, both included. */
  period?: { from: string; until: string };
  /** Other readings of the same words ("montage": the team or the trade); `null`: plain words. */
  others: (Chip | null)[];
  /** A word of it was read as another: "perchmann". */
  mended?: true;
};

export type Understood = {
  /** In the order of the query. */
  chips: Chip[];
  /** What is left, as typed, to be searched as name, title or word. */
  rest: string;
  /** Readings of words of `rest` that may be meant: "Aude Martin" is somebody, "Aude" a place too. */
  offers: Chip[];
};

/**
 * Understands a query. What stands in quotes ("…", «…», “…”) is read as plain words.
 * Only the first 200 letters and 24 words are read; more is left out.
 */
export const understand = ({ query, locale, ...asked }: Asked): Understood => {
  const { text, words: typed } = readWords(query);
  const { words, said } = mend(typed, asked);
  const { periods, found } = said;
  const people = found.filter((one) =>
    isSomebody({ found: one, all: [...found, ...periods], words }),
  );
  const meant = found.filter(
    (one) => !people.includes(one) && isMeant({ found: one, said, words }),
  );
  const chipOf = (one: Found) => makeChip({ found: one, words, text, locale });
  const recognised = [
    ...meant.map((one) => ({ from: one.from, to: one.to, chip: chipOf(one) })),
    ...periods.map((one) => ({ ...one, chip: periodChip({ said: one, words, text, locale }) })),
  ].toSorted((a, b) => a.from - b.from);
  return {
    chips: recognised.map(({ chip }) => chip),
    rest: restOf({ text, words: typed, found: recognised }),
    offers: people.map(chipOf),
  };
};

/** A number names its département where something else was understood, or nothing else was asked: "99 francs" is a film. */
const isMeant = ({ found, said, words }: Meaning): boolean => {
  const { from, to } = found;
  if (to - from > 1 || !/^\d+$/.test(words[from]?.folded ?? '')) return true;
  if (/^(ans?|years?|jours?|days?|mois|h|min|mm)$/.test(words[to]?.folded ?? '')) return false;
  const others = said.found.length - 1 + said.periods.length;
  return words.length === 1 || others > 0 || isLink(words[from - 1]);
};

/** Words read as others where that makes a name of them; a word alone among words that name nothing stays as it is. */
const mend = (typed: QueryWord[], asked: Mending): { words: MendedWord[]; said: Said } => {
  let words: MendedWord[] = typed;
  let said = read(words, asked);
  const mended = typed.map((word, place) =>
    word.isPlain || isCovered(said, place) || isLink(word) || asked.isName?.(word.folded)
      ? []
      : meantWords(word.folded, asked.words).map((other): MendedWord => ({
          ...word,
          folded: other,
          spelled: spelled(other),
          isMended: true,
        })),
  );
  for (const [place, others] of mended.entries()) {
    if (isCovered(said, place)) continue;
    for (const other of others) {
      const tried = words.with(place, other);
      const saidSo = read(tried, asked);
      if (!isWorthIt({ place, words: tried, said: saidSo, before: said })) continue;
      [words, said] = [tried, saidSo];
      break;
    }
  }
  return said.found.length > 0 ? { words, said } : mendTogether({ words, said, mended, asked });
};

/** "Regiseur generl", "monteuze bordeau": slips that make one name together, or leave nothing unknown. */
const mendTogether = ({
  words,
  said,
  mended,
  asked,
}: Together): { words: MendedWord[]; said: Said } => {
  const all = words.map((word, place) => mended[place]?.[0] ?? word);
  const names = read(all, asked).found;
  const isKnown = all.every(
    (word, place) => isLink(word) || isCovered({ periods: said.periods, found: names }, place),
  );
  const found = isKnown ? names : names.filter(({ from, to }) => to - from > 1);
  const isIn = (place: number) => isCovered({ periods: [], found }, place);
  return {
    words: words.map((word, place) => (isIn(place) ? (all[place] ?? word) : word)),
    said: { ...said, found },
  };
};

const isWorthIt = ({ place, words, said, before }: Trial): boolean => {
  const name = said.found.find(({ from, to }) => place >= from && place < to);
  if (!name) return false;
  const isLed = isSmall(words[place - 1]?.folded ?? '');
  return (
    name.to - name.from > 1 ||
    words.length === 1 ||
    isLed ||
    before.found.length + before.periods.length > 0
  );
};

const read = (words: QueryWord[], { words: vocabulary, phrases, today }: Mending): Said => {
  const periods = findPeriods(words, today);
  const isTaken = (place: number) => periods.some(({ from, to }) => place >= from && place < to);
  return { periods, found: findNames({ words, vocabulary, phrases, isTaken }) };
};

const isCovered = ({ periods, found }: Said, place: number): boolean =>
  [...periods, ...found].some(({ from, to }) => place >= from && place < to);

/** A word of a query; `isMended`: it was typed as another. */
export type MendedWord = QueryWord & { isMended?: boolean };
type Said = { periods: SaidPeriod[]; found: Found[] };
type Mending = {
  words: SearchWords;
  phrases?: Phrases;
  /** The day in Europe/Paris that "cette semaine" counts from. */
  today: string;
  /** Whether a folded word is in the name of somebody listed, where that is known: it is never mended. */
  isName?: (word: string) => boolean;
};
type Asked = Mending & { query: string; locale: Locale };
type Meaning = { found: Found; said: Said; words: QueryWord[] };
type Together = { words: MendedWord[]; said: Said; mended: MendedWord[][]; asked: Mending };
type Trial = { place: number; words: QueryWord[]; said: Said; before: Said };
