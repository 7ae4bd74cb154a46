import type { Work } from '../../content/schema/work.ts';
import { perSnapshot } from './digest.ts';
import { records } from './snapshot.ts';
import { talentsOfWork, type TalentLine } from './talents.ts';

/** True where a work has a page: one checked credit, or two people who name it. */
export const hasPage = (work: string): boolean => paged().has(work);

/** The works that have a page. */
export const pagedWorks = (): Work[] => [...paged().values()];

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

const paged = perSnapshot(
  () =>
    new Map(
      records('work')
        .filter(isShown)
        .map((work) => [work.slug, work]),
    ),
);

const isShown = ({ slug }: Work): boolean => {
  const lines = talentsOfWork(slug);
  return (
    lines.some(({ isChecked }) => isChecked) || new Set(lines.map(({ talent }) => talent)).size > 1
  );
};

const craftPlaces = perSnapshot(() => new Map(records('craft').map(({ slug }, i) => [slug, i])));

const placeOf = ({ people }: WorkRole): number =>
  Math.min(
    ...people.map(({ talent }) => craftPlaces().get(talent.crafts[0]?.craft ?? '') ?? Infinity),
  );

/** A role of a work with those who held it. */
export type WorkRole = { role: string; people: { talent: TalentLine; isChecked: boolean }[] };
