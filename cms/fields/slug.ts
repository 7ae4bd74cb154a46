/** The last part of a record's address: made from a source field when empty, suffixed on collision. */
import type { FieldHook, TextField } from 'payload';
import { fold } from '../../content/search/fold.ts';
import { label } from './label.ts';

/** Lower-case ASCII words joined by hyphens, at most 90 characters. */
export const slugify = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 90)
    .replace(/^-+|-+$/g, '');

/**
 * A unique slug field whose empty value is made from `source`, a function of the document's data. `reserved`: those of
 * pages that are no record's.
 */
export const slugField = (
  source: (data: Record<string, unknown>) => string,
  reserved: readonly string[] = [],
): TextField => ({
  name: 'slug',
  type: 'text',
  label: label('Adresse', 'Address'),
  // Not `required`: the form of the admin would ask for what the hook makes.
  unique: true,
  index: true,
  maxLength: 96,
  admin: {
    position: 'sidebar',
    description: label(
      'Dernière partie de l’adresse. Vide : faite du nom. L’ancienne adresse renvoie vers la nouvelle.',
      'Last part of the address. Empty: made from the name. The former address leads to the new one.',
    ),
  },
  hooks: { beforeValidate: [makeSlug(source, reserved)] },
});

const makeSlug =
  (source: (data: Record<string, unknown>) => string, reserved: readonly string[]): FieldHook =>
  async ({ value, data, originalDoc, collection, req }) => {
    const wished = slugify(
      typeof value === 'string' && value ? value : source({ ...originalDoc, ...data }),
    );
    if (!wished || wished === originalDoc?.slug || !collection) return wished || value;
    const { docs } = await req.payload.find({
      collection: collection.slug,
      where: { slug: { like: wished } },
      pagination: false,
      depth: 0,
      select: { slug: true } as never,
      req,
    });
    const taken = new Set([
      ...reserved,
      ...docs
        .filter(({ id }) => id !== originalDoc?.id)
        .map((doc) => (doc as unknown as { slug: string }).slug),
    ]);
    if (!taken.has(wished)) return wished;
    for (let n = 2; ; n++) if (!taken.has(`${wished}-${n}`)) return `${wished}-${n}`;
  };
