/**
 * The pages of lists of people. A list is named by the French path of its entry page. Beside that page it has
 * its ranges, where it has several, and its letters, where it has many.
 */
import { letterHref, pages, rangeHref, specialtyHref } from '../../content/routes.ts';
import { fewestSharing } from '../../content/search/shared-phrases.ts';
import { hasLetters, letters, rangesAt } from './letters.ts';
import { rangeHolding, rangesOf, type Range } from './people-lists.ts';
import { listedPaths, talentsIn, type TalentLine } from './talents.ts';

/** Who stands in a list, in order; nobody for a path that is no list. A specialty of few is none. */
export const peopleOf = (list: string): TalentLine[] => {
  const people = talentsIn(list);
  return isSpecialtyList(list) && people.length < fewestSharing ? [] : people;
};

/** True for the path of a specialty's list, whoever stands in it. */
export const isSpecialtyList = (list: string): boolean => list.startsWith(specialtyHref('', 'fr'));

/** The entry pages of all lists that have anybody, by their paths. */
export const everyList = (): string[] => [
  pages.talents,
  ...listedPaths()
    .filter((list) => peopleOf(list).length > 0)
    .toSorted(),
];

/** Those of them that are nothing but a list. */
export const plainLists = (): string[] => everyList().filter(isPlain);

/** True for the path of one of those. */
export const isPlainList = (list: string): boolean => isPlain(list) && peopleOf(list).length > 0;

/** A craft has its page, and a region its embed, whoever is listed. */
const isPlain = (list: string): boolean => list.split('/').length > 3;

/** Last parts of the addresses of a list's ranges: none where its entry page is all. */
export const rangeAddresses = (people: TalentLine[]): string[] => {
  const ranges = rangesOf(people);
  return ranges.length > 1 ? ranges.map(({ address }) => address) : [];
};

/** Last parts of the addresses of a list's letters: none while its ranges are few. */
export const letterAddresses = (people: TalentLine[]): readonly string[] =>
  hasLetters(rangesOf(people)) ? letters : [];

/** French paths of a list's pages beside its entry page. */
export const pagesOfList = (list: string): string[] => {
  const people = peopleOf(list);
  return [
    ...rangeAddresses(people).map((range) => rangeHref(list, range, 'fr')),
    ...letterAddresses(people).map((letter) => letterHref(list, letter, 'fr')),
  ];
};

/** True for the path of a range or a letter of a list, as it is at present. */
export const isPageOfList = (path: string): boolean => {
  const [, list = '', part = '', address = ''] = /^(.+)\/(noms|lettres)\/([^/]+)$/.exec(path) ?? [];
  const people = peopleOf(list);
  if (part === 'noms') return rangeAddresses(people).includes(address);
  return part === 'lettres' && letterAddresses(people).includes(address);
};

/**
 * What a release makes again of a list in which the people with `keys` came, left or changed (both keys of one
 * whose key has changed). `before`: French paths of the ranges and letters that the release before has.
 * `made`: pages of the present list that may differ, its entry page first where it has anybody; `gone`: those of
 * `before` that are no more.
 */
export const changedPagesOfList = ({ list, keys, before }: ListChange): ChangedPages => {
  const people = peopleOf(list);
  const ranges = rangesOf(people);
  const present = pagesOfList(list);
  const [was, is] = [new Set(before), new Set(present)];
  const gone = before.filter((path) => !is.has(path));
  const made = new Set(people.length > 0 ? [list] : []);
  if (gone.length > 0 || present.some((path) => !was.has(path))) {
    const shown = waysOn(list, outlineOf(list, before));
    for (const [path, ways] of waysOn(list, ranges)) if (shown.get(path) !== ways) made.add(path);
  }
  for (const key of ranges.length > 1 ? keys : [])
    made.add(rangeHref(list, ranges[rangeHolding(ranges, key)]?.address ?? '', 'fr'));
  return { made: [...made], gone };
};

/** The ranges of a former state: their addresses tell where each began. */
const outlineOf = (list: string, before: string[]): Range<unknown>[] => {
  const beginning = rangeHref(list, '', 'fr');
  return before
    .filter((path) => path.startsWith(beginning))
    .map((path) => path.slice(beginning.length))
    .map((address) => ({
      address,
      from: (address.split('-')[0] ?? '').replaceAll('_', ' '),
      label: '',
      people: [],
    }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
};

/** What each page of a list shows of its other pages (see site/components/Ranges.astro), by its path. */
const waysOn = (list: string, ranges: Range<unknown>[]): Map<string, string> => {
  if (ranges.length < 2) return new Map();
  const all = addresses(ranges);
  const isLong = hasLetters(ranges);
  return new Map([
    ...ranges.map(({ address }, i): [string, string] => {
      const around = [ranges[i - 1], ranges[i + 1]].map((range) => range?.address ?? '');
      return [rangeHref(list, address, 'fr'), isLong ? around.join(' ') : all];
    }),
    ...(isLong ? letters : []).map((letter): [string, string] => [
      letterHref(list, letter, 'fr'),
      addresses(rangesAt(ranges, letter)),
    ]),
  ]);
};

const addresses = (ranges: Range<unknown>[]): string =>
  ranges.map(({ address }) => address).join(' ');

type ListChange = { list: string; keys: string[]; before: string[] };
type ChangedPages = { made: string[]; gone: string[] };
