/**
 * A selection in the fragment of an address, which no server sees: `v1.camille-martel~lou-kerguelen`. Where notes
 * travel along: `v1.camille-martel=libre%20en%20mars~…`.
 */
import { readEntries, type Entry } from './kept.ts';

/** The fragment, without `#`. */
export const encodeLink = (entries: Entry[], withNotes: boolean): string =>
  beginning +
  entries.map(({ slug, note }) => (withNotes && note ? `${slug}=${encode(note)}` : slug)).join('~');

/** The selection of a fragment (with `#` or without); undefined where it is none of ours. */
export const decodeLink = (fragment: string): Entry[] | undefined => {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(beginning)) return undefined;
  return readEntries(
    text
      .slice(beginning.length)
      .split('~')
      .map((part) => {
        const [slug = '', note = ''] = part.split('=', 2);
        return { slug, note: decode(note) };
      }),
  );
};

const beginning = 'v1.';

/** Lone halves of a sign, which no address can hold, become the sign of what is unknown. */
const encode = (note: string): string =>
  encodeURIComponent(note.toWellFormed()).replaceAll('~', '%7E');

const decode = (note: string): string => {
  try {
    return decodeURIComponent(note);
  } catch {
    // Cut on its way: the person stays.
    return '';
  }
};
