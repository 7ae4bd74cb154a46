import type { Credit } from '../../content/schema/credit.ts';
import type { Talent } from '../../content/schema/talent.ts';
import { digestOf, perSnapshot } from './digest.ts';
import { sortKey } from './people-lists.ts';
import { records } from './snapshot.ts';
import { regionOf } from './territories.ts';

/** Everybody, in the order of lists. */
export const allTalents = (): TalentLine[] => listed().all;

/** Those who hold a craft. */
export const talentsByCraft = (craft: string): TalentLine[] => listed().byCraft.get(craft) ?? none;

/** Those with a base in a region, an overseas collectivity or abroad. */
export const talentsInRegion = (region: string): TalentLine[] =>
  listed().byRegion.get(region) ?? none;

/** Those with a base in a region and a craft of a department. */
export const talentsInRegionTeam = (region: string, department: string): TalentLine[] =>
  listed().byTeam.get(teamKey(region, department)) ?? none;

/** Who worked on a work, one entry a person and role. */
export const talentsOfWork = (work: string): WorkLine[] => listed().byWork.get(work) ?? [];

/** The people changed last, newest first. */
export const newestTalents = (n: number): TalentLine[] => listed().newest.slice(0, n);

const none: TalentLine[] = [];
const teamKey = (region: string, department: string): string => `${region}/${department}`;

const shortened = digestOf('talent', (talent): Shortened => ({
  line: {
    slug: talent.slug,
    name: talent.name,
    sortName: talent.sortName,
    key: sortKey(talent),
    crafts: talent.crafts,
    bases: talent.bases,
    isDemo: talent.isDemo,
    verified: talent.verifications.some(({ subject }) => subject === 'credits'),
    updatedOn: talent.updatedOn,
  },
  credits: talent.credits.map(({ work, role, isChecked }) => ({ work, role, isChecked })),
}));

const listed = perSnapshot(() => {
  const people = shortened().toSorted((a, b) => (a.line.key < b.line.key ? -1 : 1));
  const all = people.map(({ line }) => line);
  // Looked up once, not once a person.
  const departments = new Map(records('craft').map(({ slug, department }) => [slug, department]));
  const regions = new Map(records('territory').map(({ slug }) => [slug, regionOf(slug).slug]));
  const regionsOf = ({ bases }: TalentLine) => bases.map((base) => regions.get(base) ?? base);
  const byWork = new Map<string, WorkLine[]>();
  for (const { line, credits } of people)
    for (const { work, role, isChecked } of credits)
      add(byWork, work, { talent: line, role, isChecked });
  return {
    all,
    byWork,
    byCraft: grouped(all, ({ crafts }) => crafts.map(({ craft }) => craft)),
    byRegion: grouped(all, regionsOf),
    byTeam: grouped(all, (line) =>
      regionsOf(line).flatMap((region) =>
        line.crafts.map(({ craft }) => teamKey(region, departments.get(craft) ?? '')),
      ),
    ),
    newest: all.toSorted(
      (a, b) => b.updatedOn.localeCompare(a.updatedOn) || (a.key < b.key ? -1 : 1),
    ),
  };
});

const grouped = (
  people: TalentLine[],
  keysOf: (line: TalentLine) => string[],
): Map<string, TalentLine[]> => {
  const groups = new Map<string, TalentLine[]>();
  for (const line of people) for (const key of new Set(keysOf(line))) add(groups, key, line);
  return groups;
};

const add = <T>(groups: Map<string, T[]>, key: string, value: T): void => {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
};

/** A person as lists need them. */
export type TalentLine = Pick<
  Talent,
  'slug' | 'name' | 'sortName' | 'crafts' | 'bases' | 'isDemo' | 'updatedOn'
> & {
  /** What lists are ordered by (see `sortKey`). */
  key: string;
  /** True where credits of the person were checked. */
  verified: boolean;
};

/** One role that a person held on a work. */
export type WorkLine = { talent: TalentLine; role: string; isChecked: boolean };

type Shortened = { line: TalentLine; credits: Pick<Credit, 'work' | 'role' | 'isChecked'>[] };
