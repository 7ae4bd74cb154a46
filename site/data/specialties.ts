/** What is said of those who share a specialty. */
import { specialtyHref } from '../../content/routes.ts';
import type { Locale } from '../../content/schema/basics.ts';
import { phraseSlug, usualLabel } from '../../content/search/shared-phrases.ts';
import { peopleOf } from './lists.ts';
import { talentsIn, type TalentLine } from './talents.ts';

/** Path of the list of those who share a specialty, in a language; undefined where there are too few. */
export const specialtyPage = (phrase: string, locale: Locale): string | undefined => {
  const slug = phraseSlug(phrase);
  return slug !== undefined && peopleOf(specialtyHref(slug, 'fr')).length > 0
    ? specialtyHref(slug, locale)
    : undefined;
};

/** The crafts of those who share a specialty, the most frequent first, with how many. */
export const craftsOfSpecialty = (list: string): CraftCount[] => craftsOf(peopleOf(list), list);

/** A specialty by its list, as most write it. `changes`: what came and what left since another state, to have it as it was. */
export const specialtyLabel = (list: string, { came, left }: Writings = nothing): string => {
  const labels = new Map(labelsOf(talentsIn(list), list));
  const slug = slugOf(list);
  for (const written of came) count(labels, slug, written, -1);
  for (const written of left) count(labels, slug, written, 1);
  return usualLabel(new Map([...labels].filter(([, n]) => n > 0)));
};

const nothing: Writings = { came: [], left: [] };

/** A value of a list, made once for all of its hundreds of pages: the array is another when one of its people changes. */
const ofList = <T>(make: (people: TalentLine[], list: string) => T): typeof make => {
  const known = new WeakMap<TalentLine[], T>();
  return (people, list) => {
    const before = known.get(people);
    if (before !== undefined) return before;
    const made = make(people, list);
    known.set(people, made);
    return made;
  };
};

/** How often each writing of a list's specialty occurs. */
const labelsOf = ofList((people, list) => {
  const labels = new Map<string, number>();
  const slug = slugOf(list);
  for (const { specialties } of people) count(labels, slug, specialties, 1);
  return labels;
});

const craftsOf = ofList((people): CraftCount[] => {
  const counts = new Map<string, number>();
  for (const { crafts } of people)
    for (const craft of new Set(crafts.map((held) => held.craft)))
      counts.set(craft, (counts.get(craft) ?? 0) + 1);
  return [...counts]
    .map(([craft, n]) => ({ craft, people: n }))
    .toSorted((a, b) => b.people - a.people || (a.craft < b.craft ? -1 : 1));
});

/** Counts one person, whose last writing of a specialty counts. */
const count = (
  labels: Map<string, number>,
  slug: string,
  written: readonly string[],
  n: number,
) => {
  const label = written.findLast((phrase) => phraseSlug(phrase) === slug)?.trim();
  if (label !== undefined) labels.set(label, (labels.get(label) ?? 0) + n);
};

const slugOf = (list: string): string => list.slice(list.lastIndexOf('/') + 1);

/** How many of some people hold a craft. */
type CraftCount = { craft: string; people: number };

/** What people wrote, a list a person. */
export type Writings = { came: readonly string[][]; left: readonly string[][] };
