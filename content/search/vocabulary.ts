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

/**
 * Builds the vocabulary; keeps the order given. Jargon stays out: "raccord" or "plan" belong to many crafts and
 * name none, so they are left to the text search, which reads them on the crafts' pages.
 */
export const makeSearchWords = ({
  departments,
  crafts,
  territories,
}: {
  departments: Pick<Department, 'slug' | 'name'>[];
  crafts: Pick<Craft, 'slug' | 'masculine' | 'feminine' | 'english' | 'aliases'>[];
  territories: Pick<Territory, 'slug' | 'name'>[];
}): SearchWords => ({
  crafts: crafts.map(({ slug, masculine, feminine, english, aliases }) => [
    slug,
    masculine,
    orEmpty(feminine, masculine),
    english,
    ...aliases,
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
