/** A base without some documents: they stand in no file of it any more. Numbers stay, with holes. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withoutNumbers, withoutSets } from '../../../content/search/collection/columns.ts';
import {
  cardsInFile,
  parts,
  type CollectionName,
  type Head,
} from '../../../content/search/collection/files.ts';
import { withoutCards } from '../../../content/search/collection/cards.ts';
import {
  decodePostings,
  encodePostings,
  numberOfName,
} from '../../../content/search/collection/postings.ts';
import {
  decodeShard,
  encodeShard,
  startsOf,
  type Term,
} from '../../../content/search/collection/shards.ts';
import { decodeSpellings, encodeSpellings } from '../../../content/search/collection/spellings.ts';
import { phraseTerm, tiers, type Tier } from '../../../content/search/collection/tiers.ts';
import { fold } from '../../../content/search/fold.ts';
import { fewestSharing } from '../../../content/search/shared-phrases.ts';
import { openState } from './base-state.ts';
import { linkFile } from '../folder-files.ts';
import {
  filesOf,
  jsonBytes,
  makeBase,
  readPacked,
  readPackedJson,
  stateOf,
  writePacked,
} from './index-folder.ts';
import type { Left } from './plan-overlay.ts';

/** Writes `<indexDir>/<new build>/`: hard links of the files that did not hold them, the others anew. */
export const patchBase = ({ indexDir, build, left }: Patch): Promise<string> =>
  makeBase(indexDir, (folder) => {
    const numbers: Record<CollectionName, number[]> = {
      people: left.people.map(({ n }) => n),
      works: left.works.flatMap(({ doc }) => (doc === null ? [] : [doc])),
    };
    for (const [name, gone] of Object.entries(numbers))
      patchCollection({
        from: path.join(filesOf(indexDir, build), name),
        to: path.join(folder, 'files', name),
        gone: new Set(gone),
      });
    fs.copyFileSync(stateOf(indexDir, build), path.join(folder, 'state.db'));
    forget(path.join(folder, 'state.db'), left);
    const ids = [...left.people, ...left.works].map(({ id }) => id).toSorted();
    return createHash('sha256')
      .update(`${build} ${ids.join(' ')}`)
      .digest('hex')
      .slice(0, 16);
  });

/** The same for one collection: from one folder to another, without the documents of some numbers. */
export function patchCollection({ from, to, gone }: FolderPatch): void {
  const head = readPackedJson(path.join(from, parts.head)) as Head;
  const isGone = (n: number): boolean => gone.has(n);
  const folders = new Set<string>();
  const makeFolder = (folder: string): void => {
    if (!folders.has(folder)) fs.mkdirSync(folder, { recursive: true });
    folders.add(folder);
  };
  /** Writes what `change` makes of a file, or links it where that is nothing. */
  const renew = (name: string, change: (bytes: Buffer) => Uint8Array | undefined): void => {
    const bytes = gone.size > 0 ? change(readPacked(path.join(from, name))) : undefined;
    place(name, name, bytes);
  };
  const place = (old: string, name: string, bytes: Uint8Array | undefined): void => {
    const target = path.join(to, name);
    if (bytes) return writePacked(target, bytes);
    makeFolder(path.dirname(target));
    linkFile(path.join(from, old), target);
  };
  const renewTier = (tier: Tier): { starts: string[]; lost: string[] } => {
    const lost: string[] = [];
    const shards = head.tiers[tier].flatMap((_, old) => {
      const { terms, changed } = withoutDocuments(
        readPacked(path.join(from, parts.terms(tier, old))),
        { isGone: tier === 'names' ? (code) => gone.has(numberOfName(code)) : isGone, lost },
      );
      return terms.length > 0 ? [{ old, terms, changed }] : [];
    });
    for (const [shard, { old, terms, changed }] of shards.entries())
      place(
        parts.terms(tier, old),
        parts.terms(tier, shard),
        changed ? encodeShard(terms) : undefined,
      );
    // A shard may have begun with a word that was theirs alone.
    const starts = startsOf(
      shards.map(({ terms }) => ({ first: terms[0]?.term ?? '', last: terms.at(-1)?.term ?? '' })),
    );
    return { starts, lost };
  };

  const renewed = tiers.map((tier) => ({ tier, ...renewTier(tier) }));
  for (const [facet, values] of Object.entries(head.facets)) {
    for (const value of values.keys())
      renew(parts.facet(facet, value), (bytes) => {
        const numbers = decodePostings(bytes);
        const kept = numbers.filter((n) => !gone.has(n));
        return kept.length < numbers.length ? encodePostings(kept) : undefined;
      });
  }
  for (const facet of [...Object.keys(head.facets), ...Object.keys(head.phrases)])
    renew(parts.column(facet), (bytes) => withoutSets(bytes, gone));
  for (const name of Object.keys(head.numbers))
    renew(parts.column(name), (bytes) => withoutNumbers(bytes, gone));
  const files = new Set([...gone].map((n) => Math.floor(n / cardsInFile)));
  for (let file = 0; file * cardsInFile < head.documents; file += 1) {
    const name = parts.cards(file);
    if (files.has(file))
      renew(name, (bytes) => withoutPlaces(bytes, (n) => gone.has(file * cardsInFile + n)));
    else place(name, name, undefined);
  }
  const lost = new Set(renewed.find(({ tier }) => tier === 'names')?.lost);
  renew(parts.spellings, (bytes) =>
    encodeSpellings(decodeSpellings(bytes).filter((term) => !lost.has(term))),
  );
  const starts = Object.fromEntries(renewed.map(({ tier, starts }) => [tier, starts]));
  const kept = {
    ...head,
    tiers: starts,
    phrases: gone.size > 0 ? sharedPhrases(head, starts['phrases'] ?? [], to) : head.phrases,
  };
  writePacked(path.join(to, parts.head), jsonBytes(kept));
}

/** The terms of a shard without some documents; terms that nobody else had are added to `lost`. */
function withoutDocuments(bytes: Buffer, { isGone, lost }: Losing) {
  let changed = false;
  const terms = decodeShard(bytes).flatMap((term): Term[] => {
    const numbers = decodePostings(term.postings);
    if (!numbers.some(isGone)) return [term];
    changed = true;
    const kept = numbers.filter((n) => !isGone(n));
    if (kept.length === 0) lost.push(term.term);
    return kept.length > 0 ? [{ ...term, postings: encodePostings(kept) }] : [];
  });
  return { terms, changed };
}

const withoutPlaces = (bytes: Buffer, isGone: (place: number) => boolean): Uint8Array =>
  jsonBytes(withoutCards(JSON.parse(bytes.toString('utf8')) as unknown[][], isGone));

/** Phrases that too few share now are no longer offered. */
function sharedPhrases(head: Head, starts: string[], folder: string): Head['phrases'] {
  const sharing = new Map(
    starts.flatMap((_, shard) =>
      decodeShard(readPacked(path.join(folder, parts.terms('phrases', shard)))).map(
        ({ term, postings }) => [term, decodePostings(postings).length] as const,
      ),
    ),
  );
  const isShared = (facet: string, label: string): boolean =>
    (sharing.get(phraseTerm(facet, fold(label))) ?? 0) >= fewestSharing;
  return Object.fromEntries(
    Object.entries(head.phrases).map(([facet, labels]) => [
      facet,
      labels.map((label) => (isShared(facet, label) ? label : '')),
    ]),
  );
}

/** Takes those who left out of the state; their works are looked at again each time. */
function forget(file: string, left: Left): void {
  const db = openState(file, { readOnly: false });
  try {
    db.exec('BEGIN');
    const run = (sql: string, values: (number | string)[]): void => {
      const statement = db.prepare(sql);
      for (const value of values) statement.run(value);
    };
    const people = left.people.map(({ n }) => n);
    const gone = new Set(people);
    const worksOf = db.prepare('SELECT works FROM person WHERE n = ?');
    const namersOf = db.prepare('SELECT namers FROM work WHERE n = ?');
    const setNamers = db.prepare('UPDATE work SET namers = ? WHERE n = ?');
    const works = new Set(people.flatMap((n) => listIn(worksOf.get(n)?.['works'])));
    for (const work of works) {
      const namers = listIn(namersOf.get(work)?.['namers']);
      setNamers.run(encodePostings(namers.filter((namer) => !gone.has(namer >> 1))), work);
    }
    run('INSERT OR IGNORE INTO again VALUES (?)', [...works]);
    run('DELETE FROM person WHERE n = ?', people);
    run(
      'UPDATE work SET id = NULL, doc = NULL, key = NULL WHERE id = ?',
      left.works.map(({ id }) => id),
    );
    db.prepare('UPDATE base SET removed = removed + ?').run(left.people.length + left.works.length);
    db.exec('COMMIT');
  } finally {
    db.close();
  }
}

const listIn = (value: unknown): number[] =>
  value instanceof Uint8Array ? decodePostings(value) : [];

type Patch = { indexDir: string; build: string; left: Left };
type FolderPatch = { from: string; to: string; gone: Set<number> };
type Losing = { isGone: (code: number) => boolean; lost: string[] };
