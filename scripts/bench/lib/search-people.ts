/** The search of the live site for people, as a browser does it: the same client, over HTTP. */
import { inflateRawSync } from 'node:zlib';
import { readPersonCard } from '../../../content/search/collection/people.ts';
import { entryFile, type Entry } from '../../../content/search/collection/files.ts';
import { openCollection } from '../../../content/search/collection/open-collection.ts';
import type { Collection } from '../../../content/search/collection/query.ts';

/** The slugs of the first people that a word finds. Throws where a file cannot be had, as in the moment of a switch. */
export type FindPeople = (word: string) => Promise<string[]>;

/** Asks for the entry each time, and for what it leads to once: those files never change. */
export function searchOf(siteUrl: string): FindPeople {
  const kept = new Map<string, Promise<Uint8Array>>();
  let known: { text: string; collection: Collection } | undefined;
  const get = async (path: string): Promise<Buffer> => {
    const answer = await fetch(`${siteUrl}/search/${path}`);
    if (!answer.ok) throw new Error(`The search's ${path} answered ${answer.status}.`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const read = (path: string): Promise<Uint8Array> => {
    const bytes = kept.get(path) ?? get(path).then((body) => inflateRawSync(body));
    kept.set(path, bytes);
    bytes.catch(() => kept.delete(path));
    return bytes;
  };
  return async (word) => {
    const text = (await get(entryFile)).toString();
    if (known?.text !== text) {
      const entry = JSON.parse(text) as Entry;
      known = { text, collection: openCollection({ read, entry, name: 'people' }) };
    }
    const found = await known.collection.find({ words: [word], filters: {} });
    return (await found.cards(0, 5)).map((card) => readPersonCard(card).slug);
  };
}
