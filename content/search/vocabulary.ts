/** The names that a query is read with, small enough to be sent to the browser. */
import type { Craft } from '../schema/craft.ts';
import type { Department } from '../schema/department.ts';
import type { Territory } from '../schema/territory.ts';

/**
 * The JSON of `files.searchWords`. Each record is its slug, then its names.
 * In a craft's title, parentheses hold another name and " / " stands between two whole names.
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
  /** Slug, French, English (empty: the same). */
  territories: [slug: string, french: string, english: string][];
};

/** Builds the vocabulary; keeps the order given. */
export const makeSearchWords = ({
  departments,
  crafts,
  territories,
}: {
  departments: Pick<Department, 'slug' | 'name'>[];
  crafts: Pick<Craft, 'slug' | 'masculine' | 'feminine' | 'english'>[];
  territories: Pick<Territory, 'slug' | 'name'>[];
}): SearchWords => ({
  crafts: crafts.map(({ slug, masculine, feminine, english }) => [
    slug,
    masculine,
    orEmpty(feminine, masculine),
    english,
    ...(usualNames[slug] ?? []),
  ]),
  departments: departments.map(named),
  territories: territories.map(named),
});

const named = (record: {
  slug: string;
  name: { fr: string; en: string };
}): [string, string, string] => [
  record.slug,
  record.name.fr,
  orEmpty(record.name.en, record.name.fr),
];

const orEmpty = (name: string, other: string): string => (name === other ? '' : name);

/** What everybody says and no agreement prints. */
const usualNames: Record<string, string[]> = {
  'directeur-de-la-photographie': [
    'Chef opérateur / Chef opérateur image',
    'Cheffe opératrice / Cheffe opératrice image',
    'Cinematographer',
  ],
  'chef-operateur-du-son': ['Sound mixer', 'Location sound mixer'],
  'ingenieur-du-son': ['Sound mixer', 'Production sound mixer', 'Location sound mixer'],
  'assistant-operateur-du-son': ['Perchman', 'Perchwoman'],
  'chef-operateur-de-prise-de-vues': ['Chef opérateur', 'Cheffe opératrice'],
  comedien: ['Acteur', 'Actrice', 'Actress'],
  storyboardeur: ['Storyboarder'],
};
