/** The names that a query is read with, small enough to be sent to the browser. */
import { languageName } from '../locales/language-name.ts';
import type { Craft } from '../schema/craft.ts';
import type { Department } from '../schema/department.ts';
import { languageCodes } from '../schema/language-codes.ts';
import type { Territory } from '../schema/territory.ts';
import { places, towns } from './places.ts';
import { sayings } from './sayings.ts';
import type { ChipKind } from './understand.ts';

/**
 * The JSON of `files.searchWords`. Each record is its slug, then its names.
 * In a craft's title and a town, parentheses hold another name and " / " stands between two whole names.
 */
export type SearchWords = {
  /** Slug, masculine, feminine (empty: the same), English, then names that no title carries. */
  crafts: [
    slug: string,
    masculine: string,
    feminine: string,
    english: string,
    ...usual: string[],
  ][];
  /** Slug, French, English (empty: the same). */
  departments: [slug: string, french: string, english: string][];
  /** Slug, French, English (empty: the same), number of a département. */
  territories: [slug: string, french: string, english: string, ...number: string[]][];
  /** Slug of a territory, then towns in it. */
  towns: [territory: string, ...names: string[]][];
  /** What else names values of a facet. */
  sayings: Saying[];
};

/**
 * The kind of chip, its values joined by spaces, what it says in French and English (empty: the same), the names.
 * A name of a place that begins with a small letter is an adjective.
 */
export type Saying = [
  kind: ChipKind,
  values: string,
  french: string,
  english: string,
  ...names: string[],
];

/**
 * Builds the vocabulary; keeps the order given. Jargon stays out: "raccord" or "plan" belong to many crafts and
 * name none, so they are left to the text search, which reads them on the crafts' pages.
 */
export const makeSearchWords = ({ departments, crafts, territories }: Taxonomy): SearchWords => {
  const known = {
    department: new Set(departments.map(({ slug }) => slug)),
    territory: new Set(territories.map(({ slug }) => slug)),
  };
  const isKnown = ([kind, values]: Saying) =>
    (kind !== 'department' && kind !== 'territory') ||
    values.split(' ').every((value) => known[kind].has(value));
  return {
    crafts: crafts.map(({ slug, masculine, feminine, english, aliases }) => [
      slug,
      masculine,
      orEmpty(feminine, masculine),
      english,
      ...aliases,
    ]),
    departments: departments.map(named),
    territories: territories.map((territory) => [...named(territory), ...numberOf(territory)]),
    towns: Object.entries(towns)
      .filter(([territory]) => known.territory.has(territory))
      .map(([territory, names]) => [territory, ...names.split(', ')]),
    sayings: [
      ...places.map((place): Saying => ['territory', ...place]),
      ...languageCodes.map((code): Saying => {
        const [french, english] = [languageName(code, 'fr'), languageName(code, 'en')];
        return ['language', code, french, orEmpty(english, french)];
      }),
      ...sayings,
    ].filter(isKnown),
  };
};

const numberOf = ({ kind, code }: TerritoryNames): string[] =>
  code !== undefined && (kind === 'departement' || kind === 'overseas') ? [code] : [];

const named = (record: {
  slug: string;
  name: { fr: string; en: string };
}): [string, string, string] => [
  record.slug,
  record.name.fr,
  orEmpty(record.name.en, record.name.fr),
];

const orEmpty = (name: string, other: string): string => (name === other ? '' : name);

type TerritoryNames = Pick<Territory, 'slug' | 'name'> & Partial<Pick<Territory, 'kind' | 'code'>>;
type Taxonomy = {
  departments: Pick<Department, 'slug' | 'name'>[];
  crafts: Pick<Craft, 'slug' | 'masculine' | 'feminine' | 'english' | 'aliases'>[];
  territories: TerritoryNames[];
};
