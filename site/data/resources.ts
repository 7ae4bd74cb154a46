import { resourcePaths } from '../../content/routes.ts';
import type { Resource, ResourceKind } from '../../content/schema/resource.ts';
import { hasEnded } from '../../content/schema/turning-days.ts';
import { perSnapshot } from './digest.ts';
import { asOf, records } from './snapshot.ts';
import { grouped } from './sorted-lists.ts';
import { regionOf } from './territories.ts';

/** The kinds that have resources, in the order of the page. */
export const resourceKinds = (): ResourceKind[] =>
  (Object.keys(resourcePaths) as ResourceKind[]).filter((kind) => byKind().has(kind));

/** The resources of a kind by name; workshops by their first day. */
export const resourcesOf = (kind: ResourceKind): Resource[] => byKind().get(kind) ?? [];

/** The resources that concern a region, wholly or in part. */
export const resourcesIn = (region: string): Resource[] => byRegion().get(region) ?? [];

/** The resources of some kinds that concern a team, those that concern every team left out. */
export const resourcesFor = (department: string, kinds: ResourceKind[]): Resource[] =>
  (byDepartment().get(department) ?? []).filter(({ kind }) => kinds.includes(kind));

/** The regions that a resource concerns. */
export const regionsOfResource = ({ territories }: Resource): string[] => [
  ...new Set(territories.map((territory) => regionOf(territory).slug)),
];

/** True from the day after a dated resource took place. */
export const isOver = ({ startsOn, endsOn = startsOn }: Resource): boolean =>
  endsOn !== undefined && hasEnded(endsOn, asOf());

const byKind = perSnapshot(() =>
  grouped(
    records('resource').toSorted((a, b) => (a.startsOn ?? '').localeCompare(b.startsOn ?? '')),
    ({ kind }) => [kind],
  ),
);
const byRegion = perSnapshot(() => grouped(records('resource'), regionsOfResource));
const byDepartment = perSnapshot(() =>
  grouped(records('resource'), ({ departments }) => departments),
);
