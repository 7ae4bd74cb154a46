/**
 * Lists of people: alphabetical ranges, beginning at a name drawn each week.
 * Ranges are the leaves of a tree of intervals that does not depend on who is there, so that one
 * more person changes one range, or splits it.
 */
import { fold } from '../../content/search/fold.ts';
import { placeIn, type Order } from './sorted-lists.ts';

/** Most people on one page of a list. */
export const rangeMax = 60;
/** A range with fewer people joins its neighbour where both fit on a page. */
const onPages: Limits = { max: rangeMax, min: 20 };

/**
 * What lists are ordered by: the folded words of the family name first, then the slug, which
 * nobody shares. A space comes before letters: all of MARTIN stand before MARTINEAU. Names that
 * begin with a figure stand at the end.
 */
export const sortKey = ({ sortName, slug }: { sortName: string; slug: string }): string => {
  const words = `${plain(sortName)} ${plain(slug)}`.trim();
  return /^[a-z]/.test(words) ? words : `zz ${words}`;
};

/** The order of lists. */
export const byKey: Order<Listed> = (a, b) => {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.slug === b.slug ? 0 : a.slug < b.slug ? -1 : 1;
};

/** The ranges of a list, in order; those of pages unless other limits are given. `people` must be in the order of `byKey`. Empty for nobody. */
export const rangesOf = <P extends Listed>(people: P[], limits = onPages): Range<P>[] => {
  const known = knownRanges.get(people)?.get(limits.max) as Range<P>[] | undefined;
  if (known) return known;
  const made = spansOf(people, limits).map(({ from, to, start, end }) => ({
    from: from.trim(),
    address: addressOf(from, to),
    label: labelOf(from, to),
    people: people.slice(start, end),
  }));
  const others = knownRanges.get(people) ?? new Map<number, Range<Listed>[]>();
  knownRanges.set(people, others.set(limits.max, made));
  return made;
};

/** Where, among ranges in their order, the one stands that holds a key. Ranges leave no gap between them. */
export const rangeHolding = (ranges: readonly { from: string }[], key: string): number =>
  Math.max(0, placeIn(ranges, { from: key }, byFrom) - 1);

/** The person whose name begins lists in the ISO week of a day: any of them as likely as another. */
export const weekStart = <P extends Listed>(people: P[], asOf: string): P | undefined => {
  const week = weekOf(asOf);
  const known = knownStarts.get(people);
  if (known?.week === week) return known.start as P;
  if (drawn.week !== week) drawn = { week, draws: new WeakMap() };
  const start = firstDrawn(people);
  if (start) knownStarts.set(people, { week, start });
  return start;
};

/** Tells `weekStart` who begins a list that came of another by a few changes, so that it need not ask everybody. */
export const carryStart = ({ from, to, removed, added }: Changed): void => {
  const known = knownStarts.get(from);
  if (known?.week !== drawn.week || removed.includes(known.start)) return;
  const start = firstDrawn([known.start, ...added]) ?? known.start;
  knownStarts.set(to, { week: known.week, start });
};

/** What the entry page of a list shows: the range of this week's name, beginning at that name. Undefined for nobody. */
export const entryRange = <P extends Listed>(people: P[], asOf: string): Entry<P> | undefined => {
  const start = weekStart(people, asOf);
  if (!start) return undefined;
  const ranges = rangesOf(people);
  const range = ranges[rangeHolding(ranges, start.key)];
  if (!range) return undefined;
  const at = range.people.indexOf(start);
  return { range, start, people: [...range.people.slice(at), ...range.people.slice(0, at)] };
};

/** The range with an address. Throws where the list has none of that address. */
export const knownRange = <P extends Listed>(people: P[], address: string): Range<P> => {
  const range = rangesOf(people).find((one) => one.address === address);
  if (!range) throw new Error(`The list has no range "${address}".`);
  return range;
};

/** `2026-W47`: the week of the Thursday nearest to a day. */
export const weekOf = (day: string): string => {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return `${year}-W${Math.floor(days / 7) + 1}`;
};

const firstLetters = 'abcdefghijklmnopqrstuvwxyz';
const signs = ' 0123456789';
const nextLetters = signs + firstLetters;
const knownRanges = new WeakMap<Listed[], Map<number, Range<Listed>[]>>();
const knownStarts = new WeakMap<Listed[], { week: string; start: Listed }>();
let drawn = { week: '', draws: new WeakMap<Listed, number>() };

/** Drawn once a person and week: a list of 80,000 begins anew with each person who comes. */
const drawOf = (person: Listed): number => {
  const known = drawn.draws.get(person);
  if (known !== undefined) return known;
  const draw = hash(`${drawn.week} ${person.slug}`);
  drawn.draws.set(person, draw);
  return draw;
};

const firstDrawn = <P extends Listed>(people: P[]): P | undefined => {
  let first: P | undefined;
  let least = Infinity;
  for (const person of people) {
    const draw = drawOf(person);
    if (first && (draw > least || (draw === least && byKey(person, first) > 0))) continue;
    [first, least] = [person, draw];
  }
  return first;
};

/** The one that begins at a key itself holds it: what is looked for stands after it. */
const byFrom: Order<{ from: string }> = (a, b) => (a.from <= b.from ? -1 : 1);

const spansOf = (people: Listed[], { max, min }: Limits): Span[] => {
  const spans: Span[] = [];
  /** Adds the spans of those from `start` to before `end`, whose key begins with `prefix` and then one of `chars`. */
  const split = (start: number, end: number, prefix: string, chars: string): void => {
    if (end - start <= max) {
      spans.push({ from: prefix + chars.charAt(0), to: prefix + chars.slice(-1), start, end });
      return;
    }
    if (chars.length === 1) return split(start, end, prefix + chars, nextLetters);
    const half = halfOf(chars);
    const letter = chars.charAt(half);
    const middle = firstAt(people, { start, end, place: prefix.length, letter });
    split(start, middle, prefix, chars.slice(0, half));
    const seam = spans.length;
    split(middle, end, prefix, chars.slice(half));
    join(seam);
  };
  const join = (seam: number): void => {
    const [left, right] = [spans[seam - 1], spans[seam]];
    if (!left || !right || right.end - left.start > max) return;
    if (Math.min(left.end - left.start, right.end - right.start) >= min) return;
    spans.splice(seam - 1, 2, { from: left.from, to: right.to, start: left.start, end: right.end });
  };
  if (people.length > 0) split(0, people.length, '', firstLetters);
  return spans;
};

/** Spaces and figures stay together while letters can part a list: "N – Nm" is a place where one would look. */
const halfOf = (chars: string): number =>
  chars.startsWith(signs) && chars.length > signs.length
    ? signs.length + ((chars.length - signs.length) >> 1)
    : Math.ceil(chars.length / 2);

/** Where those begin whose letter at `place` is `letter` or a later one; bisection: lists are long. */
const firstAt = (people: Listed[], { start, end, place, letter }: Search): number => {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((people[middle]?.key.charAt(place) ?? '') >= letter) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Letters of other alphabets stay with the slug alone, which has none. */
const plain = (text: string): string => {
  if (isAscii(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return fold(text)
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/ +/g, ' ')
    .trim();
};

/** Folding takes a hundred times longer, and slugs need none of it. */
const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** The same address is always the same stretch of the alphabet: "ab_" has AB Zoé, "ab" has ABEL too. */
const addressOf = (from: string, to: string): string =>
  (from === to ? from : `${from.trim()}-${to}`).replaceAll(' ', '_');

/** What ends with the last figure holds all that goes on without a letter: "Martin", not "Martin9". */
const labelOf = (from: string, to: string): string => {
  const [first, last] = [shownAs(from), shownAs(to.replace(/([a-z])9$/, '$1'))];
  return first === last ? first : `${first} – ${last}`;
};

/** Names that stand at the end because no letter begins them (see `sortKey`) have the sign of numbers. */
const shownAs = (letters: string): string => {
  if (letters.startsWith('zz ')) return `# ${letters.slice(3).toUpperCase()}`.trim();
  return letters.trim().charAt(0).toUpperCase() + letters.trim().slice(1);
};

/** FNV-1a with the mixing of MurmurHash3 at its end: even enough for a draw, and fast. */
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

type Span = { from: string; to: string; start: number; end: number };
type Changed = { from: Listed[]; to: Listed[]; removed: Listed[]; added: Listed[] };
type Search = { start: number; end: number; place: number; letter: string };

/** What a list needs of each who stands in it: `key` as `sortKey` makes it. */
export type Listed = { slug: string; key: string };

/** A range holds at most `max`, and at least `min` where its neighbour can take it. */
export type Limits = { max: number; min: number };

/** One page of a list. */
export type Range<P> = {
  /** It holds the keys from this one to where the next range begins. */
  from: string;
  /** Last part of the page's address. */
  address: string;
  /** First letters of the first and the last names it may hold: `A – H`. */
  label: string;
  people: P[];
};

/** The first page of a list. */
export type Entry<P> = { range: Range<P>; start: P; people: P[] };
