/** People as documents of the index: what they are found by, and what a result shows. */
import type { TitleForm } from '../../schema/craft.ts';
import type { Talent } from '../../schema/talent.ts';
import { fold } from '../fold.ts';
import { nameLength, nameTerms, stemsOf } from './document-terms.ts';
import type { Document } from './files.ts';

/**
 * `taxonomy` says the department of a craft, the region of a territory and the parts of a region, by slugs.
 * Facets: `craft`, `department`, `territory` (as declared, its region, and the parts of a region), `experience` (in any
 * craft), `mobility`, `language`, `contact` (who may write), `verified` (what was checked), `mark` (`demo`, `photo`,
 * `artist`); as people wrote them `specialty`, `equipment`, `certificate`.
 * Numbers: `availableFrom`, `availableUntil`, in days since 1970.
 */
export const personDocument = (
  talent: Talent,
  { departments, regions, parts }: Taxonomy,
): Document => {
  const { crafts, bases, credits, availability, verifications, trainings } = talent;
  const held = distinct(crafts.map(({ craft }) => craft));
  return {
    terms: {
      names: nameTerms([talent.name, talent.sortName]),
      credits: stemsOf(credits.flatMap(({ role, title }) => [role, title])),
      texts: stemsOf([
        talent.bio?.fr ?? '',
        talent.bio?.en ?? '',
        ...talent.specialties,
        ...talent.equipment,
        ...trainings.flatMap(({ title, place = '' }) => [title, place]),
      ]),
    },
    nameLength: nameLength([talent.name, talent.sortName]),
    facets: {
      craft: held,
      department: known(crafts.map(({ craft }) => departments.get(craft))),
      territory: known(
        bases.flatMap((base) => [base, regions.get(base), ...(parts.get(base) ?? [])]),
      ),
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
    phrases: {
      specialty: talent.specialties,
      equipment: talent.equipment,
      certificate: trainings.filter(isCertificate).map(({ title }) => title),
    },
    numbers: availability
      ? {
          availableFrom: dayNumber(availability.from),
          availableUntil: dayNumber(availability.until),
        }
      : {},
    card: [
      shortSlug(talent),
      talent.name,
      held,
      held
        .map((slug) => forms.indexOf(crafts.find(({ craft }) => craft === slug)?.form ?? 'both'))
        .join(''),
      distinct(bases),
      (verifications.some(({ subject }) => subject === 'credits') ? 1 : 0) +
        (talent.isDemo ? 2 : 0),
    ] satisfies WrittenCard,
    cardFacets: { 2: 'craft', 4: 'territory' },
  };
};

/** What a result shows of a person, from their card. */
export const readPersonCard = (card: unknown): PersonCard => {
  const [slug, name, crafts, said, bases, flags] = card as WrittenCard;
  return {
    slug: slug.startsWith('/') ? slug.slice(1) : plainSlug(name) + slug,
    name,
    crafts: crafts.map((craft, place) => ({ craft, form: forms[Number(said[place])] ?? 'both' })),
    bases,
    hasCheckedCredits: (flags & 1) > 0,
    isDemo: (flags & 2) > 0,
  };
};

/** Most slugs are the name, or begin with it: what they add to it, or, after a slash, the whole. */
const shortSlug = ({ slug, name }: Talent): string => {
  const plain = plainSlug(name);
  return plain !== '' && slug.startsWith(plain) ? slug.slice(plain.length) : `/${slug}`;
};

const plainSlug = (name: string): string => fold(name).replaceAll(' ', '-');

/** Whatever expires, and what its title says is one. */
const isCertificate = ({ title, validUntil }: Talent['trainings'][number]): boolean =>
  validUntil !== undefined || certificateWords.test(fold(title));

const certificateWords =
  /\b(caces|certificat|certification|certifie|habilitation|permis|sst|psc1|ssiap|vhss|brevet|agrement)\b/;

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
  /** By region, its départements: who is based in all of it answers for each. */
  parts: Map<string, string[]>;
};

export type PersonCard = {
  slug: string;
  name: string;
  crafts: { craft: string; form: TitleForm }[];
  bases: string[];
  hasCheckedCredits: boolean;
  isDemo: boolean;
};

type WrittenCard = [
  slug: string,
  name: string,
  crafts: string[],
  /** A figure for each craft. */
  forms: string,
  bases: string[],
  flags: number,
];
