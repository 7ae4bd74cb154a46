import { files } from '../../../content/routes.ts';
import {
  collections,
  entryFile,
  type CollectionName,
  type Entry,
} from '../../../content/search/collection/files.ts';
import { openCollection } from '../../../content/search/collection/open-collection.ts';
import type {
  Collection,
  Found,
  Phrases,
  Query,
} from '../../../content/search/collection/query.ts';

/**
 * Opens the index of the live release. When a file is missing a newer release has taken its place:
 * it is opened anew, once a query.
 */
export const loadIndex = async (): Promise<SearchIndex> => {
  let opened = await open();
  const anew = async <T>(what: (from: Opened) => Promise<T>): Promise<T> => {
    try {
      return await what(opened);
    } catch {
      opened = await open();
      return what(opened);
    }
  };
  return {
    find: (name, query) => anew((from) => from[name].find(query)),
    phrases: () => anew(({ people }) => people.phrases()),
    startName: () => opened.startName,
  };
};

const open = async (): Promise<Opened> => {
  const entry = (await (await get(entryFile)).json()) as Entry;
  const made = collections.map((name) => [name, openCollection({ read, entry, name })]);
  return {
    ...(Object.fromEntries(made) as Record<CollectionName, Collection>),
    startName: entry.collections.people.startName,
  };
};

/** Files of the index are packed by themselves: hosts send them as they are. */
const read = async (file: string): Promise<Uint8Array> => {
  const { body } = await get(file);
  if (!body) throw new Error(`${file} of the search is empty.`);
  const unpacked = body.pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
};

const get = async (file: string): Promise<Response> => {
  const answer = await fetch(`${files.searchIndex}/${file}`);
  if (!answer.ok) throw new Error(`${file} of the search answered ${answer.status}.`);
  return answer;
};

type Opened = Record<CollectionName, Collection> & { startName: string | undefined };
export type SearchIndex = {
  find: (name: CollectionName, query: Query) => Promise<Found>;
  /** What several people wrote as specialty, equipment or certificate. */
  phrases: () => Promise<Phrases>;
  /** The name that begins lists this week. */
  startName: () => string | undefined;
};
