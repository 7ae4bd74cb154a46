import { departmentOf } from '../data/crafts.ts';
import { regionOf } from '../data/territories.ts';

/**
 * Attributes that tell Pagefind what a page is: spread them on its main element.
 * Filters: `kind`, `craft` and `team` (slugs), `place` (slugs as declared and their regions').
 * Pagefind takes one value from an attribute, so each value has an attribute of its own.
 * `label` is what the credit line of a result says left of the axis; `order` is what results are
 * ordered by where no word was asked.
 */
export const searchMarks = (marks: Marks): Attributes => {
  const { kind, crafts = [], territories = [], label, order, summary } = marks;
  const values = [
    ['kind', kind],
    ...crafts.map((craft) => ['craft', craft]),
    ...distinct(crafts.map((craft) => departmentOf(craft).slug)).map((team) => ['team', team]),
    ...distinct(territories.flatMap((one) => [one, regionOf(one).slug])).map((at) => ['place', at]),
  ] as const;
  return {
    'data-pagefind-body': '',
    'data-pagefind-filter': values.map(([filter], n) => `${filter}[data-f${n}]`).join(', '),
    ...Object.fromEntries(values.map(([, value], n) => [`data-f${n}`, value])),
    'data-pagefind-meta': 'kind[data-f0], label[data-label], summary[data-summary]',
    'data-label': label,
    'data-summary': summary,
    'data-pagefind-sort': 'order[data-order]',
    'data-order': order,
  };
};

const distinct = (values: string[]): string[] => [...new Set(values)];

type Marks = {
  kind: 'talent' | 'craft' | 'article' | 'work';
  /** Slugs. */
  crafts?: string[];
  territories?: string[];
  label: string;
  order: string;
  /** A sentence that stands under the title in results. */
  summary?: string | undefined;
};
type Attributes = Record<string, string | undefined>;
