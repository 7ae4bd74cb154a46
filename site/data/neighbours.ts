/** What a list of people shows of the lists beside it, and which pages therefore change with it. */
import { craftRegionHref, recordHref, recordPaths, specialtyHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import type { Craft } from '../../content/schema/craft.ts';
import type { Territory } from '../../content/schema/territory.ts';
import { ownPhrases, phraseSlug, usualLabel } from '../../content/search/shared-phrases.ts';
import { craftsOf } from './crafts.ts';
import { isSpecialtyList, peopleOf } from './lists.ts';
import { record, records } from './snapshot.ts';
import { talentsIn, talentsInRegionCraft } from './talents.ts';
import { regions } from './territories.ts';

/** The regions where somebody holds a craft, in order, with how many: someone with two bases counts in both. */
export const regionsOfCraft = (craft: string): { region: Territory; people: number }[] =>
  regions()
    .map((region) => ({ region, people: talentsInRegionCraft(region.slug, craft).length }))
    .filter(({ people }) => people > 0);

/** The crafts of a department that somebody holds in a region, in the order of the credits, with how many. */
export const craftsInRegion = (
  region: string,
  department: string,
): { craft: Craft; people: number }[] =>
  craftsOf(department)
    .map((craft) => ({ craft, people: talentsInRegionCraft(region, craft.slug).length }))
    .filter(({ people }) => people > 0);

/** The crafts that direct a craft, follow it or work with it, as far as somebody holds them in a region. */
export const relatedInRegion = (craft: Craft, region: string): Craft[] =>
  relatedTo(craft).flatMap((slug) =>
    talentsInRegionCraft(region, slug).length > 0 ? (record('craft', slug) ?? []) : [],
  );

/** French paths of the pages that say how many stand in a list of a craft in a region: those of its other regions. */
export const pagesCounting = (list: string): string[] => {
  const [craft] = craftRegionAt(list);
  return craft === undefined ? [] : regionListsOf(craft);
};

/** French paths of the pages that lead to a list only while it is there. */
export const pagesLeadingTo = (list: string): string[] => {
  if (isSpecialtyList(list))
    return talentsIn(list).map(({ slug }) => recordHref('talent', slug, 'fr'));
  const [craft, region] = craftRegionAt(list);
  if (craft === undefined || region === undefined) return [];
  return records('craft')
    .filter((one) => relatedTo(one).includes(craft))
    .map(({ slug }) => craftRegionHref(slug, region, 'fr'));
};

/** French paths of the lists of a craft by region. */
export const regionListsOf = (craft: string): string[] =>
  regionsOfCraft(craft).map(({ region }) => craftRegionHref(craft, region.slug, 'fr'));

/** Path of the list of those who share a specialty, in a language; undefined where there are too few. */
export const specialtyPage = (phrase: string, locale: Locale): string | undefined => {
  const slug = phraseSlug(phrase);
  return slug !== undefined && peopleOf(specialtyHref(slug, 'fr')).length > 0
    ? specialtyHref(slug, locale)
    : undefined;
};

/** The crafts of those who share a specialty, the most frequent first, with how many. */
export const craftsOfSpecialty = (list: string): { craft: string; people: number }[] => {
  const people = new Map<string, number>();
  for (const { crafts } of peopleOf(list))
    for (const craft of new Set(crafts.map((held) => held.craft)))
      people.set(craft, (people.get(craft) ?? 0) + 1);
  return [...people]
    .map(([craft, n]) => ({ craft, people: n }))
    .toSorted((a, b) => b.people - a.people || (a.craft < b.craft ? -1 : 1));
};

/** A specialty by its list, as most write it. `changes`: what came and what left since another state, to have it as it was. */
export const specialtyLabel = (list: string, { came, left }: Writings = nothing): string => {
  const labels = new Map<string, number>();
  const count = (written: readonly string[], n: number) => {
    for (const [phrase, label] of ownPhrases(written))
      if (list.endsWith(`/${phraseSlug(phrase)}`)) labels.set(label, (labels.get(label) ?? 0) + n);
  };
  for (const { specialties } of talentsIn(list)) count(specialties, 1);
  for (const written of came) count(written, -1);
  for (const written of left) count(written, 1);
  return usualLabel(new Map([...labels].filter(([, n]) => n > 0)));
};

const nothing: Writings = { came: [], left: [] };

/** `/metiers/x/y` → `x` and `y`, the craft and the region; nothing for another list. */
const craftRegionAt = (list: string): [craft?: string, region?: string] => {
  const [, root, craft = '', region, ...more] = list.split('/');
  return `/${root}` === recordPaths.craft && region !== undefined && more.length === 0
    ? [craft, region]
    : [];
};

const relatedTo = ({ slug, worksUnder, leadsTo, worksWith }: Craft): string[] =>
  [...new Set([...worksUnder, ...leadsTo, ...worksWith])].filter((other) => other !== slug);

/** What people wrote, a list a person. */
export type Writings = { came: readonly string[][]; left: readonly string[][] };
