import { regionOf } from '../data/territories.ts';

/**
 * Attributes that tell Pagefind what a page is: spread them on its main element.
 * Filters: `kind`, `craft` (slug), `region` (slug of the territory with a page) and `place`
 * (slug as declared). `label` is what the credit line of a result says left of the axis.
 */
export const searchMarks = ({ kind, crafts = [], territories = [], label }: Marks): Attributes => {
  const regions = new Set(territories.map((territory) => regionOf(territory).slug));
  return {
    'data-pagefind-body': true,
    'data-pagefind-filter': [
      `kind:${kind}`,
      ...crafts.map((craft) => `craft:${craft}`),
      ...[...regions].map((region) => `region:${region}`),
      ...territories.map((territory) => `place:${territory}`),
    ].join(', '),
    'data-pagefind-meta': `kind:${kind}, label[data-label]`,
    'data-label': label,
  };
};

/** What kinds of pages the search finds. */
export type FoundKind = 'talent' | 'craft' | 'article' | 'work';
type Marks = { kind: FoundKind; crafts?: string[]; territories?: string[]; label: string };
type Attributes = Record<string, string | boolean>;
