import type { Field } from 'payload';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Articles } from '../../../cms/collections/Articles.ts';
import { Briefs } from '../../../cms/collections/Briefs.ts';
import { Charters } from '../../../cms/collections/Charters.ts';
import { Comments } from '../../../cms/collections/Comments.ts';
import { Crafts } from '../../../cms/collections/Crafts.ts';
import { Departments } from '../../../cms/collections/Departments.ts';
import { Guides } from '../../../cms/collections/Guides.ts';
import { Organisations } from '../../../cms/collections/Organisations.ts';
import { PayReferences } from '../../../cms/collections/PayReferences.ts';
import { Resources } from '../../../cms/collections/Resources.ts';
import { Settings } from '../../../cms/collections/Settings.ts';
import { Submissions } from '../../../cms/collections/Submissions.ts';
import { Talents } from '../../../cms/collections/Talents.ts';
import { Terms } from '../../../cms/collections/Terms.ts';
import { Territories } from '../../../cms/collections/Territories.ts';
import { Themes } from '../../../cms/collections/Themes.ts';
import { Works } from '../../../cms/collections/Works.ts';
import { ContactMessage } from '../../../content/schema/contact-message.ts';
import { publicKinds } from '../../../content/schema/snapshot.ts';

const names = { 'name.fr': 'name', 'name.en': 'english' };
const english = ['isEnglishReady'];
/** Made of the global `opening` (cms/snapshot/to-opening.ts). */
const opening = ['talents', 'employers'].flatMap((audience) =>
  ['state', 'sentence'].map((name) => `opening.${audience}.${name}`),
);

/**
 * `made`: parts of the public shape that no editor types. `renamed`: where the CMS keeps them.
 * `inside`: fields that never leave the CMS. A field of either side that is in none of these must match the other's.
 */
const kinds: Record<string, Parity> = {
  site: { fields: Settings.fields, schema: publicKinds.site, made: ['isComplete', ...opening] },
  department: {
    fields: Departments.fields,
    schema: publicKinds.department,
    renamed: names,
  },
  craft: { fields: Crafts.fields, schema: publicKinds.craft },
  territory: {
    fields: Territories.fields,
    schema: publicKinds.territory,
    renamed: {
      'name.fr': 'name',
      'name.en': 'english',
      'inside.fr': 'inside',
      'inside.en': 'insideEnglish',
    },
  },
  organisation: { fields: Organisations.fields, schema: publicKinds.organisation, made: ['id'] },
  work: { fields: Works.fields, schema: publicKinds.work, made: ['id'] },
  guide: {
    fields: Guides.fields,
    schema: publicKinds.guide,
    made: ['id'],
    inside: ['title', 'publishAt', 'expireAt', 'isEnglishReady', 'writer'],
  },
  article: {
    fields: Articles.fields,
    schema: publicKinds.article,
    made: ['id', 'readingMinutes'],
    inside: ['publishAt', 'expireAt', 'isEnglishReady', 'writer', 'importedFrom'],
  },
  theme: { fields: Themes.fields, schema: publicKinds.theme, renamed: names, inside: english },
  comment: {
    fields: Comments.fields,
    schema: publicKinds.comment,
    made: ['id', 'slug', 'on.kind', 'on.slug', 'answeredBy.kind', 'answeredBy.slug'],
    renamed: { sentOn: 'sentAt' },
    inside: [
      'on',
      'answeredBy',
      'email',
      'state',
      'refusalReason',
      'submission',
      'decidedAt',
      'answerToldAt',
      'importedFrom',
    ],
  },
  resource: {
    fields: Resources.fields,
    schema: publicKinds.resource,
    made: ['id'],
    inside: english,
  },
  term: { fields: Terms.fields, schema: publicKinds.term, renamed: names, inside: english },
  pay: {
    fields: PayReferences.fields,
    schema: publicKinds.pay,
    made: ['id'],
    inside: ['title'],
  },
  charter: {
    fields: Charters.fields,
    schema: publicKinds.charter,
    made: ['id', 'hash'],
    inside: english,
  },
  talent: {
    fields: Talents.fields,
    schema: publicKinds.talent,
    made: ['id', 'updatedOn', 'reuse', 'credits.title', 'credits.year', 'credits.director'],
    inside: [
      'privateEmail',
      'legalName',
      'privatePhone',
      'notes',
      'hiddenAt',
      'hiddenBy',
      'remindedAt',
      'reminders',
      'ownActAt',
      'preferredLocale',
      'isEnglishReady',
    ],
  },
  brief: {
    fields: Briefs.fields,
    schema: publicKinds.brief,
    made: ['id', 'specification.hash'],
    renamed: {
      'needs.crafts': 'crafts',
      'needs.bases': 'bases',
      'needs.period.from': 'needs.from',
      'needs.period.until': 'needs.until',
      'terms.pay.from': 'terms.payFrom',
      'terms.pay.to': 'terms.payTo',
      'terms.pay.unit': 'terms.payUnit',
      employer: 'employer.name',
      specification: 'terms.specification',
      publishedOn: 'publishedAt',
    },
    inside: [
      ...[
        'address',
        'email',
        'isHidden',
        'idKind',
        'idNumber',
        'idCountry',
        'idWork',
        'locale',
      ].map((name) => `employer.${name}`),
      ...['register', 'on', 'by'].map((name) => `employerCheck.${name}`),
      'state',
      'refusalReason',
      ...['title', 'world', 'tone', 'stakes'].map((name) => `english.${name}`),
      ...['sent', 'note', 'sentAt'].map((name) => `edit.${name}`),
      'waits',
      'flags',
      'sentAt',
      'closedAt',
      'listedAt',
      'outcome',
    ],
    // Parsed by the form's schema; its English stands beside the French, as the employer gave it.
    isUnlimited: true,
  },
  contact: {
    fields: Submissions.fields,
    schema: ContactMessage,
    inside: [
      'article',
      'guide',
      'work',
      'brief',
      'comment',
      'kind',
      'photo',
      'sentKey',
      'addressConfirmedAt',
      'enteredBy',
      'place',
      'works',
      'fails',
      'page',
      'consentHash',
      'consentAt',
      'isDone',
      'form',
      'proof',
      'confirmedAt',
      'trappedAt',
      'reportedAt',
      'reportReason',
      'right',
      'data',
      'wordings',
      'reviewState',
      'reviewedAt',
      'refusalReason',
      'reviewLog',
    ],
    // Kept as it arrived: the endpoint has parsed it.
    isUnlimited: true,
  },
};

describe.each(Object.entries(kinds))(
  '%s',
  (_, { fields, schema, made = [], renamed = {}, inside = [], isUnlimited }) => {
    const kept = factsOfFields(fields);
    const shown = factsOfSchema(z.toJSONSchema(schema, { io: 'input' }) as Json);
    const typed = [...shown].filter(([path]) => !made.includes(path));
    const placeOf = (path: string) => renamed[path] ?? path;

    it('has a field in the CMS for all that is shown, and shows or names as private every field', () => {
      const places = typed.map(([path]) => placeOf(path));
      expect([...kept.keys()].toSorted()).toEqual([...places, ...inside].toSorted());
    });

    it('asks the editor for what the site needs, within the limits that the site sets', () => {
      for (const [path, wanted] of typed) {
        const field = kept.get(placeOf(path));
        if (field && !isUnlimited)
          expect({ path, ...field }).toMatchObject({ path, ...wanted(field) });
        else
          expect({ path, options: field?.options }).toMatchObject({
            path,
            options: wanted(field).options,
          });
      }
    });
  },
);

/** Leaf fields by their path; rows of one value count as a list of values. */
function factsOfFields(fields: Field[], prefix = ''): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const field of fields) {
    if (field.type === 'ui') continue;
    if (field.type === 'tabs') {
      for (const tab of field.tabs)
        for (const [path, fact] of factsOfFields(tab.fields, prefix)) facts.set(path, fact);
      continue;
    }
    if (!('name' in field)) throw new Error(`A field without a name: ${field.type}`);
    const path = `${prefix}${field.name}`;
    const inner =
      'fields' in field ? factsOfFields(field.fields, `${path}.`) : new Map<string, Fact>();
    const [only] = inner.values();
    const isList = field.type === 'array' && inner.size === 1;
    if (inner.size > 0 && !isList) for (const [name, fact] of inner) facts.set(name, fact);
    else
      facts.set(path, {
        ...(isList ? only : {}),
        ...factOf(field),
        ...(isList && { options: only?.options, max: only?.max }),
      } as Fact);
  }
  return facts;
}

function factOf(field: Field): Fact {
  const given = field as Field & Record<string, unknown>;
  const options = given['options'] as ({ value: string } | string)[] | undefined;
  return {
    type: field.type,
    isRequired: given['required'] === true,
    isLocalized: given['localized'] === true,
    max: (given['maxLength'] ?? given['max']) as number | undefined,
    least: given['min'] as number | undefined,
    rows: given['maxRows'] as number | undefined,
    options: options?.map((option) => (typeof option === 'string' ? option : option.value)),
  };
}

/** What the CMS must say of a field, as far as the shape says it; some types of field say it by themselves. */
function factsOfSchema(
  schema: Json,
  prefix = '',
  isNeeded = true,
): Map<string, (field?: Fact) => Partial<Fact>> {
  const facts = new Map<string, (field?: Fact) => Partial<Fact>>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const path = `${prefix}${name}`;
    const isRequired = isNeeded && (schema.required ?? []).includes(name);
    const languages = Object.keys(property.properties ?? {}).join();
    // French with English beside it, or either alone.
    const isLocalized = languages === 'fr,en' && (property.required?.length ?? 0) < 2;
    const leaf = isLocalized ? (property.properties?.['fr'] as Json) : property;
    const row = leaf.items ?? leaf;
    const isPicture = 'hash' in (leaf.properties ?? {});
    if (row.properties && !isPicture) {
      for (const [inner, fact] of factsOfSchema(row, `${path}.`, leaf.items ? true : isRequired))
        facts.set(inner, fact);
      continue;
    }
    facts.set(path, (field) => ({
      isLocalized,
      // A slug is made by its hook, a tick is there or not, a list may be empty unless the shape says how many.
      ...(!['slug'].includes(name) &&
        row.type !== 'boolean' &&
        (!leaf.items || leaf.minItems) && { isRequired }),
      ...(row.enum && { options: row.enum }),
      ...(leaf.maxItems !== undefined && field?.type !== 'select' && { rows: leaf.maxItems }),
      ...(!['relationship', 'select', 'upload'].includes(field?.type ?? '') && limitsOf(row)),
    }));
  }
  return facts;
}

function limitsOf({ maxLength, minimum, maximum }: Json): Partial<Fact> {
  const isBound = (value: number | undefined) =>
    value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  return {
    ...(maxLength !== undefined && { max: maxLength }),
    ...(isBound(maximum) && { max: maximum }),
    ...(isBound(minimum) && { least: minimum }),
  };
}

type Parity = {
  fields: Field[];
  schema: z.ZodMiniType;
  made?: string[];
  renamed?: Record<string, string>;
  inside?: string[];
  isUnlimited?: boolean;
};
type Fact = {
  type: string;
  isRequired: boolean;
  isLocalized: boolean;
  max: number | undefined;
  least: number | undefined;
  rows: number | undefined;
  options: string[] | undefined;
};
type Json = {
  type?: string;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  enum?: string[];
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};
