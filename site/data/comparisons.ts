/** Which crafts have a page side by side: both have a guide, and they are of one team or one names the other. */
import type { Craft } from '../../content/schema/craft.ts';
import { perSnapshot } from './digest.ts';
import { records } from './snapshot.ts';

/** The crafts that a craft can be compared with, in the order of the credits. */
export const comparedWith = (craft: string): Craft[] => byCraft().get(craft) ?? [];

/** True where two crafts have a page side by side, whichever is named first. */
export const isCompared = (a: string, b: string): boolean =>
  comparedWith(a).some(({ slug }) => slug === b);

/** Every pair, each once, the craft whose slug comes first before the other. */
export const comparisons = (): [string, string][] =>
  [...byCraft()].flatMap(([a, others]) =>
    others.flatMap(({ slug }): [string, string][] => (a < slug ? [[a, slug]] : [])),
  );

const byCraft = perSnapshot(() => {
  const guides = new Set(records('guide').map(({ craft }) => craft));
  const guided = records('craft').filter(({ slug }) => guides.has(slug));
  return new Map(
    guided.map((craft) => [craft.slug, guided.filter((other) => isRelated(craft, other))]),
  );
});

const isRelated = (a: Craft, b: Craft): boolean =>
  a.slug !== b.slug && (a.department === b.department || names(a, b) || names(b, a));

const names = (a: Craft, { slug }: Craft): boolean =>
  [a.worksUnder, a.leadsTo, a.worksWith].some((list) => list.includes(slug));
