/** People as documents of the index: what they are found by, and what a result shows. */
import type { TitleForm } from '../../schema/craft.ts';
import type { Talent } from '../../schema/talent.ts';
import type { Document } from './files.ts';
import { tellingTerms, termsOf } from './document-terms.ts';

/**
 * `taxonomy` says the department of a craft and the region of a territory, by slugs.
 * Facets: `craft`, `department`, `territory` (as declared, and its region), `experience` (in any craft), `mobility`,
 * `language`, `contact` (who may write), `verified` (what was checked), `mark` (`demo`, `photo`, `artist`).
 * Numbers: `availableFrom`, `availableUntil`, in days since 1970.
 */
export const personDocument = (talent: Talent, { departments, regions }: Taxonomy): Document => {
  const { crafts, bases, credits, availability, verifications } = talent;
  const names = termsOf([talent.name, talent.sortName]);
  const roles = tellingTerms(credits.map(({ role }) => role));
  return {
    terms: {
      names,
      credits: distinct([...roles, ...tellingTerms(credits.map(({ title }) => title))]),
      texts: tellingTerms([
        talent.bio?.fr ?? '',
        talent.bio?.en ?? '',
        ...talent.specialties,
        ...talent.equipment,
        ...talent.trainings.flatMap(({ title, place = '' }) => [title, place]),
      ]),
    },
    spellings: distinct([...names, ...roles]),
    facets: {
      craft: distinct(crafts.map(({ craft }) => craft)),
      department: known(crafts.map(({ craft }) => departments.get(craft))),
      territory: known(bases.flatMap((base) => [base, regions.get(base)])),
      experience: distinct(crafts.map(({ experience }) => experience)),
      mobility: [talent.mobility],
      language: distinct(talent.languages),
      contact: distinct(talent.contactFrom),
      verified: distinct(verifications.map(({ subject }) => subject)),
      mark: known([
        talent.isDemo ? 'demo' : undefined,
        talent.photo && 'photo',
        talent.artist && 'artist',
      ]),
    },
    numbers: availability
      ? {
          availableFrom: dayNumber(availability.from),
          availableUntil: dayNumber(availability.until),
        }
      : {},
    card: [
      talent.slug,
      talent.name,
      crafts.map(({ craft, form }) => [craft, forms.indexOf(form)]),
      bases,
      (verifications.some(({ subject }) => subject === 'credits') ? 1 : 0) +
        (talent.isDemo ? 2 : 0),
      talent.photo?.hash ?? null,
    ] satisfies WrittenCard,
  };
};

/** What a result shows of a person, from their card. */
export const readPersonCard = (card: unknown): PersonCard => {
  const [slug, name, crafts, bases, flags, photo] = card as WrittenCard;
  return {
    slug,
    name,
    crafts: crafts.map(([craft, form]) => ({ craft, form: forms[form] ?? 'both' })),
    bases,
    hasCheckedCredits: (flags & 1) > 0,
    isDemo: (flags & 2) > 0,
    photo,
  };
};

const forms: TitleForm[] = ['feminine', 'masculine', 'both'];

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const known = (values: (string | undefined)[]): string[] =>
  distinct(values.filter((value) => value !== undefined));

const distinct = (values: string[]): string[] => [...new Set(values)];

export type Taxonomy = {
  /** Departments by craft. */
  departments: Map<string, string>;
  /** By territory, the one whose page shows it. */
  regions: Map<string, string>;
};

export type PersonCard = {
  slug: string;
  name: string;
  crafts: { craft: string; form: TitleForm }[];
  bases: string[];
  hasCheckedCredits: boolean;
  isDemo: boolean;
  /** Hash of the picture. */
  photo: string | null;
};

type WrittenCard = [
  slug: string,
  name: string,
  crafts: [craft: string, form: number][],
  bases: string[],
  flags: number,
  photo: string | null,
];
