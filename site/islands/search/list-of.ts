/** The prebuilt list of the people that a search finds. */
import {
  craftRegionHref,
  recordHref,
  regionPeopleHref,
  regionTeamHref,
  specialtyHref,
  teamPeopleHref,
} from '../../../content/routes.ts';
import type { Locale } from '../../../content/schema/basics.ts';
import type { Query } from '../../../content/search/collection/query.ts';
import { fewestSharing, phraseSlug } from '../../../content/search/shared-phrases.ts';
import type { Said } from './said.ts';

/** Path of the list that holds the same people, of whom there are `people`; undefined where there is none. */
export const listOf = (asked: Query, people: number, said: Said): string | undefined => {
  const { words = [], filters = {}, available } = asked;
  const chosen = Object.entries(filters);
  const isWhole = chosen.length > 0 && chosen.every(([, values]) => values.length === 1);
  if (words.length > 0 || available || !isWhole || people === 0) return undefined;
  const {
    craft = '',
    department = '',
    territory = '',
    specialty = '',
  } = Object.fromEntries(chosen.map(([facet, [value]]) => [facet, value]));
  const make =
    lists[
      chosen
        .map(([facet]) => facet)
        .toSorted()
        .join(' ')
    ];
  if (territory !== '' && !isRegion(territory, said)) return undefined;
  const slug = specialty === '' || people < fewestSharing ? '' : phraseSlug(specialty);
  if (specialty !== '' && !slug) return undefined;
  return make?.({ craft, department, territory, specialty: slug ?? '' }, said.locale);
};

/** By the facets chosen, in alphabetical order. */
const lists: Record<string, (asked: Asked, locale: Locale) => string> = {
  craft: ({ craft }, locale) => recordHref('craft', craft, locale),
  'craft territory': ({ craft, territory }, locale) => craftRegionHref(craft, territory, locale),
  department: ({ department }, locale) => teamPeopleHref(department, locale),
  'department territory': ({ department, territory }, locale) =>
    regionTeamHref(territory, department, locale),
  territory: ({ territory }, locale) => regionPeopleHref(territory, locale),
  specialty: ({ specialty }, locale) => specialtyHref(specialty, locale),
};

/** Places with a number are parts of a region, or collectivities: the words of the search do not tell which. */
const isRegion = (slug: string, { vocabulary }: Said): boolean =>
  vocabulary.territories.some(([own, , , ...numbers]) => own === slug && numbers.length === 0);

type Asked = { craft: string; department: string; territory: string; specialty: string };
