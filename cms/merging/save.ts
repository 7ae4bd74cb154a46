import type { PayloadRequest } from 'payload';
import { locales, type Locale } from '../../content/schema/basics.ts';
import type { Talent, Work } from '../payload-types.ts';
import { plainValue, type MergedCollection } from './fields.ts';
import type { Doc } from './united.ts';

/**
 * Saves the record that stays, in French, and in English what is in two languages and is not what it was. `data`:
 * localized fields have both.
 */
export async function save({ req, collection, kept, data }: Saving): Promise<void> {
  const { flattenedFields } = req.payload.collections[collection].config;
  const localized = new Set(
    flattenedFields
      .filter((field) => 'localized' in field && field.localized)
      .map(({ name }) => name),
  );
  const said = (value: unknown, locale: Locale) => Object(value)[locale] as unknown;
  for (const locale of locales) {
    const isFirst = locale === locales[0];
    const entries = Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
      if (!localized.has(name)) return isFirst || name === '_status' ? [[name, value]] : [];
      const isSame = plainValue(said(value, locale)) === plainValue(said(kept[name], locale));
      return isSame && !isFirst ? [] : [[name, said(value, locale) ?? null]];
    });
    if (isFirst || entries.some(([name]) => localized.has(name)))
      await update({ req, collection, id: kept.id, locale, data: Object.fromEntries(entries) });
  }
}

async function update({ collection, data, ...at }: Updating): Promise<void> {
  const common = { ...at, depth: 0 } as const;
  const { payload } = at.req;
  if (collection === 'works')
    await payload.update({ ...common, collection, data: data as Partial<Work> });
  else await payload.update({ ...common, collection, data: data as Partial<Talent> });
}

type Saving = {
  req: PayloadRequest;
  collection: MergedCollection;
  kept: Doc;
  data: Record<string, unknown>;
};
type Updating = Omit<Saving, 'kept'> & { id: string; locale: Locale };
