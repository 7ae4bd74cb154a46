/** Who leads to whom in a team, the crafts that lead no further on top. */
import type { Craft } from '../../content/schema/craft.ts';
import { craftsOf } from './crafts.ts';
import { record } from './snapshot.ts';

/** The ladder of a department; undefined where no craft of it leads to another. */
export const ladderOf = (department: string): Ladder | undefined => {
  const team = craftsOf(department);
  const steps = team.flatMap((from) =>
    from.leadsTo.flatMap((slug) => {
      const to = record('craft', slug);
      return to ? [{ from, to }] : [];
    }),
  );
  if (steps.length === 0) return undefined;
  const inside = steps.filter(({ to }) => to.department === department);
  const outside = steps.filter(({ to }) => to.department !== department);
  const slugs = new Set(steps.flatMap(({ from, to }) => [from.slug, to.slug]));
  const crafts = team.filter(({ slug }) => slugs.has(slug));
  const edges = inside.map(({ from, to }): Edge => [from.slug, to.slug]);
  return { rungs: rungsOf(crafts, edges), edges, exits: outside };
};

/** A craft stands one rung under the highest of those it leads to; a way round in a circle is left out. */
const rungsOf = (crafts: Craft[], edges: Edge[]): Craft[][] => {
  const levels = new Map<string, number>();
  const levelOf = (slug: string, below: string[]): number => {
    const known = levels.get(slug);
    if (known !== undefined) return known;
    const above = edges.filter(([from, to]) => from === slug && ![...below, slug].includes(to));
    const level = Math.max(-1, ...above.map(([, to]) => levelOf(to, [...below, slug]))) + 1;
    levels.set(slug, level);
    return level;
  };
  const rungs: Craft[][] = [];
  for (const craft of crafts) (rungs[levelOf(craft.slug, [])] ??= []).push(craft);
  return Array.from(rungs, (rung) => rung ?? []).filter((rung) => rung.length > 0);
};

/** The edges that a picture needs: those that go up, and that no way over another craft replaces. */
export const drawnEdges = ({ rungs, edges }: Pick<Ladder, 'rungs' | 'edges'>): Edge[] => {
  const rungOf = new Map(rungs.flatMap((rung, n) => rung.map(({ slug }) => [slug, n] as const)));
  const upward = edges.filter(([from, to]) => (rungOf.get(from) ?? 0) > (rungOf.get(to) ?? 0));
  const reaches = (from: string, to: string): boolean =>
    upward.some(([one, next]) => one === from && (next === to || reaches(next, to)));
  return upward.filter(
    ([from, to]) => !upward.some(([one, next]) => one === from && next !== to && reaches(next, to)),
  );
};

/** From a craft to one that it leads to, by their slugs. */
export type Edge = readonly [from: string, to: string];
/** `rungs` from the top down; `exits` lead out of the team. */
export type Ladder = { rungs: Craft[][]; edges: Edge[]; exits: { from: Craft; to: Craft }[] };
