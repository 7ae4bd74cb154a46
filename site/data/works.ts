import { atOnce } from './database.ts';
import { follow, perSnapshot } from './digest.ts';
import { byKey, sortKey, type Listed } from './people-lists.ts';
import { record, records } from './snapshot.ts';
import { changedList } from './sorted-lists.ts';
import { talentsOfWork, touchedWorks, type TalentLine } from './talents.ts';

/** True where a work has a page: one checked credit, or two people who name it. */
export const hasPage = (work: string): boolean =>
  record('work', work) !== undefined && isShown(work);

/** The works that have a page, in the order of `workKey`. */
export const pagedWorks = (): Listed[] => paged().list;

/** What works are ordered by in sitemaps. */
export const workKey = (slug: string): string => sortKey({ sortName: '', slug });

/** A work's people by role, in the order of the credits as far as their main crafts tell it. */
export const rolesOf = (work: string): WorkRole[] =>
  [...Map.groupBy(talentsOfWork(work), ({ role }) => role)]
    .map(([role, lines]) => ({
      role,
      people: [...Map.groupBy(lines, ({ talent }) => talent)].map(([talent, own]) => ({
        talent,
        isChecked: own.some(({ isChecked }) => isChecked),
      })),
    }))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.role < b.role ? -1 : 1));

const isShown = (work: string): boolean => {
  const lines = talentsOfWork(work);
  return lines.some(({ isChecked, talent }) => isChecked || talent !== lines[0]?.talent);
};

const craftPlaces = perSnapshot(() => new Map(records('craft').map(({ slug }, i) => [slug, i])));

const placeOf = ({ people }: WorkRole): number =>
  Math.min(
    ...people.map(({ talent }) => craftPlaces().get(talent.crafts[0]?.craft ?? '') ?? Infinity),
  );

/** Brought up to date for the works that changed or whose people did: there are 24,000. */
const paged = (): Paged => atOnce(bringPaged);

const bringPaged = (): Paged => {
  const sources = [touchedWorks(), changedWorks().touched];
  const isFollowed = kept?.sources.every(({ list }, i) => list === sources[i]);
  const before = isFollowed && kept ? kept : { list: [], bySlug: new Map(), sources: [] };
  const slugs = isFollowed
    ? new Set(before.sources.flatMap(({ list, read }) => list.slice(read)))
    : changedWorks().slugs;
  const { removed, added } = moves(slugs, before.bySlug);
  for (const { slug } of removed) before.bySlug.delete(slug);
  for (const one of added) before.bySlug.set(one.slug, one);
  kept = {
    list: changedList(before.list, { removed, added, order: byKey }),
    bySlug: before.bySlug,
    sources: sources.map((list) => ({ list, read: list.length })),
  };
  return kept;
};

let kept: Paged | undefined;
/** Beyond so many changes it is faster to begin again. */
const many = 5000;

const moves = (slugs: Set<string>, bySlug: Map<string, Listed>) => {
  const removed: Listed[] = [];
  const added: Listed[] = [];
  for (const slug of slugs) {
    const known = bySlug.get(slug);
    const isNow = hasPage(slug);
    if (known && !isNow) removed.push(known);
    if (!known && isNow) added.push({ slug, key: workKey(slug) });
  }
  return { removed, added };
};

const changedWorks = follow<'work', { slugs: Set<string>; touched: string[] }>({
  kind: 'work',
  start: (all) => ({ slugs: new Set([...all].map(({ slug }) => slug)), touched: [] }),
  change: ({ slugs, touched }, { changed, gone }) => {
    for (const { slug } of changed) slugs.add(slug);
    for (const slug of gone) slugs.delete(slug);
    if (touched.length > many) return { slugs, touched: [] };
    touched.push(...changed.map(({ slug }) => slug), ...gone);
    return { slugs, touched };
  },
  sizeOf: ({ slugs }) => slugs.size,
});

type Paged = {
  list: Listed[];
  bySlug: Map<string, Listed>;
  /** What tells which works to look at again, and how far it was read. */
  sources: { list: readonly string[]; read: number }[];
};

/** A role of a work with those who held it. */
export type WorkRole = { role: string; people: { talent: TalentLine; isChecked: boolean }[] };
