/** Works as documents of the index: what they are found by, and what a result shows. */
import type { Work } from '../../schema/work.ts';
import type { Document } from './files.ts';
import { nameLength, tellingTerms, termsOf } from './document-terms.ts';

/** Facets: `kind`, `mark` (`demo`). Numbers: `year`. */
export const workDocument = (work: Work): Document => {
  const { slug, title, year, kind, director, producer, isDemo } = work;
  return {
    terms: {
      names: termsOf([title]),
      credits: tellingTerms([director ?? '', producer ?? '']),
      texts: [],
    },
    nameLength: nameLength([title]),
    phrases: {},
    cardFacets: {},
    facets: { kind: [kind], mark: isDemo ? ['demo'] : [] },
    numbers: { year },
    card: [slug, title, year, kind, director ?? null] satisfies WrittenCard,
  };
};

/** What a result shows of a work, from its card. */
export const readWorkCard = (card: unknown): WorkCard => {
  const [slug, title, year, kind, director] = card as WrittenCard;
  return { slug, title, year, kind, director };
};

export type WorkCard = Pick<Work, 'slug' | 'title' | 'year' | 'kind'> & {
  director: string | null;
};

type WrittenCard = [
  slug: string,
  title: string,
  year: number,
  kind: Work['kind'],
  director: string | null,
];
