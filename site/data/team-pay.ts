/** The pay references of teams, as tables of what can be compared: amounts for the same unit and the same hours. */
import type { Craft } from '../../content/schema/craft.ts';
import type { Department } from '../../content/schema/department.ts';
import { PayUnit, type PayReference } from '../../content/schema/pay-reference.ts';
import { craftsByDepartment, craftsOf } from './crafts.ts';
import { axisOf, limitsOf, referencesOf, scaleKey, type PayScale } from './pay.ts';
import { perSnapshot } from './digest.ts';

/** Teams with a pay reference, in the order of the credits. */
export const paidTeams = (): Department[] => paid().map(({ department }) => department);

/** Teams by what most of their references are paid for; of two that are as frequent, what most of all are paid for. */
export const teamsByScale = (): TeamScale[] => {
  const everywhere = Map.groupBy(
    paid().flatMap(({ references }) => references),
    scaleKey,
  );
  const frequency = ([first]: PayReference[]): number =>
    first ? (everywhere.get(scaleKey(first))?.length ?? 0) : 0;
  const lines = paid().flatMap(({ department, references }) => {
    const [main] = scalesOf(references)
      .toReversed()
      .toSorted((a, b) => b.length - a.length || frequency(b) - frequency(a));
    return main ? [{ department, main }] : [];
  });
  const groups = Map.groupBy(lines, ({ main: [first] }) => (first ? scaleKey(first) : ''));
  return [...groups.values()].flatMap((teams) => {
    const all = teams.flatMap(({ main }) => main);
    const [first] = all;
    if (!first) return [];
    const { unit, hours } = first;
    const named = teams.map(({ department, main }) => ({
      department,
      crafts: new Set(main.map(({ craft }) => craft)).size,
      ...limitsOf(main),
    }));
    return [{ unit, hours, teams: named, ...axisOf(all) }];
  });
};

/** The references of a team by the text that states them, in the order of the credits. */
export const payTexts = (department: string): PayText[] => {
  const texts = Map.groupBy(referencesIn(department), textKey);
  return [...texts.values()].flatMap((references) => {
    const [first] = references;
    return first ? [{ first, tables: tablesOf(references) }] : [];
  });
};

/** The crafts of a team that have a reference, in the order of the credits. Slugs. */
export const paidCrafts = (department: string): string[] => [
  ...new Set(referencesIn(department).map(({ craft }) => craft)),
];

/** Scales that state the same cases share a table, so that none is named twice. */
const tablesOf = (references: PayReference[]): PayTable[] => {
  const alike = Map.groupBy(scalesOf(references), (ranges) => JSON.stringify(ranges.map(caseKey)));
  return [...alike.values()].flatMap((scales) => {
    const ranges = scales.at(-1) ?? [];
    const [longest] = ranges;
    if (!longest) return [];
    return [
      {
        scales: scales.flatMap((one) => {
          const [first] = one;
          return first ? [{ unit: first.unit, hours: first.hours, ...limitsOf(one) }] : [];
        }),
        longest,
        ranges,
        ...axisOf(ranges),
        rows: ranges.map(({ craft, condition }, n) => ({
          craft,
          condition,
          amounts: scales.flatMap((scale) => scale[n] ?? []),
        })),
      },
    ];
  });
};

/** Amounts that can be compared, from the shortest unit and the fewest hours up. */
const scalesOf = (references: PayReference[]): PayReference[][] =>
  [...Map.groupBy(references, scaleKey).values()].toSorted(
    ([a], [b]) =>
      PayUnit.options.indexOf(a?.unit ?? 'hour') - PayUnit.options.indexOf(b?.unit ?? 'hour') ||
      (a?.hours ?? 0) - (b?.hours ?? 0),
  );

const referencesIn = (department: string): PayReference[] =>
  craftsOf(department).flatMap(({ slug }) => referencesOf(slug));

const paid = perSnapshot(() =>
  craftsByDepartment()
    .map(({ department }) => ({ department, references: referencesIn(department.slug) }))
    .filter(({ references }) => references.length > 0),
);

const textKey = ({ idcc, annex, validFrom, raisedOn, source }: PayReference): string =>
  JSON.stringify([idcc, annex, validFrom, raisedOn ?? null, source]);
const caseKey = ({ craft, condition }: PayReference): string[] => [craft, condition ?? ''];

type Unit = Pick<PayReference, 'unit' | 'hours'>;

/** Teams whose amounts stand on one axis. `crafts`: how many have an amount for this unit. Euros. */
type TeamScale = Omit<PayScale, 'ranges'> & {
  teams: { department: Department; crafts: number; from: number; to: number }[];
};

/** What one text states: `first` says which text it is, in which version. */
export type PayText = { first: PayReference; tables: PayTable[] };

/** Cases in rows, each with one amount for each of `scales`; `ranges` are those of the last, the `longest`. */
type PayTable = Omit<PayScale, 'unit' | 'hours'> & {
  scales: (Unit & { from: number; to: number })[];
  longest: Unit;
  rows: { craft: Craft['slug']; condition: string | undefined; amounts: PayReference[] }[];
};
