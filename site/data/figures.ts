import type { Department } from '../../content/schema/department.ts';
import type { Territory } from '../../content/schema/territory.ts';
import { hasEnded } from '../../content/schema/turning-days.ts';
import { perSnapshot } from './digest.ts';
import { asOf, records } from './snapshot.ts';
import { allTalents } from './talents.ts';
import { regionOf, regions } from './territories.ts';

/** Everybody, by team and by region; those of several teams or regions count in each. */
export const peopleFigures = (): PeopleFigures => counted();

/** How many people confirmed their page within so many months. */
export const confirmedWithin = (months: number): number => {
  const since = monthsBefore(asOf(), months);
  let people = 0;
  for (const [day, n] of counted().byDay) if (day > since) people += n;
  return people;
};

/** Guides: all, those that a person of the trade reviewed, those whose next review is due. */
export const guideFigures = (): { all: number; reviewed: number; due: number } => {
  const guides = records('guide');
  const today = asOf();
  return {
    all: guides.length,
    reviewed: guides.filter(({ reviewer }) => reviewer !== undefined).length,
    due: guides.filter(({ nextReviewOn }) => hasEnded(nextReviewOn, today)).length,
  };
};

/** The day so many months earlier; the last of its month where that month is shorter. */
export const monthsBefore = (day: string, months: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0));
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()));
  return target.toISOString().slice(0, 10);
};

const counted = perSnapshot((): Counted => {
  const teamOf = new Map(records('craft').map(({ slug, department }) => [slug, department]));
  const regionsBy = new Map(records('territory').map(({ slug }) => [slug, regionOf(slug).slug]));
  const all: Tally = { people: 0, checked: 0 };
  const byTeam = new Map<string, Tally>();
  const byRegion = new Map<string, Tally>();
  const byDay = new Map<string, number>();
  for (const { crafts, bases, verified, confirmedOn } of allTalents()) {
    note(all, verified);
    byDay.set(confirmedOn, (byDay.get(confirmedOn) ?? 0) + 1);
    for (const team of new Set(crafts.map(({ craft }) => teamOf.get(craft) ?? '')))
      note(tallyIn(byTeam, team), verified);
    for (const region of new Set(bases.map((base) => regionsBy.get(base) ?? base)))
      note(tallyIn(byRegion, region), verified);
  }
  return {
    ...all,
    byDay,
    teams: records('department').map((of) => ({ of, ...tallyIn(byTeam, of.slug) })),
    regions: regions().map((of) => ({ of, ...tallyIn(byRegion, of.slug) })),
  };
});

const tallyIn = (tallies: Map<string, Tally>, key: string): Tally => {
  const known = tallies.get(key);
  if (known) return known;
  const made = { people: 0, checked: 0 };
  tallies.set(key, made);
  return made;
};

const note = (tally: Tally, isChecked: boolean): void => {
  tally.people += 1;
  if (isChecked) tally.checked += 1;
};

/** People, and those among them whose credits were checked. */
export type Tally = { people: number; checked: number };
type PeopleFigures = Tally & {
  teams: (Tally & { of: Department })[];
  regions: (Tally & { of: Territory })[];
};
type Counted = PeopleFigures & { byDay: Map<string, number> };
