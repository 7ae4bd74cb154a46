/** Writes the files of one collection (see content/search/collection/README.md) from its documents in order. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { makeWriter, type Writer } from '../../../content/search/collection/bytes.ts';
import { encodeNumbers, encodeSets } from '../../../content/search/collection/columns.ts';
import {
  cardsInFile,
  parts,
  type Document,
  type Head,
} from '../../../content/search/collection/files.ts';
import { encodeCards } from '../../../content/search/collection/cards.ts';
import { encodePostings, nameCode } from '../../../content/search/collection/postings.ts';
import { cutShards, encodeShard, startsOf } from '../../../content/search/collection/shards.ts';
import { encodeSpellings } from '../../../content/search/collection/spellings.ts';
import {
  phraseTerm,
  tiers,
  wordTiers,
  type Tier,
} from '../../../content/search/collection/tiers.ts';
import { jsonBytes, writePacked } from './index-folder.ts';
import { countPhrases, type CountedPhrases } from './count-phrases.ts';

/**
 * Gathers documents, given in their order; `end` writes the files into `folder` and says their hash.
 * `shardSize`: bytes of a shard before they are packed; a search by a word reads one of each tier.
 */
export function startCollection(folder: string, shardSize = 8192): CollectionMaking {
  const hash = createHash('sha256');
  const write = (name: string, bytes: Uint8Array): void => {
    hash.update(`${name} ${bytes.length}\n`).update(bytes);
    writePacked(path.join(folder, name), bytes);
  };
  const terms = Object.fromEntries(tiers.map((tier) => [tier, new Map()])) as Gathered;
  const phrases = new Map<string, CountedPhrases>();
  const facets = new Map<string, Facet>();
  const numbers = new Map<string, (number | undefined)[]>();
  let cardFacets: Record<number, string> = {};
  let cards: unknown[][] = [];
  let documents = 0;

  const add = (document: Document): number => {
    const n = documents++;
    for (const tier of wordTiers) {
      const code = tier === 'names' ? nameCode(n, document.nameLength) : n;
      for (const term of document.terms[tier]) addTo(terms[tier], term, code);
    }
    for (const [name, values] of Object.entries(document.facets)) addFacet(facets, name, values, n);
    for (const [name, written] of Object.entries(document.phrases)) {
      const counted = phrases.get(name) ?? countPhrases();
      phrases.set(name, counted);
      for (const value of counted.add(n, written)) addTo(terms.phrases, phraseTerm(name, value), n);
    }
    for (const [name, value] of Object.entries(document.numbers)) {
      const column = numbers.get(name) ?? [];
      column[n] = value;
      numbers.set(name, column);
    }
    cardFacets = document.cardFacets;
    cards.push(
      document.card.map((cell, place) => {
        const places = facets.get(cardFacets[place] ?? '')?.places;
        return places && Array.isArray(cell) ? cell.map((value) => places.get(value)) : cell;
      }),
    );
    if (cards.length === cardsInFile) writeCards();
    return n;
  };

  const writeCards = (): void => {
    const file = Math.ceil(documents / cardsInFile) - 1;
    write(parts.cards(file), jsonBytes(encodeCards(cards)));
    cards = [];
  };

  const end = (): string => {
    if (cards.length > 0) writeCards();
    const named = <T, R>(map: Map<string, T>, make: (name: string, one: T) => R) =>
      Object.fromEntries([...map].map(([name, one]) => [name, make(name, one)]));
    const head: Head = {
      documents,
      tiers: Object.fromEntries(tiers.map((tier) => [tier, writeTier(tier)])) as Head['tiers'],
      facets: named(facets, writeFacet),
      phrases: named(phrases, writePhrases),
      cards: cardFacets,
      numbers: named(numbers, writeNumbers),
    };
    write(parts.spellings, encodeSpellings([...terms.names.keys()].toSorted()));
    write(parts.head, jsonBytes(head));
    return hash.digest('hex');
  };

  const writeTier = (tier: Tier): string[] => {
    const sorted = [...terms[tier].keys()].toSorted();
    const shards = cutShards(
      sorted.map((term) => ({
        term,
        postings: terms[tier].get(term)?.writer.bytes() ?? new Uint8Array(0),
      })),
      shardSize,
    );
    for (const [place, shard] of shards.entries())
      write(parts.terms(tier, place), encodeShard(shard));
    return startsOf(
      shards.map((shard) => ({ first: shard[0]?.term ?? '', last: shard.at(-1)?.term ?? '' })),
    );
  };

  const writeFacet = (name: string, { rows, places }: Facet): string[] => {
    const lists: number[][] = [...places].map(() => []);
    for (const [n, row] of rows.entries()) for (const place of row ?? []) lists[place]?.push(n);
    for (const [place, list] of lists.entries())
      write(parts.facet(name, place), encodePostings(list));
    writeSets(name, rows);
    return [...places.keys()];
  };

  const writePhrases = (name: string, counted: CountedPhrases): string[] => {
    const { labels, rows } = counted.shared();
    writeSets(name, rows);
    return labels;
  };

  const writeSets = (name: string, rows: (number[] | undefined)[]): void =>
    write(
      parts.column(name),
      encodeSets(Array.from({ length: documents }, (_, n) => rows[n] ?? [])),
    );

  const writeNumbers = (name: string, rows: (number | undefined)[]): number => {
    const least = rows.reduce<number>((a, b) => (b === undefined ? a : Math.min(a, b)), Infinity);
    const whole = Array.from({ length: documents }, (_, n) => rows[n]);
    write(parts.column(name), encodeNumbers(whole, least));
    return least;
  };

  return { add, end };
}

/** Postings grow encoded: as numbers they would need five times the memory. */
function addTo(terms: Map<string, Postings>, term: string, n: number): void {
  let postings = terms.get(term);
  if (!postings) terms.set(term, (postings = { last: 0, writer: makeWriter(16) }));
  postings.writer.number(n - postings.last);
  postings.last = n;
}

/** Values are numbered as they come: those of many people have small numbers, which pack better. */
function addFacet(facets: Map<string, Facet>, name: string, values: string[], n: number): void {
  const facet = facets.get(name) ?? { rows: [], places: new Map<string, number>() };
  facets.set(name, facet);
  facet.rows[n] = values.map((value) => {
    const place = facet.places.get(value) ?? facet.places.size;
    facet.places.set(value, place);
    return place;
  });
}

type Postings = { last: number; writer: Writer };
type Gathered = Record<Tier, Map<string, Postings>>;
type Facet = { rows: (number[] | undefined)[]; places: Map<string, number> };

export type CollectionMaking = {
  /** The next document; its terms and values each once. Returns its number. */
  add: (document: Document) => number;
  end: () => string;
};
