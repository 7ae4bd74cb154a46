/** Lists of open projects, by team and by region: a list is named by the French path of its page. */
import { recordHref, regionBriefsHref, teamBriefsHref } from '../../content/routes.ts';
import type { Brief } from '../../content/schema/brief.ts';
import type { Department } from '../../content/schema/department.ts';
import type { Territory } from '../../content/schema/territory.ts';
import { briefs, isOver } from './briefs.ts';
import { perSnapshot } from './digest.ts';
import type { Path } from './paths.ts';
import { record, records } from './snapshot.ts';
import { grouped } from './sorted-lists.ts';
import { regionOf, regions } from './territories.ts';

/** The lists in which a project stands while one may answer it. */
export const listsOfBrief = ({ needs }: Pick<Brief, 'needs'>): string[] => [
  ...new Set([
    ...teamsOfBrief({ needs }).map((team) => teamBriefsHref(team, 'fr')),
    ...regionsOfBrief({ needs }).map((region) => regionBriefsHref(region, 'fr')),
  ]),
];

/** Who stands in a list, newest first. */
export const briefsIn = (list: string): Brief[] =>
  (byList().get(list) ?? []).filter((brief) => !isOver(brief));

/** The teams that open projects look for, in the order of the credits. */
export const soughtTeams = (): Counted<Department>[] =>
  counted(records('department'), ({ slug }) => teamBriefsHref(slug, 'fr'));

/** The regions that have open projects, in order. */
export const soughtRegions = (): Counted<Territory>[] =>
  counted(regions(), ({ slug }) => regionBriefsHref(slug, 'fr'));

/** French paths of all lists that have a project. */
export const briefLists = (): string[] => [
  ...soughtTeams().map(({ of }) => teamBriefsHref(of.slug, 'fr')),
  ...soughtRegions().map(({ of }) => regionBriefsHref(of.slug, 'fr')),
];

/** What the French paths of all lists there can be begin with. */
export const briefListRoots = [teamBriefsHref('', 'fr'), regionBriefsHref('', 'fr')];

/** Teams with a page of projects. */
export const teamBriefPaths = (): Path<'department'>[] =>
  soughtTeams().map(({ of }) => ({ params: { department: of.slug } }));

/** Regions with a page of projects. */
export const regionBriefPaths = (): Path<'region'>[] =>
  soughtRegions().map(({ of }) => ({ params: { region: of.slug } }));

/** French paths of the pages that show the line of a project, its own and `/projets` apart. */
export const pagesWithBrief = (brief: Pick<Brief, 'needs'>): string[] => [
  ...listsOfBrief(brief),
  ...brief.needs.crafts.map((craft) => recordHref('craft', craft, 'fr')),
  ...regionsOfBrief(brief).map((region) => recordHref('territory', region, 'fr')),
];

/** The regions where the work of a project is, wholly or in part. */
const regionsOfBrief = ({ needs }: Pick<Brief, 'needs'>): string[] => [
  ...new Set(needs.bases.map((base) => regionOf(base).slug)),
];

const teamsOfBrief = ({ needs }: Pick<Brief, 'needs'>): string[] =>
  needs.crafts.flatMap((craft) => record('craft', craft)?.department ?? []);

const counted = <T>(all: T[], listOf: (one: T) => string): Counted<T>[] =>
  all.map((of) => ({ of, count: briefsIn(listOf(of)).length })).filter(({ count }) => count > 0);

const byList = perSnapshot(() => grouped(briefs(), listsOfBrief));

/** A team or a region, and how many open projects it has. */
export type Counted<T> = { of: T; count: number };
