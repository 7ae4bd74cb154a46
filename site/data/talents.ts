import {
  craftRegionHref,
  pages,
  recordHref,
  regionPeopleHref,
  regionTeamHref,
} from '../../content/routes.ts';
import { follow, type Changes } from './digest.ts';
import { byKey, carryStart } from './people-lists.ts';
import { changedList, changeGroups, grouped } from './sorted-lists.ts';
import {
  byNewest,
  byPerson,
  settled,
  shortened,
  type Shortened,
  type TalentLine,
  type WorkLine,
} from './talent-lines.ts';
import { listsIn, taxonomy, type Placed, type Taxonomy } from './talent-lists.ts';

export type { TalentLine, WorkLine } from './talent-lines.ts';

/** Everybody, in the order of lists. This and the other lists are the same arrays until one of their people changes. */
export const allTalents = (): TalentLine[] => listed().all;

/** True where a person has a page. */
export const hasTalent = (slug: string): boolean => listed().people.has(slug);

/** Those who stand in a list, by the French path of its entry page; nobody for a path that is no list. */
export const talentsIn = (list: string): TalentLine[] =>
  list === pages.talents ? allTalents() : (listed().byList.get(list) ?? none);

/** The lists that have anybody, that of everybody aside. */
export const listedPaths = (): string[] => [...listed().byList.keys()];

/** The lists that a person stands in, by the French paths of their entry pages. */
export const listsOf = (person: Placed): string[] => [
  pages.talents,
  ...listsIn(taxonomy())(person),
];

/** Those who hold a craft. */
export const talentsByCraft = (craft: string): TalentLine[] =>
  talentsIn(recordHref('craft', craft, 'fr'));

/** Those with a base in a region, an overseas collectivity or abroad. */
export const talentsInRegion = (region: string): TalentLine[] =>
  talentsIn(regionPeopleHref(region, 'fr'));

/** Those with a base in a region and a craft of a department. */
export const talentsInRegionTeam = (region: string, department: string): TalentLine[] =>
  talentsIn(regionTeamHref(region, department, 'fr'));

/** Those with a base in a region who hold a craft. */
export const talentsInRegionCraft = (region: string, craft: string): TalentLine[] =>
  talentsIn(craftRegionHref(craft, region, 'fr'));

/** Who worked on a work, one entry a person and role. */
export const talentsOfWork = (work: string): WorkLine[] => listed().byWork.get(work) ?? [];

/** The people changed last, newest first. */
export const newestTalents = (n: number): TalentLine[] => listed().newest.slice(0, n);

/** Works whose people have changed, one after the other; another array where nobody knows which. */
export const touchedWorks = (): readonly string[] => listed().touched;

const none: TalentLine[] = [];
const workOf = ({ work }: WorkLine): string[] => [work];

const listed = (): Lists => {
  const lists = followed();
  const present = taxonomy();
  if (lists.taxonomy.stamp !== present.stamp) Object.assign(lists, placed(lists.all, present));
  return lists;
};

const placed = (all: TalentLine[], by: Taxonomy) => ({
  taxonomy: by,
  byList: grouped(all, listsIn(by)),
});

const gathered = (people: Map<string, Shortened>, by: Taxonomy): Lists => {
  const sorted = [...people.values()].toSorted((a, b) => byKey(a.line, b.line));
  const all = sorted.map(({ line }) => line);
  return {
    people,
    all,
    newest: all.toSorted(byNewest),
    byWork: grouped(
      sorted.flatMap(({ credits }) => credits),
      workOf,
    ),
    touched: [],
    ...placed(all, by),
  };
};

const change = (lists: Lists, { changed, gone }: Changes<'talent'>): Lists => {
  const { people } = lists;
  if (changed.length > many) {
    for (const { slug, record } of changed) people.set(slug, shortened(record));
    for (const slug of gone) people.delete(slug);
    return gathered(people, lists.taxonomy);
  }
  const before: Shortened[] = [];
  const after: Shortened[] = [];
  for (const { slug, record } of changed) {
    const known = people.get(slug);
    const next = settled(shortened(record), known);
    if (next === known) continue;
    if (known) before.push(known);
    after.push(next);
    people.set(slug, next);
  }
  for (const slug of gone) {
    const known = people.get(slug);
    if (!known) continue;
    before.push(known);
    people.delete(slug);
  }
  return { ...lists, ...moved(lists, before, after) };
};

/** Brings the groups up to date in place; a line that only its credits changed stays where it is. */
const moved = (lists: Lists, before: Shortened[], after: Shortened[]): Partial<Lists> => {
  const { byList, byWork, taxonomy: by } = lists;
  const kept = new Set(after.map(({ line }) => line));
  const left = new Set(before.map(({ line }) => line));
  const lines = {
    removed: [...left].filter((line) => !kept.has(line)),
    added: [...kept].filter((line) => !left.has(line)),
    order: byKey,
  };
  const credits = {
    removed: before.flatMap(({ credits }) => credits),
    added: after.flatMap(({ credits }) => credits),
    order: byPerson,
  };
  changeGroups(byList, { ...lines, keysOf: listsIn(by) });
  changeGroups(byWork, { ...credits, keysOf: workOf });
  const touched = [...credits.removed, ...credits.added].map(({ work }) => work);
  const all = changedList(lists.all, lines);
  carryStart({ ...lines, from: lists.all, to: all });
  return {
    all,
    newest: changedList(lists.newest, { ...lines, order: byNewest }),
    touched: lists.touched.length > many ? [] : addTo(lists.touched, touched),
  };
};

const addTo = (list: string[], more: string[]): string[] => {
  list.push(...more);
  return list;
};

/** Beyond so many changes it is faster to begin again. */
const many = 5000;

const followed = follow<'talent', Lists>({
  kind: 'talent',
  start: (all) => {
    const people = new Map<string, Shortened>();
    for (const { slug, record } of all) people.set(slug, shortened(record));
    return gathered(people, taxonomy());
  },
  change,
  sizeOf: ({ people }) => people.size,
});

type Lists = {
  people: Map<string, Shortened>;
  all: TalentLine[];
  newest: TalentLine[];
  /** By the French path of the list. */
  byList: Map<string, TalentLine[]>;
  byWork: Map<string, WorkLine[]>;
  touched: string[];
  taxonomy: Taxonomy;
};
