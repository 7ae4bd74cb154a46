import type { Locale } from '../../content/schema/basics.ts';
import type { Guide } from '../../content/schema/guide.ts';
import { record, records } from './snapshot.ts';

/** The guide of a craft, if one is published. */
export const guideOf = (craft: string): Guide | undefined => record('guide', craft);

/** Guides, the one reviewed last first. */
export const newestGuides = (n: number): Guide[] =>
  records('guide')
    .toSorted((a, b) => b.reviewedOn.localeCompare(a.reviewedOn) || a.craft.localeCompare(b.craft))
    .slice(0, n);

/** True where the guide can be read in a language. */
export const isGuideIn = (guide: Guide, locale: Locale): boolean =>
  locale === 'fr' || (guide.body.en !== undefined && guide.summary.en !== undefined);
