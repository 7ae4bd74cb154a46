/** Which documents answer the words of a query, and how: of the base by its files, of the overlay by what it holds. */
import type { CollectionName, OverlayDocument } from './files.ts';
import { decodePostings, lengthOfName, numberOfName } from './postings.ts';
import { exactnesses, type Exactness } from './query.ts';
import type { Files } from './read-files.ts';
import { shardsWith, type Term } from './shards.ts';
import { readingsOf, type Likeness } from './spellings.ts';
import { isBeginning, termIn, wordTiers, type WordTier } from './tiers.ts';
import { exactnessOf, isPlainAnswer, way, wayOf, waysOf } from './ways.ts';

/**
 * Answers words, each once. Documents are numbered as in the base, then those of the overlay.
 * With `isMendable` words are read as others where nobody answers as typed (see RANKING.md).
 */
export const answerWords = async ({
  name,
  files,
  words,
  small,
  isMendable,
  newer,
  gone,
}: Asked): Promise<Answer> => {
  const { documents, tiers: starts } = await files.head();
  const all = documents + newer.length;
  const texts = newer.length > 0 ? await files.newerTexts() : [];
  const terms = newer.map(({ names, credits }, place) => ({
    names: names.split(' '),
    credits: credits.split(' '),
    texts: (texts[place] ?? '').split(' '),
  }));
  const lengths = new Uint8Array(all);
  for (const [place, { nameLength }] of newer.entries())
    lengths[documents + place] = Math.min(nameLength, 8);

  /** The terms of a tier that a word may be, or begin. */
  const termsFor = async (tier: WordTier, word: string, isLast: boolean): Promise<Term[]> => {
    const shards = new Set(shardsWith(starts[tier], termIn(name, tier, word), false));
    if (isBeginning({ word, isLast, tier }))
      for (const shard of shardsWith(starts[tier], word, true)) shards.add(shard);
    return (await Promise.all([...shards].map((shard) => files.terms(tier, shard)))).flat();
  };

  const waysOfWord = async (word: string, isLast: boolean): Promise<Uint8Array> => {
    const ways = new Uint8Array(all);
    const found = await Promise.all(wordTiers.map((tier) => termsFor(tier, word, isLast)));
    for (const [place, tier] of wordTiers.entries())
      for (const { term, postings } of found[place] ?? []) {
        const bits = wayOf(name, term, { word, isLast, tier });
        if (bits === 0) continue;
        for (const code of decodePostings(postings)) {
          const n = tier === 'names' ? numberOfName(code) : code;
          if (gone.has(n)) continue;
          ways[n] = (ways[n] ?? 0) | bits;
          if (tier === 'names') lengths[n] = lengthOfName(code);
        }
      }
    for (const [place, own] of terms.entries())
      ways[documents + place] = waysOf(name, own, { word, isLast });
    return ways;
  };

  const typed = await Promise.all(
    words.map((word, place) => waysOfWord(word, place === words.length - 1)),
  );
  const exactness = new Uint8Array(all);
  const unlikeness = new Uint8Array(all);
  let isAnswered = false;
  const row: number[] = [];
  const length = Math.min(words.length + small, 8);
  for (let n = 0; n < all; n += 1) {
    for (let place = 0; place < typed.length; place += 1) row[place] = typed[place]?.[n] ?? 0;
    const found = exactnessOf(row, lengths[n] === length);
    if (found === undefined) continue;
    exactness[n] = rankOf(found);
    isAnswered ||= isPlainAnswer(row);
  }
  const answer: Answer = { exactness, unlikeness, reading: () => '', mended: [] };
  if (isAnswered || !isMendable || words.length === 0) return answer;

  /** Numbers of documents whose name has a term. */
  const named = async (term: string): Promise<number[]> => {
    const own = (await termsFor('names', term, false)).find((one) => one.term === term);
    const codes = own ? decodePostings(own.postings) : [];
    for (const code of codes) lengths[numberOfName(code)] = lengthOfName(code);
    const numbers = codes.map(numberOfName);
    const more = terms.flatMap(({ names }, place) =>
      names.includes(term) ? [documents + place] : [],
    );
    return [...numbers.filter((n) => !gone.has(n)), ...more];
  };
  const spellings = [
    ...new Set([...(await files.spellings()), ...terms.flatMap(({ names }) => names)]),
  ].toSorted();

  /** Reads the words at these places as others too; false where nobody answers then either. */
  const mend = async (places: number[]): Promise<boolean> => {
    const costs = typed.map((ways) => ways.map((bits) => (bits > 0 ? 0 : none)));
    const read = typed.map(() => new Uint8Array(all));
    const readings = await Promise.all(
      places.map(async (place) => {
        const likely = readingsOf(words, place, spellings).slice(0, mostReadings);
        return Promise.all(likely.map(async (one) => ({ ...one, numbers: await named(one.term) })));
      }),
    );
    for (const [nth, place] of places.entries())
      for (const [reading, { mistakes, numbers }] of (readings[nth] ?? []).entries())
        for (const n of numbers) {
          const [cost, chosen] = [costs[place], read[place]];
          if (!cost || !chosen || (cost[n] ?? none) <= mistakes) continue;
          cost[n] = mistakes;
          chosen[n] = reading + 1;
        }
    const found = new Set<number>();
    for (let n = 0; n < all; n += 1) {
      if (exactness[n] !== 0) continue;
      let mistakes = 0;
      let isByName = true;
      for (const [place, cost] of costs.entries()) {
        mistakes += cost[n] ?? none;
        isByName &&= read[place]?.[n] !== 0 || (typed[place]?.[n] ?? 0) >= way.beginning;
      }
      if (mistakes >= none) continue;
      exactness[n] = rankOf('mended');
      unlikeness[n] = mistakes * 3 + (isByName ? Number(lengths[n] !== length) : 2);
      found.add(n);
    }
    answer.reading = (n) => read.map((chosen) => chosen[n]).join(' ');
    answer.mended = places.flatMap((place, nth) => {
      const read = (readings[nth] ?? [])
        .filter(({ numbers }) => numbers.some((n) => found.has(n)))
        .map(({ term }: Likeness) => term);
      return read.length > 0 ? [{ typed: words[place] ?? '', read }] : [];
    });
    return found.size > 0;
  };

  const everywhere = [...words.keys()];
  const unknown = everywhere.filter((place) => typed[place]?.every((bits) => bits === 0));
  const isMended = unknown.length > 0 && (await mend(unknown));
  if (!isMended && unknown.length < words.length) await mend(everywhere);
  return answer;
};

/** Documents that all answer: there are no words. */
export const everybody = (count: number, gone: Set<number>): Answer => {
  const exactness = new Uint8Array(count).fill(rankOf('filter'));
  for (const n of gone) exactness[n] = 0;
  return { exactness, unlikeness: new Uint8Array(0), reading: () => '', mended: [] };
};

/** 1 for the best. */
export const rankOf = (exactness: Exactness): number => exactnesses.indexOf(exactness) + 1;

/** No reading of a word. */
const none = 200;
/** Each reading may cost a file: a word of four letters can look like hundreds. */
const mostReadings = 24;

type Asked = {
  name: CollectionName;
  files: Files;
  words: string[];
  /** How many small words stood among them, which are not looked for. */
  small: number;
  isMendable: boolean;
  /** The overlay. */
  newer: OverlayDocument[];
  /** Numbers of the base that answer no more. */
  gone: Set<number>;
};

export type Answer = {
  /** By number, as `rankOf` says it; 0: does not answer. */
  exactness: Uint8Array;
  /** By number, where words were read as others: the fewest mistakes first, then whole names, then others by name. */
  unlikeness: Uint8Array;
  /** Which readings a number answers by, for one to tell them apart. */
  reading: (number: number) => string;
  mended: { typed: string; read: string[] }[];
};
