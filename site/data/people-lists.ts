/**
 * Lists of people: alphabetical ranges, beginning at a name drawn each week.
 * Ranges are the leaves of a tree of intervals that does not depend on who is there, so that one
 * more person changes one range, or splits it.
 */
import { fold } from '../../content/search/fold.ts';

/** Most people on one page of a list. */
export const rangeMax = 60;
/** A range with fewer people joins its neighbour where both fit on a page. */
const rangeMin = 20;

/**
 * What lists are ordered by: the folded words of the family name first, then the slug, which
 * nobody shares. A space comes before letters: all of MARTIN stand before MARTINEAU. Names that
 * begin with a figure stand at the end.
 */
export const sortKey = ({ sortName, slug }: { sortName: string; slug: string }): string => {
  const words = `${plain(sortName)} ${plain(slug)}`.trim();
  return /^[a-z]/.test(words) ? words : `zz ${words}`;
};

/** The ranges of a list, in order. `people` must be in the order of `sortKey`. Empty for nobody. */
export const rangesOf = <P extends Listed>(people: P[]): Range<P>[] => {
  const known = knownRanges.get(people) as Range<P>[] | undefined;
  if (known) return known;
  const spans = people.length > 0 ? spansOf(people, '', firstLetters) : [];
  const made = spans.map(({ from, to, people }) => ({
    address: addressOf(from.trim(), to.trim()),
    label: labelOf(from.trim(), to.trim()),
    people,
  }));
  knownRanges.set(people, made);
  return made;
};

/** The person whose name begins lists in the ISO week of a day: any of them as likely as another. */
export const weekStart = <P extends Listed>(people: P[], asOf: string): P | undefined => {
  const week = isoWeek(asOf);
  let start: { person: P; draw: number } | undefined;
  for (const person of people) {
    const draw = hash(`${week} ${person.slug}`);
    if (!start || draw < start.draw) start = { person, draw };
  }
  return start?.person;
};

/** What the entry page of a list shows: the range of this week's name, beginning at that name. Undefined for nobody. */
export const entryRange = <P extends Listed>(people: P[], asOf: string): Entry<P> | undefined => {
  const start = weekStart(people, asOf);
  const range = rangesOf(people).find(({ people }) => start && people.includes(start));
  if (!start || !range) return undefined;
  const at = range.people.indexOf(start);
  return { range, start, people: [...range.people.slice(at), ...range.people.slice(0, at)] };
};

/** The range with an address. Throws where the list has none of that address. */
export const knownRange = <P extends Listed>(people: P[], address: string): Range<P> => {
  const range = rangesOf(people).find((one) => one.address === address);
  if (!range) throw new Error(`The list has no range "${address}".`);
  return range;
};

const firstLetters = 'abcdefghijklmnopqrstuvwxyz';
const nextLetters = ` 0123456789${firstLetters}`;
const knownRanges = new WeakMap<Listed[], Range<Listed>[]>();

/** The spans of those whose key begins with `prefix` and then one of `chars`. */
const spansOf = <P extends Listed>(people: P[], prefix: string, chars: string): Span<P>[] => {
  if (people.length <= rangeMax)
    return [{ from: prefix + chars.charAt(0), to: prefix + chars.slice(-1), people }];
  if (chars.length === 1) return spansOf(people, prefix + chars, nextLetters);
  const middle = Math.ceil(chars.length / 2);
  const at = firstAt(people, prefix.length, chars.charAt(middle));
  return joined(
    spansOf(people.slice(0, at), prefix, chars.slice(0, middle)),
    spansOf(people.slice(at), prefix, chars.slice(middle)),
  );
};

/** Where those begin whose letter at `place` is `letter` or a later one; bisection: lists are long. */
const firstAt = (people: Listed[], place: number, letter: string): number => {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.key.charAt(place) ?? '') >= letter) high = middle;
    else low = middle + 1;
  }
  return low;
};

const joined = <P>(left: Span<P>[], right: Span<P>[]): Span<P>[] => {
  const before = left.at(-1);
  const after = right[0];
  if (!before || !after) return [...left, ...right];
  const smaller = Math.min(before.people.length, after.people.length);
  const both = [...before.people, ...after.people];
  if (smaller >= rangeMin || both.length > rangeMax) return [...left, ...right];
  return [
    ...left.slice(0, -1),
    { from: before.from, to: after.to, people: both },
    ...right.slice(1),
  ];
};

/** Letters of other alphabets stay with the slug alone, which has none. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/ +/g, ' ')
    .trim();

const addressOf = (from: string, to: string): string =>
  (from === to ? from : `${from}-${to}`).replaceAll(' ', '_');

const labelOf = (from: string, to: string): string =>
  from === to ? capitalised(from) : `${capitalised(from)} – ${capitalised(to)}`;

const capitalised = (letters: string): string => letters.charAt(0).toUpperCase() + letters.slice(1);

/** `2026-W47`: the week of the Thursday nearest to a day. */
const isoWeek = (day: string): string => {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return `${year}-W${Math.floor(days / 7) + 1}`;
};

/** FNV-1a with the mixing of MurmurHash3 at its end: even enough for a draw, and fast. */
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

type Listed = { slug: string; key: string };
type Span<P> = { from: string; to: string; people: P[] };

/** One page of a list. */
export type Range<P> = {
  /** Last part of the page's address. */
  address: string;
  /** First letters of the first and the last names it may hold: `A – H`. */
  label: string;
  people: P[];
};

/** The first page of a list. */
export type Entry<P> = { range: Range<P>; start: P; people: P[] };
