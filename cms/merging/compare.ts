/** What an editor sees of two records before they become one: both sides in words, and what a merge will do. */
import type { FlattenedField, PayloadRequest } from 'payload';
import type { Talent } from '../payload-types.ts';
import { publicPath } from '../publishing/public-path.ts';
import { isPublic } from '../snapshot/documents.ts';
import { parisDay } from '../snapshot/values.ts';
import { chosenFields, type MergedCollection, plainValue, unitedFields } from './fields.ts';
import type { Doc } from './united.ts';

/** `version`: sent back with the decision. `path`: of its page on the site, where it has one now. */
export type Side = {
  id: string;
  version: string;
  title: string;
  slug: string;
  since: string;
  isShown: boolean;
  isHidden: boolean;
  path?: string | undefined;
};
/** A field whose values differ, in words; `values` by the id of the record. */
export type Choice = { field: string; label: string; values: Record<string, string> };
export type Joined = { field: string; label: string; values: Record<string, string[]> };
export type Comparison = {
  collection: MergedCollection;
  sides: [Side, Side];
  choices: Choice[];
  joined: Joined[];
  /** Of a work: people whose credits name each, by its id. */
  people: Record<string, number>;
};

/** Undefined where one of them is not there. */
export async function compare({ req, collection, ids }: Asked): Promise<Comparison | undefined> {
  const docs = await Promise.all(
    ids.map((id) =>
      req.payload.findByID({
        collection,
        id,
        depth: 1,
        locale: 'fr',
        disableErrors: true,
        overrideAccess: false,
        req,
      }),
    ),
  );
  const [one, other] = docs as unknown as (Doc | null)[];
  if (!one || !other || one.id === other.id) return undefined;
  const fields = new Map<string, FlattenedField>(
    req.payload.collections[collection].config.flattenedFields.map((field) => [field.name, field]),
  );
  const label = (name: string) => labelOf(fields.get(name), req.i18n.language) ?? name;
  const words = (name: string) => (value: unknown) =>
    inWords(value, { field: fields.get(name), language: req.i18n.language });
  const both = [one, other] as const;
  return {
    collection,
    sides: [await sideOf(req, collection, one), await sideOf(req, collection, other)],
    choices: chosenFields[collection]
      .filter((field) => plainValue(one[field]) !== plainValue(other[field]))
      .map((field) => ({
        field,
        label: label(field),
        values: Object.fromEntries(both.map((doc) => [doc.id, words(field)(doc[field])])),
      })),
    joined: unitedFields[collection].map((field) => ({
      field,
      label: label(field),
      values: Object.fromEntries(
        both.map((doc) => [doc.id, ((doc[field] ?? []) as unknown[]).map(words(field))]),
      ),
    })),
    people: collection === 'works' ? await peopleOf(req, ids) : {},
  };
}

async function sideOf(req: PayloadRequest, collection: MergedCollection, doc: Doc): Promise<Side> {
  const kind = collection === 'talents' ? 'talent' : 'work';
  const isShown = isPublic(doc);
  const path = isShown ? await publicPath({ req, kind, doc }) : undefined;
  return {
    id: doc.id,
    version: String(doc['updatedAt']),
    title:
      collection === 'talents'
        ? String(doc['name'])
        : `${String(doc['title'])} (${String(doc['year'])})`,
    slug: String(doc['slug']),
    since: String(doc['createdAt']),
    isShown,
    isHidden: Boolean((doc as unknown as Talent).hiddenAt),
    path: path || undefined,
  };
}

async function peopleOf(req: PayloadRequest, ids: readonly string[]) {
  const counts: Record<string, number> = {};
  for (const id of ids) {
    const where = { 'credits.work': { equals: id } };
    counts[id] = (await req.payload.count({ collection: 'talents', where, req })).totalDocs;
  }
  return counts;
}

/** A value as a reader says it: records by their name, choices by their label, days as days, groups joined. */
function inWords(value: unknown, at: At): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\dT/.test(value)
      ? parisDay(new Date(value))
      : (optionOf(value, at) ?? value);
  if (value === true) return '✓';
  if (typeof value !== 'object') return value === false ? '' : String(value);
  const named = value as Record<string, unknown>;
  const title = named['masculine'] ?? named['title'] ?? named['name'] ?? named['alt'];
  if ('updatedAt' in named && title)
    return [title, named['year']].filter(Boolean).map(String).join(', ');
  return Object.entries(named)
    .filter(([name]) => name !== 'id')
    .map(([name, one]) => inWords(one, { ...at, field: within(at.field, name) }))
    .filter(Boolean)
    .join(' · ');
}

function optionOf(value: string, { field, language }: At): string | undefined {
  if (field?.type !== 'select') return undefined;
  const option = field.options.find((one) => typeof one === 'object' && one.value === value);
  return typeof option === 'object' ? inLanguage(option.label, language) : undefined;
}

/** The field of a row; several choices of one list are that list's. */
const within = (field: FlattenedField | undefined, name: string): FlattenedField | undefined =>
  field && 'flattenedFields' in field
    ? field.flattenedFields.find((one) => one.name === name)
    : field;

const labelOf = (field: FlattenedField | undefined, language: string): string | undefined =>
  inLanguage(field && 'label' in field ? field.label : undefined, language);

function inLanguage(words: unknown, language: string): string | undefined {
  if (typeof words === 'string') return words;
  if (typeof words !== 'object' || words === null) return undefined;
  return (words as Record<string, string>)[language === 'en' ? 'en' : 'fr'];
}

type At = { field: FlattenedField | undefined; language: string };
type Asked = { req: PayloadRequest; collection: MergedCollection; ids: [string, string] };
