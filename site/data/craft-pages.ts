/** The pages about crafts that are no record's own: teams, two crafts side by side, interests. */
import {
  compareHref,
  interestHref,
  interestPaths,
  pages,
  recordPaths,
  teamHref,
} from '../../content/routes.ts';
import type { Path } from './paths.ts';
import { comparisons, isCompared } from './comparisons.ts';
import { craftsFor, interestAt, interestsBeside, interestsInUse } from './interests.ts';
import { record, records } from './snapshot.ts';

/** Teams. */
export const teamPaths = (): Path<'department'>[] =>
  records('department').map(({ slug }) => ({ params: { department: slug } }));

/** Two crafts side by side, in the order of their slugs. */
export const comparePaths = (): Path<'slug' | 'other'>[] =>
  comparisons().map(([slug, other]) => ({ params: { slug, other } }));

/** Interests that a craft names. */
export const interestPagePaths = (): Path<'interest'>[] =>
  interestsInUse().map(({ interest }) => ({ params: { interest: interestPaths[interest] } }));

/** Two interests that a craft names together, in the order of their addresses. */
export const interestPairPaths = (): Path<'interest' | 'other'>[] =>
  interestsInUse().flatMap(({ interest }) =>
    interestsBeside(interest)
      .map(({ interest: other }) => [interestPaths[interest], interestPaths[other]] as const)
      .filter(([one, other]) => one < other)
      .map(([one, other]) => ({ params: { interest: one, other } })),
  );

/** French paths of all of them. */
export const craftPagePaths = (): string[] => [
  ...teamPaths().map(({ params }) => teamHref(params.department, 'fr')),
  ...comparePaths().map(({ params }) => compareHref(params.slug, params.other, 'fr')),
  ...interestPagePaths().map(({ params }) => `${pages.interests}/${params.interest}`),
  ...interestPairPaths().map(
    ({ params }) => `${pages.interests}/${params.interest}/${params.other}`,
  ),
];

/** True for a French path among those. */
export const isCraftPage = (french: string): boolean => {
  const [, root, first = '', second, third, ...more] = french.split('/');
  if (`/${root}` !== recordPaths.craft || second === undefined || more.length > 0) return false;
  if (first === 'equipes' && third === undefined) return record('department', second) !== undefined;
  if (second === 'comparer' && third !== undefined)
    return first < third && isCompared(first, third);
  if (`/${root}/${first}` !== pages.interests) return false;
  const [one, other] = [interestAt(second), interestAt(third)];
  if (one === undefined || (third !== undefined && other === undefined)) return false;
  return (
    one !== other && craftsFor(one, other).length > 0 && interestHref('fr', one, other) === french
  );
};
