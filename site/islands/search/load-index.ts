import { files } from '../../../content/routes.ts';
import {
  collections,
  entryFile,
  type CollectionName,
  type Entry,
} from '../../../content/search/collection/files.ts';
import {
  openCollection,
  type Collection,
  type Found,
  type Query,
} from '../../../content/search/collection/open-collection.ts';

/**
 * Opens the index of the live release. When a file is missing a newer release has taken its place:
 * it is opened anew, once a query.
 */
export const loadIndex = async (): Promise<SearchIndex> => {
  let opened = await open();
  const find = async (name: CollectionName, query: Query): Promise<Found> => {
    try {
      return await opened[name].find(query);
    } catch {
      opened = await open();
      return opened[name].find(query);
    }
  };
  return { find };
};

const open = async (): Promise<Record<CollectionName, Collection>> => {
  const entry = (await (await get(entryFile)).json()) as Entry;
  const opened = collections.map((name) => [name, openCollection({ read, entry, name })]);
  return Object.fromEntries(opened) as Record<CollectionName, Collection>;
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

export type SearchIndex = { find: (name: CollectionName, query: Query) => Promise<Found> };
