/** Collections of a few people written to small shards, removed at the end of the test file. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { nameLength, nameTerms, stemsOf } from '../../content/search/collection/document-terms.ts';
import type { Document } from '../../content/search/collection/files.ts';
import { openCollection } from '../../content/search/collection/open-collection.ts';
import { readPacked } from '../../scripts/lib/search-index/index-folder.ts';
import { startCollection } from '../../scripts/lib/search-index/write-collection.ts';

export const root = fs.mkdtempSync(path.join(os.tmpdir(), 'generique-answers-'));
afterAll(() => fs.rmSync(root, { recursive: true }));
/** The folder of the last index in `root`. */
export const lastIndex = (): string => String(turn);
let turn = 0;

export const documentOf = ({ name, roles, bio, crafts, phrases, days }: Somebody): Document => ({
  terms: { names: nameTerms([name]), credits: stemsOf(roles), texts: stemsOf([bio]) },
  nameLength: nameLength([name]),
  facets: { craft: [...new Set(crafts)] },
  phrases: { specialty: phrases },
  numbers: days ? { availableFrom: Math.min(...days), availableUntil: Math.max(...days) } : {},
  card: [name, [...new Set(crafts)]],
  cardFacets: { 1: 'craft' },
});

/** Writes a collection of small shards and opens it. */
export const indexOf = (documents: Document[], start = 0) => {
  turn += 1;
  const folder = path.join(root, String(turn), 'people');
  const making = startCollection(folder, 40);
  for (const document of documents) making.add(document);
  making.end();
  const collection = { documents: documents.length, start: { number: start, newer: 0 } };
  const entry = {
    build: String(turn),
    collections: { people: collection, works: { documents: 0 } },
  };
  const read = (file: string) => Promise.resolve(readPacked(path.join(root, file)));
  return openCollection({ read, entry, name: 'people' });
};

export type Somebody = {
  name: string;
  roles: string[];
  bio: string;
  crafts: string[];
  phrases: string[];
  days: number[] | undefined;
};
