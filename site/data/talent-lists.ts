/** The lists that people stand in, each named by the French path of its entry page. */
import {
  craftRegionHref,
  embedHref,
  recordHref,
  regionPeopleHref,
  regionTeamHref,
  specialtyHref,
  teamPeopleHref,
} from '../../content/routes.ts';
import type { Talent } from '../../content/schema/talent.ts';
import { phraseSlug } from '../../content/search/shared-phrases.ts';
import { perSnapshot } from './digest.ts';
import { records } from './snapshot.ts';
import { regionOf } from './territories.ts';

/** Only what groups people: a craft that is renamed leaves everybody in their place. */
export const taxonomy = perSnapshot((): Taxonomy => {
  const departments = records('craft').map(({ slug, department }) => [slug, department] as const);
  const regions = records('territory').map(({ slug }) => [slug, regionOf(slug).slug] as const);
  return {
    departments: new Map(departments),
    regions: new Map(regions),
    stamp: JSON.stringify([departments, regions]),
  };
});

/** The lists of a person, that of everybody aside: each once. */
export const listsIn =
  (by: Taxonomy) =>
  ({ crafts, bases, specialties, reuse }: Placed): string[] => {
    const held = [...new Set(crafts.map(({ craft }) => craft))];
    const there = held.filter((craft) => by.departments.has(craft));
    const teams = known(held.map((craft) => by.departments.get(craft)));
    const regions = known(bases.map((base) => by.regions.get(base)));
    const slugs = known(specialties.map(phraseSlug));
    return [
      ...held.map((craft) => recordHref('craft', craft, 'fr')),
      ...teams.map((team) => teamPeopleHref(team, 'fr')),
      ...slugs.map((slug) => specialtyHref(slug, 'fr')),
      ...regions.flatMap((region) => [
        regionPeopleHref(region, 'fr'),
        ...teams.map((team) => regionTeamHref(region, team, 'fr')),
        ...there.map((craft) => craftRegionHref(craft, region, 'fr')),
        ...(reuse ? [undefined, ...there].map((craft) => embedHref({ region, craft }, 'fr')) : []),
      ]),
    ];
  };

const known = (values: (string | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value !== undefined)),
];

/** What puts a person into lists. */
export type Placed = Pick<Talent, 'bases' | 'crafts' | 'specialties' | 'reuse'>;

/** Departments by craft, regions by territory; `stamp` differs where they do. */
export type Taxonomy = {
  departments: Map<string, string>;
  regions: Map<string, string>;
  stamp: string;
};
