/** Who made a list or a letter, in whose name, and when it went out. */
import type { DateField, RelationshipField, TextField } from 'payload';
import { commissionName } from '../commission/commission-name.ts';
import { label } from './label.ts';

/** The account; kept by `keepOwner` of cms/access/own-scope.ts. */
export const madeByField = {
  name: 'madeBy',
  type: 'relationship',
  relationTo: 'users',
  label: label('Par', 'By'),
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
} as const satisfies RelationshipField;

/** In whose name it is written; the commission's own where it can be known. */
export const signatureField: TextField = {
  name: 'signature',
  type: 'text',
  required: true,
  maxLength: 160,
  label: label('Signé', 'Signed'),
  defaultValue: ({ req }) => commissionName(req),
};

/** A moment that our own code notes. */
export const noted = (name: string, words: { fr: string; en: string }): DateField => ({
  name,
  type: 'date',
  index: true,
  label: words,
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data[name]) },
});
