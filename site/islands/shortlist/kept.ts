/** The selection as this browser keeps it, and nobody else: addresses of people's pages, in order, with notes. */

/** Most people of a selection. */
export const mostPeople = 100;

/** The people gathered here, in the order of hand. */
export const readKept = (): Entry[] => {
  try {
    return readEntries(JSON.parse(localStorage.getItem(keptKey) ?? '[]'));
  } catch {
    return [];
  }
};

/** Keeps them; false where the browser keeps nothing. */
export const keep = (entries: Entry[]): boolean => {
  try {
    if (entries.length === 0) localStorage.removeItem(keptKey);
    else localStorage.setItem(keptKey, JSON.stringify(entries));
    return true;
  } catch {
    return false;
  }
};

/** Adds somebody at the end, or takes them out. */
export const toggle = (slug: string): 'added' | 'removed' | 'full' | 'notKept' => {
  const entries = readKept();
  const others = entries.filter((one) => one.slug !== slug);
  const isThere = others.length < entries.length;
  if (!isThere && entries.length >= mostPeople) return 'full';
  if (!keep(isThere ? others : [...entries, { slug, note: '' }])) return 'notKept';
  return isThere ? 'removed' : 'added';
};

/** Whatever was kept, as a selection: what is not one is left out, and so is who stands there twice. */
export const readEntries = (kept: unknown): Entry[] => {
  const read = (Array.isArray(kept) ? kept : []).flatMap((one: unknown): [string, Entry][] => {
    const { slug, note } = Object(one) as Partial<Record<keyof Entry, unknown>>;
    if (typeof slug !== 'string' || !isSlug(slug)) return [];
    return [[slug, { slug, note: typeof note === 'string' ? note : '' }]];
  });
  return [...new Map(read.toReversed()).values()].toReversed().slice(0, mostPeople);
};

/** As `Slug` of content/schema/basics.ts, without what it takes to say what is wrong. */
const isSlug = (text: string): boolean =>
  text.length <= 96 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

/** The key of the browser's storage; other windows hear of it when it changes. */
export const keptKey = 'generique-selection';

/** One person: the last part of the address of their page. */
export type Entry = { slug: string; note: string };
