/** Writes what changed since a base, and the entry that leads to both. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
  collections,
  entryFile,
  type CollectionEntry,
  type CollectionName,
  type Document,
  type Entry,
  type Overlay,
  type OverlayTexts,
} from '../../../content/search/collection/files.ts';
import { fold } from '../../../content/search/fold.ts';
import { jsonBytes, writeNew, writePacked } from './index-folder.ts';
import type { NewerDocument, Plan } from './plan-overlay.ts';

/** Writes the overlays of a plan into the folder of the index, then the entry. */
export function writeEntry({ folder, build, plan, start }: EntryToWrite): Entry {
  const written = collections.map(
    (name) =>
      [name, { ...writeOverlay(folder, name, plan), ...(name === 'people' && start) }] as const,
  );
  const entry: Entry = {
    build,
    collections: Object.fromEntries(written) as Entry['collections'],
  };
  const json = JSON.stringify(entry);
  const file = path.join(folder, entryFile);
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== json) writeNew(file, json);
  return entry;
}

/** The entry of an index; undefined where there is none that can be read. */
export function readEntry(folder: string): Entry | undefined {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, entryFile), 'utf8')) as Entry;
  } catch {
    return undefined;
  }
}

/** Names of the files of an index beside those of its base. */
export const overlayFiles = (entry: Entry): string[] =>
  Object.values(entry.collections).flatMap(({ overlay, overlayTexts }) =>
    [overlay, overlayTexts].filter((file) => file !== undefined),
  );

function writeOverlay(folder: string, name: CollectionName, plan: Plan): CollectionEntry {
  const { documents, removed, newer } = plan.collections[name];
  if (removed.length === 0 && newer.length === 0) return { documents };
  const overlay: Overlay = {
    removed: removed.map((number, place) => number - (removed[place - 1] ?? 0)),
    documents: newer.map(({ before, document }) => ({
      before,
      names: document.terms.names.join(' '),
      credits: document.terms.credits.join(' '),
      nameLength: document.nameLength,
      facets: { ...document.facets, ...foldedPhrases(document) },
      numbers: document.numbers,
      card: document.card,
    })),
  };
  const texts: OverlayTexts = newer.map(({ document }: NewerDocument) =>
    document.terms.texts.join(' '),
  );
  return {
    documents,
    overlay: writeHashed(folder, name, overlay),
    overlayTexts: writeHashed(folder, `${name}-texts`, texts),
  };
}

const foldedPhrases = ({ phrases }: Document): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(phrases).map(([facet, written]) => [facet, [...new Set(written.map(fold))]]),
  );

/** The name says the content: a file that is there already is the same. */
function writeHashed(folder: string, name: string, value: unknown): string {
  const bytes = jsonBytes(value);
  const file = `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.bin`;
  if (!fs.existsSync(path.join(folder, file))) writePacked(path.join(folder, file), bytes);
  return file;
}

type EntryToWrite = {
  folder: string;
  build: string;
  plan: Plan;
  /** Where lists of people begin this week. */
  start: Pick<CollectionEntry, 'start' | 'startName'> | undefined;
};
