import type { Department } from '../../content/schema/department.ts';
import type { Organisation } from '../../content/schema/organisation.ts';
import { perSnapshot } from './digest.ts';
import { records } from './snapshot.ts';
import { grouped } from './sorted-lists.ts';
import { talentsInRegionTeam } from './talents.ts';
import { regionOf } from './territories.ts';

/** The departments that have people in a region, in the order of the credits, with how many. */
export const teamsOf = (region: string): { department: Department; people: number }[] =>
  records('department')
    .map((department) => ({
      department,
      people: talentsInRegionTeam(region, department.slug).length,
    }))
    .filter(({ people }) => people > 0);

/** The bodies that serve a region or a part of it. */
export const organisationsOf = (region: string): Organisation[] => byRegion().get(region) ?? [];

/** The regions that a body serves, wholly or in part. */
export const regionsOfOrganisation = ({ territories }: Organisation): string[] => [
  ...new Set(territories.map((territory) => regionOf(territory).slug)),
];

const byRegion = perSnapshot(() => grouped(records('organisation'), regionsOfOrganisation));
