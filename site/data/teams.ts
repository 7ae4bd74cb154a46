import type { Territory } from '../../content/schema/territory.ts';
import { craftsOf } from './crafts.ts';
import { talentsByCraft, talentsInRegionTeam } from './talents.ts';
import { regions } from './territories.ts';

/** How many people hold a craft of a department, each counted once. */
export const peopleInTeam = (department: string): number =>
  new Set(craftsOf(department).flatMap(({ slug }) => talentsByCraft(slug).map((one) => one.slug)))
    .size;

/** The regions where a department has people, in order, with how many: someone with two bases counts in both. */
export const regionsOfTeam = (department: string): { region: Territory; people: number }[] =>
  regions()
    .map((region) => ({ region, people: talentsInRegionTeam(region.slug, department).length }))
    .filter(({ people }) => people > 0);
