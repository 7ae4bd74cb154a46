import type { searchFr } from '../../content/locales/fr/search.ts';
import { departmentOf } from '../data/crafts.ts';

/**
 * Attributes that tell Pagefind what a text is: spread them on the main element of its page.
 * Filters: `kind`, `craft` and `team` (slugs).
 * Pagefind takes one value from an attribute, so each value has an attribute of its own.
 * `label` is what the credit line of a result says left of the axis; `order` is what results are
 * ordered by where no word was asked.
 */
export const searchMarks = ({ kind, crafts, label, order, summary }: Marks): Attributes => {
  const teams = new Set(crafts.map((craft) => departmentOf(craft).slug));
  const values = [
    ['kind', kind],
    ...crafts.map((craft) => ['craft', craft]),
    ...[...teams].map((team) => ['team', team]),
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

type Marks = {
  kind: Exclude<keyof (typeof searchFr)['kind'], 'talent' | 'work'>;
  /** Slugs. */
  crafts: string[];
  label: string;
  order: string;
  /** A sentence that stands under the title in results. */
  summary?: string | undefined;
};
type Attributes = Record<string, string | undefined>;
