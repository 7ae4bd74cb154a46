/** The pages of a list of people: its entry page, a range of names, or the ranges of a letter. */
import { fill, texts } from '../../content/locales/locale.ts';
import { inLocale, letterHref, rangeHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { otherLetter } from '../data/letters.ts';
import { knownRange } from '../data/people-lists.ts';
import { knownRecord } from '../data/snapshot.ts';
import type { TalentLine } from '../data/talents.ts';

/** The part that the end of an address names: `noms/a-h`, `lettres/b`, or nothing. */
export const partAt = (end: string | undefined): ListPart => {
  const [kind, address] = end?.split('/') ?? [];
  return kind === 'lettres' ? { letter: address } : { range: address };
};

/** What the page of a craft in a region shows, from its address; throws where the snapshot has no such record. */
export const craftRegionAt = ({ slug, region, part }: CraftRegionAddress) => ({
  craft: knownRecord('craft', slug),
  region: knownRecord('territory', region),
  ...partAt(part),
});

/** Path of a part; `list` is the French path of the entry page. */
export const partHref = (list: string, { range, letter }: ListPart, locale: Locale): string => {
  if (range !== undefined) return rangeHref(list, range, locale);
  return letter === undefined ? inLocale(list, locale) : letterHref(list, letter, locale);
};

/** The title of a part, unlike that of any other. */
export const partTitle = ({ title, people, range, letter, locale }: Titled): string => {
  const { page } = texts(locale);
  if (range !== undefined)
    return fill(page.partTitle, { title, part: knownRange(people, range).label });
  if (letter === undefined) return title;
  return fill(page.partTitle, { title, part: letterName(letter, locale) });
};

/** A letter as visitors see it. */
export const letterName = (letter: string, locale: Locale): string =>
  letter === otherLetter ? texts(locale).page.otherNames : letter.toUpperCase();

/** Which page of a list: the entry page where both are missing. */
export type ListPart = { range?: string | undefined; letter?: string | undefined };
type CraftRegionAddress = { slug: string; region: string; part?: string | undefined };
type Titled = ListPart & { title: string; people: TalentLine[]; locale: Locale };
