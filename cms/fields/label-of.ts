import type { FlattenedField, PayloadRequest } from 'payload';

/**
 * The words of the form for a field, in the language of whoever saves: the notice above the form names what is to be
 * mended. `path`: from the record on; parts that are no fields (a language, a number) are passed over, and a field that
 * the form does not have says its own path.
 */
export function labelOf({ collection, global, req }: Saved, path: readonly string[]): string {
  const { collections, globals } = req.payload.config;
  const { flattenedFields = [] } =
    [...collections, ...globals].find(({ slug }) => slug === (collection ?? global)) ?? {};
  return wordsAt({ fields: flattenedFields, path, language: req.i18n?.language }) ?? path.join('.');
}

function wordsAt({ fields, path, language }: Walk): string | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return undefined;
  const field = fields.find((one) => one.name === name);
  if (!field) return wordsAt({ fields, path: rest, language });
  const inside = 'flattenedFields' in field ? field.flattenedFields : [];
  return wordsAt({ fields: inside, path: rest, language }) ?? own(field, language);
}

function own(field: FlattenedField, language: string | undefined): string | undefined {
  const label = 'label' in field ? field.label : undefined;
  if (typeof label === 'string') return label;
  const words = typeof label === 'object' ? label : undefined;
  return language === 'en' ? words?.['en'] : words?.['fr'];
}

type Saved = { collection?: string; global?: string; req: PayloadRequest };
type Walk = {
  fields: readonly FlattenedField[];
  path: readonly string[];
  language: string | undefined;
};
