/** Pages of what texts refer to: resources by kind, terms by letter, pay by team. */
import { glossaryHref, resourcePaths, resourcesHref, teamPayHref } from '../../content/routes.ts';
import type { ResourceKind } from '../../content/schema/resource.ts';
import type { Path } from './paths.ts';
import { paidTeams } from './team-pay.ts';
import { resourceKinds } from './resources.ts';
import { glossaryLetters } from './terms.ts';

/** French paths of those that any resource or term may change. */
export const referencePages = (): string[] => [
  ...resourceKinds().map((kind) => resourcesHref(kind, 'fr')),
  ...glossaryLetters().map((letter) => glossaryHref(letter, 'fr')),
];

/** French paths of the pay of each team. */
export const payPages = (): string[] => paidTeams().map(({ slug }) => teamPayHref(slug, 'fr'));

/** Teams with a pay reference. */
export const teamPayPaths = (): Path<'department'>[] =>
  paidTeams().map(({ slug }) => ({ params: { department: slug } }));

/** Kinds that have resources. */
export const resourceKindPaths = (): Path<'kind'>[] =>
  resourceKinds().map((kind) => ({ params: { kind: resourcePaths[kind] } }));

/** Letters that begin terms. */
export const glossaryLetterPaths = (): Path<'letter'>[] =>
  glossaryLetters().map((letter) => ({ params: { letter } }));

/** The kind of resources whose page has this last part. Throws where there is none. */
export const resourceKindAt = (part: string | undefined): ResourceKind => {
  const kind = resourceKinds().find((one) => resourcePaths[one] === part);
  if (!kind) throw new Error(`There is no kind of resources at "${part}".`);
  return kind;
};
